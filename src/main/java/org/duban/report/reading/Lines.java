package org.duban.report.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells the author's lines from a web page's furniture, and joins paragraphs that a mail program or
 * a web page has broken into lines.
 */
final class Lines {
  private static final int LONGEST_FURNITURE = 160;
  private static final int WIDEST_WRAP = 60;
  private static final int NARROWEST_PAGE = 26;
  private static final int MOST_JOINS_TOLD = 5;
  private static final String[] FURNITURE = {
    "来源:", "信息来源:", "文章来源:", "稿件来源:", "发布时间:", "发布日期:", "更新时间:", "作者:", "责任编辑:", "责编:", "编辑:",
    "浏览量", "浏览次数", "阅读量", "阅读次数", "点击数", "点击量", "点击率", "访问量", "字体:", "字号:", "【字体", "[字体", "当前位置",
    "您的位置", "您当前的位置", "您现在的位置", "分享到", "上一篇:", "下一篇:", "扫一扫", "打印本页", "关闭窗口", "【打印", "[打印", "版权所有"
  };
  private static final String[] FURNITURE_WORDS = {"打印", "关闭", "收藏", "返回顶部", "大中小", "打印关闭", "我要打印"};

  private Lines() {}

  /** The text without furniture and without breaks inside paragraphs. */
  static SourceText restore(SourceText text, Notices notices, Work work) {
    boolean[] dropped = new boolean[text.length()];
    List<int[]> lines = split(text, work);
    int wrap = wrapWidth(lines);
    List<int[]> joins = new ArrayList<>();
    int[] previous = null;
    boolean first = true;
    for (int[] line : lines) {
      if (isFurniture(text, line[0], line[1], work)) {
        notices.add(
            "FURNITURE_REMOVED",
            text.start(line[0]),
            text.end(line[1]),
            text.words(line[0], Math.min(line[1], line[0] + 20)));
        drop(dropped, line[0], line[1]);
        continue;
      }
      boolean adjacent = previous != null && isOneBreak(text, previous[1], line[0]);
      if (adjacent && isBroken(text, previous, line, wrap, first, work)) {
        drop(dropped, previous[1], line[0]);
        joins.add(
            new int[] {
              text.start(Math.max(previous[0], previous[1] - 8)),
              text.end(Math.min(line[1], line[0] + 8))
            });
        previous = new int[] {previous[0], line[1]};
        continue;
      }
      first = previous == null || first && Frame.isHead(text, previous[0], previous[1]);
      previous = line;
    }
    tell(joins, notices);
    work.step(text.length());
    return text.without(dropped);
  }

  /** Each place where lines were joined; of a text wrapped throughout only that it is so. */
  private static void tell(List<int[]> joins, Notices notices) {
    if (joins.size() > MOST_JOINS_TOLD) {
      int[] first = joins.get(0);
      notices.add("LINES_JOINED_THROUGHOUT", first[0], first[1], joins.size());
    } else {
      joins.forEach(join -> notices.add("LINES_JOINED", join[0], join[1]));
    }
  }

  /** Lines with something in them, trimmed: from, to. */
  static List<int[]> split(SourceText text, Work work) {
    List<int[]> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (text.at(i) == '\n') {
        int start = text.skipSpaces(from, i);
        int end = text.trimEnd(start, i);
        if (end > start) {
          lines.add(new int[] {start, end});
        }
        from = i + 1;
      }
    }
    work.step(2L * text.length());
    return lines;
  }

  private static int wrapWidth(List<int[]> lines) {
    int[] lengths = lines.stream().mapToInt(line -> line[1] - line[0]).sorted().toArray();
    return lengths.length < 4 ? Integer.MAX_VALUE : lengths[lengths.length * 9 / 10];
  }

  private static boolean isOneBreak(SourceText text, int from, int to) {
    int breaks = 0;
    for (int i = from; i < to; i++) {
      breaks += text.at(i) == '\n' ? 1 : 0;
    }
    return breaks == 1;
  }

  private static boolean isBroken(
      SourceText text, int[] before, int[] next, int wrap, boolean title, Work work) {
    int length = before[1] - before[0];
    if (endsSentence(text, before[1])
        || Marker.at(text, next[0]) != null
        || opensItem(text, next[0])
        || Frame.isHead(text, before[0], before[1])
        || isLabel(text, next)
        || Frame.isClosing(text, next[0], next[1])
        || holdsTab(text, before, work)
        || holdsTab(text, next, work)) {
      return false;
    }
    int nextLength = next[1] - next[0];
    if (title && length <= WIDEST_WRAP) {
      boolean goesOn = Genre.isTitleEnd(text, next[1]) || text.has("关于", next[0]);
      return !Genre.isTitleEnd(text, before[1])
          && nextLength <= 40
          && goesOn
          && !endsSentence(text, next[1]);
    }
    if (length < 15 || nextLength < 15 && !endsSentence(text, next[1])) {
      return false;
    }
    Marker marker = Marker.at(text, before[0]);
    if (marker == null && length > WIDEST_WRAP) {
      return true;
    }
    boolean full = wrap <= WIDEST_WRAP && length * 20L >= wrap * 17L;
    int look = Math.min(before[1], before[0] + 200);
    work.step(look - before[0]);
    boolean hasSentence =
        text.find('。', before[0], look) >= 0 || text.find(';', before[0], look) >= 0;
    boolean hasComma = text.find(',', before[0], look) >= 0;
    boolean prose = marker == null && (hasComma || length >= NARROWEST_PAGE);
    return hasSentence || full && (prose || marker != null && !hasComma && length > 30);
  }

  /** 责任领导：, 整改时限：, 问题2：: a form's field, which begins a line of its own. */
  private static boolean isLabel(SourceText text, int[] line) {
    int colon = text.find(':', line[0], Math.min(line[1], line[0] + 9));
    return colon >= line[0] + 2
        && "的是在".indexOf(text.at(line[0])) < 0
        && !text.has("如下", colon - 2)
        && Character.isIdeographic(text.at(line[0]));
  }

  private static boolean holdsTab(SourceText text, int[] line, Work work) {
    int from = Math.max(line[0], line[1] - 400);
    work.step(line[1] - from);
    for (int i = from; i < line[1]; i++) {
      if (text.written(i) == '\t') {
        return true;
      }
    }
    return false;
  }

  private static boolean opensItem(SourceText text, int index) {
    int end = ChineseNumber.end(text, index);
    return end > index && (text.at(end) == '是' || text.at(end) == '要');
  }

  /** Looks through closing quotes and brackets. */
  static boolean endsSentence(SourceText text, int end) {
    int i = end - 1;
    int look = 0;
    while (look++ < 4 && "”’\")』」》 ".indexOf(text.at(i)) >= 0) {
      i--;
    }
    return "。!?;:…".indexOf(text.at(i)) >= 0 || text.at(i) == '.';
  }

  private static boolean isFurniture(SourceText text, int from, int to, Work work) {
    if (to - from > LONGEST_FURNITURE) {
      return false;
    }
    work.step(to - from);
    String line = text.folded(from, to).replace(" ", "");
    for (String start : FURNITURE) {
      if (line.startsWith(start)) {
        return true;
      }
    }
    for (String word : FURNITURE_WORDS) {
      if (line.equals(word)) {
        return true;
      }
    }
    return line.startsWith("首页")
        && (line.indexOf('>') > 0 || line.indexOf('»') > 0 || line.indexOf('/') > 0);
  }

  private static void drop(boolean[] dropped, int from, int to) {
    for (int i = from; i < to; i++) {
      dropped[i] = true;
    }
  }
}
