package org.duban.reminder;

import java.util.List;

/** A reminder as its template shows it, every text in the receiver's language. */
public record MailView(String title, List<MailPartView> parts, String footer) {
  public String getTitle() {
    return title;
  }

  public List<MailPartView> getParts() {
    return parts;
  }

  public String getFooter() {
    return footer;
  }
}
