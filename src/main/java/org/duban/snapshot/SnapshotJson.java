package org.duban.snapshot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.confluence.Words;
import org.springframework.stereotype.Component;

/** Snapshots on the wire; what can no longer be told is null, never 0. */
@Component
class SnapshotJson {
  private static final List<String> AGES = List.of("le0", "d1_7", "d8_30", "d31_90", "gt90");

  private final Words words;

  SnapshotJson(Words words) {
    this.words = words;
  }

  Map<String, Object> whole(Snapshot snapshot) {
    Map<String, Object> map = head(snapshot);
    map.put(
        "rows",
        snapshot.rows().stream()
            .map(
                row ->
                    figures(
                        row.key(),
                        row.name() == null ? words.text("duban.dashboard.unset") : row.name(),
                        row.figures()))
            .toList());
    return map;
  }

  Map<String, Object> head(Snapshot snapshot) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("month", snapshot.month().toString());
    map.put("takenAt", snapshot.takenAt().toString());
    map.put("takenBy", snapshot.takenBy());
    map.put("late", snapshot.late());
    map.put("complete", snapshot.isComplete());
    map.put("notice", notice(snapshot));
    map.put("total", figures(null, words.text("duban.snapshot.total"), snapshot.total()));
    return map;
  }

  private String notice(Snapshot snapshot) {
    return snapshot.late()
        ? words.text(
            snapshot.isComplete() ? "duban.snapshot.late" : "duban.snapshot.told",
            snapshot.takenOn().toString())
        : null;
  }

  private static Map<String, Object> figures(String key, String label, Snapshot.Figures figures) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("key", key);
    map.put("label", label);
    map.put("total", figures.total());
    map.put("counted", figures.counted());
    map.put("closed", figures.closed());
    map.put("hold", figures.hold());
    map.put("rate", figures.rate());
    Snapshot.More more = figures.more();
    map.put("overdue", more == null ? null : more.overdue());
    map.put("byStatus", more == null ? null : more.byStatus());
    map.put("byLight", more == null ? null : more.byLight());
    map.put("ageing", more == null ? null : ageing(more));
    return map;
  }

  private static Map<String, Integer> ageing(Snapshot.More more) {
    Map<String, Integer> ageing = new LinkedHashMap<>();
    for (int i = 0; i < AGES.size(); i++) {
      ageing.put(AGES.get(i), more.ageing().get(i));
    }
    return ageing;
  }
}
