package host.web;

/**
 * A request that cannot be met: the status, and what the error page tells, already in the reader's
 * language.
 */
final class Trouble extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final int status;

  Trouble(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }

  static Trouble notFound(WikiWords words) {
    return new Trouble(404, words.t("error.404"));
  }

  static Trouble forbidden(WikiWords words) {
    return new Trouble(403, words.t("error.403"));
  }
}
