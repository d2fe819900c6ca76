package org.duban.audit;

import java.util.Objects;

/**
 * One field before and after, as a reader would write it; null where there was or is nothing.
 *
 * @param field the name used on the wire
 */
public record Change(String field, String before, String after) {
  public boolean isReal() {
    return !Objects.equals(before, after);
  }

  public String getField() {
    return field;
  }

  public String getBefore() {
    return before;
  }

  public String getAfter() {
    return after;
  }
}
