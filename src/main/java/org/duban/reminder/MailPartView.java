package org.duban.reminder;

import java.util.List;

/** One heading with its lines; {@code more} says how many were left out, or is null. */
public record MailPartView(String heading, List<MailLineView> lines, String more) {
  public String getHeading() {
    return heading;
  }

  public List<MailLineView> getLines() {
    return lines;
  }

  public String getMore() {
    return more;
  }
}
