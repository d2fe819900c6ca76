package org.duban.audit;

/** What an entry is about, such as {@code ITEM:12}. */
public record Subject(String type, int id) {
  static Subject read(String text) {
    String[] parts = text.split(":");
    return new Subject(parts[0], Integer.parseInt(parts[1]));
  }

  @Override
  public String toString() {
    return type + ":" + id;
  }
}
