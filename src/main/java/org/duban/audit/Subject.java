package org.duban.audit;

/** What an entry is about, such as {@code ITEM:12}. */
public record Subject(String type, int id) {
  /** The scope of what belongs to the wiki and no plan: rules, rights, calendar, units, people. */
  public static final Subject SETTINGS = new Subject("SETTINGS", 0);

  static Subject read(String text) {
    String[] parts = text.split(":");
    return new Subject(parts[0], Integer.parseInt(parts[1]));
  }

  @Override
  public String toString() {
    return type + ":" + id;
  }
}
