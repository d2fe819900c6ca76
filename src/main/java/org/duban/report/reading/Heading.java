package org.duban.report.reading;

/**
 * Where a heading ends and its text begins, when both stand in one line.
 *
 * @param body index of the text behind the heading, -1 if there is none
 * @param about for 关于“…”问题的整改: from, to of the problem it names; else null
 */
record Heading(int from, int to, int body, int[] about) {
  static final int LONGEST = 30;
  private static final int LONGEST_LINE = 80;
  private static final int LONGEST_QUOTING_LINE = 200;

  static Heading of(SourceText text, Paragraph paragraph) {
    int from = paragraph.body();
    int end = paragraph.end();
    int stop = firstOutsideQuotes(text, from, Math.min(end, from + LONGEST_QUOTING_LINE), "。:!?");
    int[] about = about(text, from, stop < 0 ? end : stop);
    int most = about != null ? LONGEST_QUOTING_LINE : LONGEST;
    if (stop >= 0 && stop - from <= most) {
      int body = text.skipSpaces(stop + 1, end);
      return new Heading(from, stop, body < end ? body : -1, about);
    }
    if (stop < 0 && end - from <= (about != null ? LONGEST_QUOTING_LINE : LONGEST_LINE)) {
      int last = ";,、".indexOf(text.at(end - 1)) >= 0 ? text.trimEnd(from, end - 1) : end;
      return new Heading(from, last, -1, about);
    }
    // a numbered paragraph without a title: its first words stand for it, and stay in the text
    return new Heading(from, titleEnd(text, from, end), from, null);
  }

  /** Up to the first sign that closes a thought within 30 characters, else 30 characters. */
  static int titleEnd(SourceText text, int from, int end) {
    int limit = Math.min(end, from + LONGEST + 1);
    int stop = firstOutsideQuotes(text, from, limit, "。:;!?");
    if (stop > from) {
      return stop;
    }
    if (end - from <= LONGEST) {
      return end;
    }
    int comma = firstOutsideQuotes(text, from + 4, limit, ",");
    if (comma > from) {
      return comma;
    }
    int cut = from + LONGEST;
    return Character.isHighSurrogate(text.written(cut - 1)) ? cut - 1 : cut;
  }

  /** Signs in quotes and brackets belong to what they stand in. */
  static int firstOutsideQuotes(SourceText text, int from, int to, String signs) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      char c = text.at(i);
      if ("“《(【[".indexOf(c) >= 0) {
        depth++;
      } else if ("”》)】]".indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (c == '。' && depth == 0 || depth == 0 && signs.indexOf(c) >= 0) {
        return i;
      }
    }
    return depth == 0 ? -1 : text.find('。', from, to);
  }

  private static boolean saysProblem(SourceText text, int index) {
    return text.has("问题", index) || text.has("的问题", index);
  }

  private static int[] about(SourceText text, int from, int to) {
    boolean named = text.has("关于", from) || text.has("针对", from);
    boolean quoted = text.at(from) == '“';
    if (!named && !quoted || to - from > LONGEST_QUOTING_LINE) {
      return null;
    }
    int open = text.skipSpaces(named ? from + 2 : from, to);
    if (text.at(open) == '“' || text.at(open) == '"') {
      char closing = text.at(open) == '“' ? '”' : '"';
      int depth = 0;
      for (int i = open; i < to; i++) {
        char c = text.at(i);
        depth += c == '“' ? 1 : 0;
        depth -= c == '”' ? 1 : 0;
        if (c == closing && i > open + 1 && depth <= 0) {
          boolean problem = named ? text.folded(i, to).contains("问题") : saysProblem(text, i + 1);
          if (problem) {
            return new int[] {open + 1, i};
          }
        }
      }
      return null;
    }
    for (int i = from + 4; i + 2 < to; i++) {
      if (text.has("问题", i) && text.folded(i, to).contains("整改")) {
        int stop = text.at(i - 1) == '的' ? i - 1 : i;
        return new int[] {open, stop};
      }
    }
    return null;
  }
}
