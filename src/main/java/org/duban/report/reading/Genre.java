package org.duban.report.reading;

import java.util.List;
import org.duban.report.reading.ImportPreview.DocumentKind;
import org.duban.report.reading.ImportPreview.ItemKind;
import org.duban.report.reading.ImportPreview.Notice;
import org.duban.report.reading.Marker.Kind;

/** Says whether a text is a report, a set of rules, or something else, and why. */
final class Genre {
  private static final int LONGEST_TITLE = 80;
  private static final String[] TITLE_ENDS = {
    "汇报", "报告", "总结", "通报", "情况", "提纲", "方案", "材料", "清单", "台账", "说明", "检查", "发言"
  };
  private static final String[] ESSAY = {
    "心得体会", "浅谈", "思考", "随笔", "读后感", "观后感", "散文", "研讨文章", "论文"
  };
  private static final String[] RULE_ENDS = {"办法", "规定", "制度", "细则", "条例", "规则", "章程"};
  private static final String[] LEADS = {"汇报如下", "报告如下", "总结如下", "通报如下", "情况如下", "说明如下"};

  private Genre() {}

  /** The first plain line below an official head, if it looks like a title; null otherwise. */
  static Paragraph title(SourceText text, List<Paragraph> paragraphs) {
    Paragraph first =
        paragraphs.stream()
            .filter(p -> p.marker() != null || !Frame.isHead(text, p.from(), p.end()))
            .findFirst()
            .orElse(null);
    if (first == null || first.table()) {
      return null;
    }
    boolean plain = first.marker() == null || first.isMarked(Kind.ORDINAL);
    boolean sentence = text.find('。', first.from(), first.end()) >= 0;
    return plain && !sentence && first.end() - first.from() <= LONGEST_TITLE ? first : null;
  }

  static boolean isTitleEnd(SourceText text, int end) {
    return endsWith(text, end, TITLE_ENDS);
  }

  /** Looks through a bracket such as （试行）. */
  private static boolean endsWith(SourceText text, int end, String[] words) {
    int stop = end;
    if (text.at(end - 1) == ')') {
      for (int i = end - 1; i > end - 12; i--) {
        if (text.at(i) == '(') {
          stop = i;
          break;
        }
      }
    }
    for (String word : words) {
      if (text.has(word, stop - word.length())) {
        return true;
      }
    }
    return false;
  }

  static Verdict judge(
      SourceText text, Paragraph title, List<Paragraph> paragraphs, Outline outline, int items) {
    long opening = paragraphs.stream().filter(p -> p.isMarked(Kind.ARTICLE)).count();
    long whole = paragraphs.stream().filter(Genre::isNoSubPoint).count();
    long inOrder = articlesInOrder(text, paragraphs);
    boolean named = title != null && endsWith(text, title.end(), RULE_ENDS);
    if (opening >= 2 && opening * 5 >= whole || named && inOrder >= 2) {
      long articles = Math.max(opening, inOrder);
      return new Verdict(DocumentKind.RULES, Notices.notice("RULES", 0, 0, articles));
    }
    String name = title == null ? "" : text.folded(title.from(), title.end());
    for (String word : ESSAY) {
      if (name.contains(word)) {
        return new Verdict(DocumentKind.OTHER, Notices.notice("ESSAY", 0, 0, word));
      }
    }
    if (text.length() == 0 || paragraphs.isEmpty()) {
      return new Verdict(DocumentKind.OTHER, Notices.notice("EMPTY", 0, 0));
    }
    boolean problems = outline.hasChapterOf(ItemKind.PROBLEM);
    boolean measures = outline.hasChapterOf(ItemKind.MEASURE);
    boolean lead = hasLead(text, paragraphs);
    int chapters = outline.chapters();
    int score = title != null && isTitleEnd(text, title.end()) ? 2 : 0;
    score += lead ? 1 : 0;
    score += problems ? 2 : 0;
    score += measures ? 1 : 0;
    score += chapters >= 2 ? 1 : 0;
    score += items >= 2 ? 1 : 0;
    if (score >= 3) {
      return new Verdict(DocumentKind.REPORT, Notices.notice("REPORT", 0, 0, chapters, items));
    }
    boolean titled = title != null && isTitleEnd(text, title.end());
    String why = titled ? "NO_CHAPTERS" : problems || measures ? "NO_TITLE" : "NO_REPORT";
    return new Verdict(DocumentKind.OTHER, Notices.notice(why, 0, 0, chapters, items));
  }

  private static boolean isNoSubPoint(Paragraph paragraph) {
    return !paragraph.isMarked(Kind.PART)
        && !paragraph.isMarked(Kind.POINT)
        && !paragraph.isMarked(Kind.SUBPOINT);
  }

  /** 第一条, 第二条 … one behind the other, each opening a paragraph or a sentence. */
  private static int articlesInOrder(SourceText text, List<Paragraph> paragraphs) {
    int last = 0;
    for (Paragraph paragraph : paragraphs) {
      for (int i = text.find('第', paragraph.from(), paragraph.end());
          i >= 0;
          i = text.find('第', i + 1, paragraph.end())) {
        boolean opens = i == paragraph.from() || "。; ".indexOf(text.at(i - 1)) >= 0;
        Marker marker = opens ? Marker.at(text, i) : null;
        boolean article = marker != null && marker.kind() == Kind.ARTICLE;
        last = article && marker.ordinal() == last + 1 ? last + 1 : last;
      }
    }
    return last;
  }

  private static boolean hasLead(SourceText text, List<Paragraph> paragraphs) {
    for (Paragraph paragraph : paragraphs.subList(0, Math.min(6, paragraphs.size()))) {
      String tail = text.folded(Math.max(paragraph.from(), paragraph.end() - 40), paragraph.end());
      for (String lead : LEADS) {
        if (tail.contains(lead)) {
          return true;
        }
      }
    }
    return false;
  }

  record Verdict(DocumentKind kind, Notice why) {}
}
