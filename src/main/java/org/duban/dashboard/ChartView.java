package org.duban.dashboard;

import java.util.List;

/** A drawing of boxes and words on a plane 360 wide, with the sentence that says the same. */
public final class ChartView {
  private final String title;
  private final String said;
  private final int height;
  private final List<BoxView> boxes;
  private final List<WordView> words;

  ChartView(String title, String said, int height, List<BoxView> boxes, List<WordView> words) {
    this.title = title;
    this.said = said;
    this.height = height;
    this.boxes = List.copyOf(boxes);
    this.words = List.copyOf(words);
  }

  public String getTitle() {
    return title;
  }

  /** Every value of the drawing in words, for those who do not see it. */
  public String getSaid() {
    return said;
  }

  public int getHeight() {
    return height;
  }

  public List<BoxView> getBoxes() {
    return boxes;
  }

  public List<WordView> getWords() {
    return words;
  }
}
