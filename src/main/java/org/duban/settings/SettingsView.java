package org.duban.settings;

/** The frame that the scripts fill, or the reason why there is none. */
public final class SettingsView {
  private final String note;
  private final String space;

  private SettingsView(String note, String space) {
    this.note = note;
    this.space = space;
  }

  static SettingsView note(String key) {
    return new SettingsView(key, "");
  }

  static SettingsView frame(String space) {
    return new SettingsView(null, space);
  }

  /** The key of what is said instead of the settings, or null. */
  public String getNote() {
    return note;
  }

  /** Empty for the whole wiki. */
  public String getSpace() {
    return space;
  }
}
