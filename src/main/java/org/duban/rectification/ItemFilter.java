package org.duban.rectification;

import java.util.List;
import java.util.Set;
import org.duban.organisation.UnitId;

/**
 * Which items of a plan to list; null or empty means all. Equal filters have equal texts.
 *
 * @param unit 牵头科室
 * @param leader user key or name of the 责任领导
 * @param text part of title or category, whatever the case
 * @param ids at most 200
 */
public record ItemFilter(
    Set<ItemStatus> statuses,
    UnitId unit,
    String leader,
    LightColor light,
    String text,
    List<ItemId> ids) {
  public static final ItemFilter ALL = new ItemFilter(Set.of(), null, null, null, null, List.of());

  public ItemFilter {
    statuses = new java.util.TreeSet<>(statuses);
    ids = List.copyOf(ids);
  }
}
