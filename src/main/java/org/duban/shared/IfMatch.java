package org.duban.shared;

/** The version a client last saw, as it stands in an {@code If-Match} header. */
public final class IfMatch {
  private IfMatch() {}

  /**
   * @param header {@code "7"}, {@code W/"7"} or {@code 7}
   * @throws Refusal INVALID without a number: an update must say what it was based on
   */
  public static int version(String header) {
    String digits = header == null ? "" : header.replaceFirst("^W/", "").replace("\"", "").strip();
    if (!digits.matches("[0-9]{1,9}")) {
      throw Refusal.invalid("duban.refusal.ifMatch");
    }
    return Integer.parseInt(digits);
  }
}
