package org.duban.report.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.report.reading.ImportPreview.Regulation;
import org.duban.report.reading.ImportPreview.RegulationAction;

/** Finds titles in 《》 and what the verb beside them says was done. */
final class Regulations {
  private static final int MOST = 20_000;
  private static final int LONGEST_TITLE = 100;
  private static final int LOOK = 14;
  private static final String[] REVISED = {"修订", "修改", "修编"};
  private static final String[] ISSUED = {
    "制定", "制订", "出台", "印发", "下发", "起草", "建立", "颁布", "拟定", "编制", "新建"
  };
  private static final String[] IMPROVED = {"完善", "健全", "更新"};
  private static final String[] ABOLISHED = {"废止", "废除", "取消", "停止执行"};
  private static final String[] WATCHED = {"观看", "收看", "影片", "专题片", "教育片", "纪录片", "电影", "歌曲", "朗诵"};

  private final SourceText text;
  private final Notices notices;
  private final Map<String, Regulation> found = new LinkedHashMap<>();

  private Regulations(SourceText text, Notices notices) {
    this.text = text;
    this.notices = notices;
  }

  static List<Regulation> find(SourceText text, Notices notices, Work work) {
    Regulations regulations = new Regulations(text, notices);
    regulations.scan(work);
    return new ArrayList<>(regulations.found.values());
  }

  private void scan(Work work) {
    RegulationAction lastAction = RegulationAction.CITED;
    boolean lastWatched = false;
    int lastEnd = -1;
    for (int i = 0; i < text.length(); i++) {
      if (text.at(i) != '《') {
        continue;
      }
      int close = close(i);
      work.step(LONGEST_TITLE + 6L * LOOK);
      if (close < 0) {
        continue;
      }
      boolean inList = lastEnd >= 0 && isListGap(lastEnd, i);
      boolean watched = inList ? lastWatched : hasOne(WATCHED, before(i));
      RegulationAction action = actionBehind(close + 1);
      if (action == null) {
        action = inList ? lastAction : actionBefore(i);
      }
      if (!watched && !add(i, close, action)) {
        return;
      }
      lastAction = action;
      lastWatched = watched;
      lastEnd = close + 1;
      i = close;
    }
  }

  private int close(int open) {
    int depth = 0;
    int last = Math.min(text.length(), open + LONGEST_TITLE + 2);
    for (int i = open; i < last && text.at(i) != '\n'; i++) {
      depth += text.at(i) == '《' ? 1 : 0;
      depth -= text.at(i) == '》' ? 1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private boolean add(int open, int close, RegulationAction action) {
    String title = text.words(open + 1, close).strip();
    if (title.isEmpty()) {
      return true;
    }
    Regulation known = found.get(title);
    if (known == null) {
      if (found.size() >= MOST) {
        notices.add("LIST_LIMIT", text.start(open), text.end(close + 1), MOST);
        return false;
      }
      found.put(title, new Regulation(title, action, text.start(open), text.end(close + 1)));
    } else if (known.action() == RegulationAction.CITED) {
      found.put(title, new Regulation(title, action, known.start(), known.end()));
    }
    return true;
  }

  /** 《…》、《…》和《…》 share one verb. */
  private boolean isListGap(int from, int to) {
    return to == from
        || to - from == 1 && "、和及与,\n ".indexOf(text.at(from)) >= 0
        || to - from == 2 && text.has("以及", from);
  }

  private String before(int open) {
    int from = open;
    while (from > 0 && open - from < LOOK && "。;!?\n》".indexOf(text.at(from - 1)) < 0) {
      from--;
    }
    return text.folded(from, open);
  }

  private RegulationAction actionBefore(int open) {
    String clause = before(open);
    int comma = clause.lastIndexOf(',');
    clause = clause.substring(comma + 1);
    // 印发的《…》 names a regulation, it does not report that one was issued
    if (clause.endsWith("的")
        || clause.contains("按照")
        || clause.contains("根据")
        || clause.contains("学习")) {
      return RegulationAction.CITED;
    }
    if (hasOne(ABOLISHED, clause)) {
      return RegulationAction.ABOLISHED;
    }
    if (hasOne(REVISED, clause)) {
      return RegulationAction.REVISED;
    }
    if (hasOne(ISSUED, clause)) {
      return RegulationAction.ISSUED;
    }
    return hasOne(IMPROVED, clause) ? RegulationAction.REVISED : RegulationAction.CITED;
  }

  private RegulationAction actionBehind(int from) {
    int to = from;
    while (to < text.length() && to - from < 8 && "。;,!?\n《".indexOf(text.at(to)) < 0) {
      to++;
    }
    String clause = text.folded(from, to);
    boolean done =
        clause.startsWith("进行")
            || clause.startsWith("予以")
            || clause.startsWith("作")
            || clause.startsWith("已")
            || clause.startsWith("同时");
    if (clause.startsWith("废止") || done && hasOne(ABOLISHED, clause)) {
      return RegulationAction.ABOLISHED;
    }
    return done && hasOne(REVISED, clause) ? RegulationAction.REVISED : null;
  }

  private static boolean hasOne(String[] words, String clause) {
    for (String word : words) {
      if (clause.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
