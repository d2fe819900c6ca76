package org.duban.snapshot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duban.rectification.Figures;
import org.duban.rectification.ItemStatus;
import org.duban.rectification.LightColor;

/**
 * Figures as columns and back. What is counted by a code is one text: codes are only ever added.
 */
final class FigureText {
  private FigureText() {}

  static Snapshot.Figures figures(Figures.Group group) {
    return new Snapshot.Figures(
        group.completion().total(),
        group.completion().counted(),
        group.completion().of(ItemStatus.CLOSED),
        group.completion().of(ItemStatus.HOLD),
        new Snapshot.More(
            group.overdue(), group.completion().byStatus(), group.byLight(), group.ageing()));
  }

  static Snapshot.Figures sum(List<Snapshot.Figures> parts) {
    Map<ItemStatus, Integer> byStatus = new EnumMap<>(ItemStatus.class);
    Map<LightColor, Integer> byLight = new EnumMap<>(LightColor.class);
    List<Integer> ageing = new ArrayList<>(List.of(0, 0, 0, 0, 0));
    int[] sums = new int[5];
    for (Snapshot.Figures part : parts) {
      sums[0] += part.total();
      sums[1] += part.counted();
      sums[2] += part.closed();
      sums[3] += part.hold();
      sums[4] += part.more().overdue();
      part.more().byStatus().forEach((k, n) -> byStatus.merge(k, n, Integer::sum));
      part.more().byLight().forEach((k, n) -> byLight.merge(k, n, Integer::sum));
      for (int i = 0; i < ageing.size(); i++) {
        ageing.set(i, ageing.get(i) + part.more().ageing().get(i));
      }
    }
    return new Snapshot.Figures(
        sums[0], sums[1], sums[2], sums[3], new Snapshot.More(sums[4], byStatus, byLight, ageing));
  }

  static Map<String, Object> columns(Snapshot.Figures figures) {
    Map<String, Object> row = new HashMap<>();
    row.put("TOTAL_COUNT", figures.total());
    row.put("COUNTED_COUNT", figures.counted());
    row.put("CLOSED_COUNT", figures.closed());
    row.put("HOLD_COUNT", figures.hold());
    Snapshot.More more = figures.more();
    row.put("OVERDUE_COUNT", more == null ? null : more.overdue());
    row.put("BY_STATUS", more == null ? null : text(more.byStatus()));
    row.put("BY_LIGHT", more == null ? null : text(more.byLight()));
    row.put(
        "AGEING",
        more == null
            ? null
            : more.ageing().stream().map(String::valueOf).collect(Collectors.joining(",")));
    return row;
  }

  static Snapshot.Figures figures(SnapshotRow row) {
    return new Snapshot.Figures(
        row.getTotalCount(),
        row.getCountedCount(),
        row.getClosedCount(),
        row.getHoldCount(),
        more(row.getOverdueCount(), row.getByStatus(), row.getByLight(), row.getAgeing()));
  }

  static Snapshot.Figures figures(SnapshotPartRow row) {
    return new Snapshot.Figures(
        row.getTotalCount(),
        row.getCountedCount(),
        row.getClosedCount(),
        row.getHoldCount(),
        more(row.getOverdueCount(), row.getByStatus(), row.getByLight(), row.getAgeing()));
  }

  /** The columns as they are kept, an empty text as none. */
  static List<Object> parts(SnapshotRow row) {
    return parts(
        List.of(
            row.getTotalCount(), row.getCountedCount(), row.getClosedCount(), row.getHoldCount()),
        row.getOverdueCount(),
        row.getByStatus(),
        row.getByLight(),
        row.getAgeing());
  }

  static List<Object> parts(SnapshotPartRow row) {
    return parts(
        List.of(
            row.getTotalCount(), row.getCountedCount(), row.getClosedCount(), row.getHoldCount()),
        row.getOverdueCount(),
        row.getByStatus(),
        row.getByLight(),
        row.getAgeing());
  }

  private static List<Object> parts(List<Integer> counts, Integer overdue, String... texts) {
    List<Object> parts = new ArrayList<>(counts);
    parts.add(overdue);
    for (String text : texts) {
      parts.add(text == null || text.isEmpty() ? null : text);
    }
    return parts;
  }

  private static Snapshot.More more(
      Integer overdue, String byStatus, String byLight, String ageing) {
    if (overdue == null) {
      return null;
    }
    List<Integer> ages = new ArrayList<>();
    for (String age : ageing.split(",")) {
      ages.add(Integer.valueOf(age));
    }
    return new Snapshot.More(
        overdue, counts(byStatus, ItemStatus.class), counts(byLight, LightColor.class), ages);
  }

  private static <E extends Enum<E>> String text(Map<E, Integer> counts) {
    return counts.entrySet().stream()
        .filter(count -> count.getValue() != 0)
        .map(count -> count.getKey().name() + "=" + count.getValue())
        .collect(Collectors.joining(","));
  }

  /** An empty text may come back as null, which Oracle makes of it. */
  private static <E extends Enum<E>> Map<E, Integer> counts(String text, Class<E> type) {
    Map<E, Integer> counts = new EnumMap<>(type);
    for (String pair : text == null || text.isEmpty() ? new String[0] : text.split(",")) {
      int at = pair.indexOf('=');
      counts.put(
          Enum.valueOf(type, pair.substring(0, at)), Integer.valueOf(pair.substring(at + 1)));
    }
    return counts;
  }
}
