package host.content;

/** The wiki refuses a change to content; the message is for the person who asked. */
public final class ContentRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ContentRefused(String message) {
    super(message);
  }
}
