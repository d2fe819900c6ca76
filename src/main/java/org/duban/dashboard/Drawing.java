package org.duban.dashboard;

import java.util.ArrayList;
import java.util.List;

/** Places bars and columns; whole numbers only, so that the same figures give the same drawing. */
final class Drawing {
  static final int WIDTH = 360;
  private static final int BAR = 38;
  private static final int PLOT = 110;

  private Drawing() {}

  /** A part of a bar: what it is and how many. */
  record Part(String kind, int count) {}

  /** One bar with its name and its value in words. */
  record Bar(String label, String value, List<Part> parts) {
    int length() {
      return parts.stream().mapToInt(Part::count).sum();
    }
  }

  /** One column; {@code second} is a smaller word below its name, or null. */
  record Column(String label, String second, int count, String value) {
    Column(String label, String second, int count) {
      this(label, second, count, String.valueOf(count));
    }
  }

  /** The name and the value stand above each bar, so that long names have room on small screens. */
  static ChartView bars(String title, String said, List<Bar> bars) {
    int longest = Math.max(1, bars.stream().mapToInt(Bar::length).max().orElse(1));
    List<BoxView> boxes = new ArrayList<>();
    List<WordView> words = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      int top = i * BAR;
      int room = WIDTH - width(bar.value()) - 12;
      words.add(new WordView(0, top + 13, "start", cut(bar.label(), room)));
      words.add(new WordView(WIDTH, top + 13, "end", bar.value()));
      boxes.add(new BoxView(0, top + 19, WIDTH, 10, "track"));
      int from = 0;
      int sofar = 0;
      for (Part part : bar.parts()) {
        sofar += part.count();
        int to = Math.round((float) sofar * WIDTH / longest);
        // what is there is seen, however little of the whole it is
        to = part.count() > 0 ? Math.max(to, from + 2) : to;
        if (to > from) {
          boxes.add(new BoxView(from, top + 19, to - from, 10, part.kind()));
        }
        from = to;
      }
    }
    return new ChartView(title, said, bars.size() * BAR, boxes, words);
  }

  static ChartView columns(String title, String said, List<Column> columns) {
    return columns(title, said, columns, 1);
  }

  /**
   * @param full what fills the height, unless a column is higher
   */
  static ChartView columns(String title, String said, List<Column> columns, int full) {
    int highest = Math.max(full, columns.stream().mapToInt(Column::count).max().orElse(1));
    int step = WIDTH / Math.max(1, columns.size());
    int thick = Math.min(28, step * 2 / 3);
    List<BoxView> boxes = new ArrayList<>();
    List<WordView> words = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      int middle = i * step + step / 2;
      int high = Math.round((float) column.count() * (PLOT - 18) / highest);
      high = column.count() > 0 ? Math.max(2, high) : 0;
      if (high > 0) {
        boxes.add(new BoxView(middle - thick / 2, PLOT - high, thick, high, "closed"));
      }
      words.add(new WordView(middle, PLOT - high - 5, "middle", column.value()));
      words.add(new WordView(middle, PLOT + 16, "middle", column.label()));
      if (column.second() != null) {
        words.add(new WordView(middle, PLOT + 31, "middle", column.second()));
      }
    }
    boxes.add(new BoxView(0, PLOT, WIDTH, 1, "axis"));
    return new ChartView(title, said, PLOT + 36, boxes, words);
  }

  /** About what a text takes at 12 pixels: a Chinese character is as wide as high. */
  static int width(String text) {
    return text.codePoints().map(c -> c < 0x2E80 ? 7 : 12).sum();
  }

  private static String cut(String text, int room) {
    if (width(text) <= room) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      if (width(kept.toString()) + 12 + (c < 0x2E80 ? 7 : 12) > room) {
        break;
      }
      kept.appendCodePoint(c);
    }
    return kept + "…";
  }
}
