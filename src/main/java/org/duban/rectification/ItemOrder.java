package org.duban.rectification;

/**
 * What a list is sorted by; equal ones stay in the plan's order, and items without come last.
 *
 * @param descending of the field only
 */
public record ItemOrder(By by, boolean descending) {
  public static final ItemOrder PLACE = new ItemOrder(By.PLACE, false);

  /** A column that an index begins with, within a plan. */
  public enum By {
    PLACE(null),
    DUE("DUE_ON"),
    UNIT("LEAD_UNIT_ID"),
    LEADER("LEADER_NAME"),
    CATEGORY("CATEGORY"),
    STATUS("STATUS");

    private final String column;

    By(String column) {
      this.column = column;
    }

    /** As it stands in an address. */
    String wire() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    String column() {
      return column;
    }

    /** Whether an item can have this: another order's value is no place in this one. */
    boolean holds(Object key) {
      return switch (this) {
        case PLACE -> key == null;
        case UNIT -> key == null || key instanceof Integer;
        // a database takes no text with a null character
        default -> key == null || key instanceof String text && text.indexOf('\0') < 0;
      };
    }

    /** Of an item; null where it has none. */
    Object of(Item item) {
      ItemContent content = item.content();
      return switch (this) {
        case PLACE -> null;
        case DUE -> content.term().dueOn() == null ? null : content.term().dueOn().toString();
        case UNIT -> content.leadUnit() == null ? null : content.leadUnit().value();
        case LEADER -> content.leader() == null ? null : content.leader().name();
        case CATEGORY -> content.category();
        case STATUS -> item.status().name();
      };
    }
  }
}
