package org.duban.dashboard;

import java.util.List;

/** What awaits the reader; every text is ready. */
public final class MattersView {
  private final boolean live;
  private final int rows;
  private final String figure;
  private final List<MatterGroupView> groups;

  MattersView(boolean live, int rows, String figure, List<MatterGroupView> groups) {
    this.live = live;
    this.rows = rows;
    this.figure = figure;
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

  public List<MatterGroupView> getGroups() {
    return groups;
  }

  public boolean isEmpty() {
    return groups.isEmpty();
  }
}
