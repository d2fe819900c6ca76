package org.duban.shared;

/** A refusal in the viewer's words, where a macro would have stood. */
public final class RefusalView {
  private final String title;
  private final String message;

  public RefusalView(String title, String message) {
    this.title = title;
    this.message = message;
  }

  public String getTitle() {
    return title;
  }

  public String getMessage() {
    return message;
  }
}
