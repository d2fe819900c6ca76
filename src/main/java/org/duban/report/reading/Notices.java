package org.duban.report.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.report.reading.ImportPreview.Notice;

/** Collects warnings: at most a few dozen of one code, the rest is told as a number. */
final class Notices {
  private static final int MOST_OF_A_CODE = 40;

  private final List<Notice> kept = new ArrayList<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  /** Places are offsets in the submitted text. */
  void add(String code, int start, int end, Object... arguments) {
    if (counts.merge(code, 1, Integer::sum) <= MOST_OF_A_CODE) {
      kept.add(notice(code, start, end, arguments));
    }
  }

  static Notice notice(String code, int start, int end, Object... arguments) {
    List<String> words = new ArrayList<>();
    for (Object argument : arguments) {
      words.add(String.valueOf(argument));
    }
    return new Notice(code, List.copyOf(words), start, end);
  }

  List<Notice> inOrder() {
    List<Notice> all = new ArrayList<>(kept);
    all.sort(Comparator.comparingInt(Notice::start).thenComparing(Notice::code));
    counts.forEach(
        (code, count) -> {
          if (count > MOST_OF_A_CODE) {
            all.add(notice("MORE_LIKE_THIS", 0, 0, code, count - MOST_OF_A_CODE));
          }
        });
    return List.copyOf(all);
  }
}
