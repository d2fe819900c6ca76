package org.duban.dashboard;

import java.util.List;

/** What awaits the reader; every text is ready. */
public final class MattersView {
  private final boolean live;
  private final int rows;
  private final String figure;
  private final List<String> notices;
  private final List<MatterGroupView> groups;

  /**
   * @param notices what the dates rest on where a holiday table is missing
   */
  MattersView(
      boolean live, int rows, String figure, List<String> notices, List<MatterGroupView> groups) {
    this.live = live;
    this.rows = rows;
    this.figure = figure;
    this.notices = List.copyOf(notices);
    this.groups = List.copyOf(groups);
  }

  public boolean isLive() {
    return live;
  }

  public int getRows() {
    return rows;
  }

  public String getFigure() {
    return figure;
  }

  public List<String> getNotices() {
    return notices;
  }

  public List<MatterGroupView> getGroups() {
    return groups;
  }

  public boolean isEmpty() {
    return groups.isEmpty();
  }
}
