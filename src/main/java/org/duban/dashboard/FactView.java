package org.duban.dashboard;

/** A name and a value, such as a figure above the charts or a fact of the plan. */
public final class FactView {
  private final String label;
  private final String value;
  private final String code;

  FactView(String label, String value, String code) {
    this.label = label;
    this.value = value;
    this.code = code;
  }

  public String getLabel() {
    return label;
  }

  public String getValue() {
    return value;
  }

  public String getCode() {
    return code;
  }
}
