package org.duban.rectification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What belongs to items that are remembered: {@link ItemStore#page} gives one and the same object
 * while an item's row is the same, and as long what belongs to it is the same too.
 */
final class KnownBelongings {
  private static final int MAX = 4_000;

  private record Known(Item item, Belongings belongings) {}

  private final Map<ItemId, Known> all =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ItemId, Known> eldest) {
          return size() > MAX;
        }
      };

  /**
   * @param page as {@link ItemStore#page} gave them
   * @param read given the items of which nothing is known
   */
  Map<ItemId, Belongings> of(List<Item> page, Function<List<Item>, Map<ItemId, Belongings>> read) {
    Map<ItemId, Belongings> found = new HashMap<>();
    List<Item> unknown = new ArrayList<>();
    synchronized (all) {
      for (Item item : page) {
        Known known = all.get(item.id());
        // an equal item may have been read before a measure of it was changed
        if (known != null && known.item() == item) {
          found.put(item.id(), known.belongings());
        } else {
          unknown.add(item);
        }
      }
    }
    if (!unknown.isEmpty()) {
      Map<ItemId, Belongings> fresh = read.apply(unknown);
      synchronized (all) {
        unknown.forEach(item -> all.put(item.id(), new Known(item, fresh.get(item.id()))));
      }
      found.putAll(fresh);
    }
    return found;
  }
}
