package org.duban.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.duban.organisation.UnitId;

/**
 * Which items of a plan to list; null or empty means all. Equal filters have equal texts.
 *
 * @param unit 牵头科室; {@link #NO_UNIT} for items without
 * @param leader user key or name of the 责任领导; {@link #NOBODY} for items without
 * @param text words that title and category hold, whatever the case
 * @param ids at most 200
 */
public record ItemFilter(
    Set<ItemStatus> statuses,
    UnitId unit,
    String leader,
    LightColor light,
    String text,
    List<ItemId> ids,
    More more) {
  public static final UnitId NO_UNIT = new UnitId(0);
  public static final String NOBODY = "-";
  public static final ItemFilter ALL = new ItemFilter(Set.of(), null, null, null, null, List.of());

  public ItemFilter {
    statuses = new java.util.TreeSet<>(statuses);
    ids = List.copyOf(ids);
  }

  public ItemFilter(
      Set<ItemStatus> statuses,
      UnitId unit,
      String leader,
      LightColor light,
      String text,
      List<ItemId> ids) {
    this(statuses, unit, leader, light, text, ids, More.NONE);
  }

  /**
   * What is asked for less often.
   *
   * @param owner as the leader
   * @param category exactly; {@link #NOBODY} for items without
   * @param dueFrom first due date, as {@code dueTo} the last
   * @param overdue active and past the date they are judged on
   * @param due null for any
   */
  public record More(
      String owner,
      String category,
      LocalDate dueFrom,
      LocalDate dueTo,
      boolean overdue,
      Integer level,
      DueSpan due) {
    public static final More NONE = new More(null, null, null, null, false, null, null);
  }
}
