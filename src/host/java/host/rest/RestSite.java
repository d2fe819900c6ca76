package host.rest;

/** What the REST filters must know of the site while they decide on a request of this thread. */
public interface RestSite {
  Standing caller();

  boolean anonymousAccess();

  boolean readOnly();

  /**
   * Scheme, host and port under which browsers reach this node, such as {@code
   * http://127.0.0.1:1990}.
   */
  String origin();
}
