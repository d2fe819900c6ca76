package org.duban.rectification;

import java.util.Locale;

/** A measure with its person and date. */
public final class ChecklistMeasureView {
  private final ItemJson.MeasureJson measure;
  private final String meta;

  ChecklistMeasureView(ItemJson.MeasureJson measure, String meta) {
    this.measure = measure;
    this.meta = meta;
  }

  public int getId() {
    return measure.id();
  }

  public String getCode() {
    return measure.status().toLowerCase(Locale.ROOT);
  }

  public String getStatus() {
    return measure.statusText();
  }

  public String getText() {
    return measure.text();
  }

  /** Person and date, or null when neither is set. */
  public String getMeta() {
    return meta;
  }
}
