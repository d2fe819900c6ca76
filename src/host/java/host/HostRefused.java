package host;

/** The wiki cannot start, for a reason that one line tells the person who started it. */
public final class HostRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public HostRefused(String message) {
    super(message);
  }

  public HostRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
