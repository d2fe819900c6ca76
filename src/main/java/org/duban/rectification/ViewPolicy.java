package org.duban.rectification;

/** What those see of a plan's items who play no role in its space but that of plain staff. */
public record ViewPolicy(Reach staff) {
  public static final ViewPolicy SHIPPED = new ViewPolicy(Reach.OWN);

  /** Only what concerns themselves, or all that the page holds. */
  public enum Reach {
    OWN,
    ALL
  }
}
