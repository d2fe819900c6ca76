package host.db;

/** The database named by the operator does not answer. */
public final class DatabaseUnreachable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseUnreachable(String url, Throwable cause) {
    super(
        "The database " + url.replaceAll("\\?.*", "") + " does not answer: " + root(cause), cause);
  }

  private static String root(Throwable cause) {
    Throwable deepest = cause;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest.getMessage();
  }
}
