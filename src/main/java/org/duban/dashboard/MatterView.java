package org.duban.dashboard;

import org.duban.rectification.LightView;

/**
 * One matter that waits, with the way to its row; the path is null where there is no page to go to.
 */
public final class MatterView {
  private final int id;
  private final String number;
  private final String title;
  private final String plan;
  private final LightView light;
  private final String due;
  private final String path;

  MatterView(
      int id, String number, String title, String plan, LightView light, String due, String path) {
    this.id = id;
    this.number = number;
    this.title = title;
    this.plan = plan;
    this.light = light;
    this.due = due;
    this.path = path;
  }

  public int getId() {
    return id;
  }

  public String getNumber() {
    return number;
  }

  public String getTitle() {
    return title;
  }

  public String getPlan() {
    return plan;
  }

  public LightView getLight() {
    return light;
  }

  public String getDue() {
    return due;
  }

  public String getPath() {
    return path;
  }
}
