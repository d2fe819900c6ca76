package org.duban.audit;

import java.util.Objects;

/**
 * One field before and after, as a reader would write it; null where there was or is nothing.
 *
 * @param field the name used on the wire
 */
public record Change(String field, String before, String after) {
  private static final String SEAL = "#";

  /**
   * What a row held when the entry was written, as {@link AuditTrail#digest} gives it. It is for
   * the check alone: no reader of the trail is shown it.
   */
  public static Change seal(Subject row, String digest) {
    return new Change(SEAL + row, null, digest);
  }

  boolean isSeal() {
    return field.startsWith(SEAL);
  }

  /** The row that a seal is of. */
  Subject sealed() {
    return Subject.read(field.substring(SEAL.length()));
  }

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
