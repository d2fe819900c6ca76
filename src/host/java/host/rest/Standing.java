package host.rest;

/** What the caller is to the site, in rising order; each includes the ones before. */
public enum Standing {
  ANONYMOUS,
  UNLICENSED,
  LICENSED,
  ADMIN,
  SYSTEM_ADMIN;

  boolean atLeast(Standing other) {
    return compareTo(other) >= 0;
  }
}
