package org.duban.audit;

/** What an entry is about, such as {@code ITEM:12}. */
public record Subject(String type, int id) {
  @Override
  public String toString() {
    return type + ":" + id;
  }
}
