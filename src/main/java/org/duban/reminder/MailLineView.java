package org.duban.reminder;

/** One matter; {@code note} says who could not be told and why, or is null. */
public record MailLineView(String name, String url, String dueOn, String when, String note) {
  public String getName() {
    return name;
  }

  public String getUrl() {
    return url;
  }

  public String getDueOn() {
    return dueOn;
  }

  public String getWhen() {
    return when;
  }

  public String getNote() {
    return note;
  }
}
