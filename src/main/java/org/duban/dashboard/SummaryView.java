package org.duban.dashboard;

import java.util.List;

/** A summary as its template shows it: every text is ready, nothing is left to decide. */
public final class SummaryView {
  /** What stands above the figures. */
  record Head(
      String title,
      String codes,
      String rate,
      String formula,
      String notes,
      String asOf,
      boolean empty) {}

  /** How it is shown, and what the script asks for again. */
  record Frame(
      boolean live,
      boolean drawn,
      String plans,
      String by,
      int months,
      String show,
      String asOfMonth) {}

  private final Frame frame;
  private final Head head;
  private final List<FactView> facts;
  private final List<FactView> tiles;
  private final List<String> notices;
  private final List<PartView> parts;

  SummaryView(
      Frame frame,
      Head head,
      List<FactView> facts,
      List<FactView> tiles,
      List<String> notices,
      List<PartView> parts) {
    this.frame = frame;
    this.head = head;
    this.facts = List.copyOf(facts);
    this.tiles = List.copyOf(tiles);
    this.notices = List.copyOf(notices);
    this.parts = List.copyOf(parts);
  }

  public boolean isLive() {
    return frame.live();
  }

  public boolean isDrawn() {
    return frame.drawn();
  }

  public String getPlans() {
    return frame.plans();
  }

  public String getBy() {
    return frame.by();
  }

  public int getMonths() {
    return frame.months();
  }

  public String getShow() {
    return frame.show();
  }

  /** The month whose end is shown; null for today. */
  public String getAsOfMonth() {
    return frame.asOfMonth();
  }

  public String getTitle() {
    return head.title();
  }

  public String getCodes() {
    return head.codes();
  }

  public String getRate() {
    return head.rate();
  }

  /** How the rate comes about, in words. */
  public String getFormula() {
    return head.formula();
  }

  public String getNotes() {
    return head.notes();
  }

  public String getAsOf() {
    return head.asOf();
  }

  public boolean isEmpty() {
    return head.empty();
  }

  /** Whether the facts of the plans are asked for; they name the plan, so no heading does. */
  public boolean isDescribed() {
    return !facts.isEmpty();
  }

  public List<FactView> getFacts() {
    return facts;
  }

  public List<FactView> getTiles() {
    return tiles;
  }

  public List<String> getNotices() {
    return notices;
  }

  public List<PartView> getParts() {
    return parts;
  }
}
