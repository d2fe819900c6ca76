package org.duban.rectification;

import java.util.List;

/** A checklist as its template shows it: every text is ready, nothing is left to decide. */
public final class ChecklistView {
  /**
   * What is known of the plan itself.
   *
   * @param version of the plan, so that the page knows when to ask anew
   * @param ended that it has, in a word; null while it goes on
   * @param brief the most telling facts on one line, or null
   * @param ownColumns names of the plan's own columns by code, as JSON
   */
  record Facts(
      int version, String ended, String brief, List<ChecklistPartView> lines, String ownColumns) {}

  /** What stands above the table. */
  record Head(
      String planId,
      String title,
      String code,
      Facts facts,
      String rate,
      String figure,
      String hold,
      List<LightView> lights,
      String limits,
      List<String> notices,
      boolean own) {}

  /**
   * How the table is shown.
   *
   * @param listed whether the reader may see items at all
   * @param query which items the author of the page wants, as it would stand in an address
   * @param viewer whose choice of columns is remembered
   */
  record Frame(
      boolean live,
      boolean listed,
      String pageId,
      int limit,
      String query,
      ItemOrder order,
      ItemOrder.By group,
      String columns,
      String viewer,
      String more) {}

  /** What stands below the table: measures that no row shows. */
  record Loose(String title, String more, List<ChecklistMeasureView> measures) {}

  private final Head head;
  private final Frame frame;
  private final String caption;
  private final List<ChecklistHeadingView> headings;
  private final List<ChecklistRowView> rows;
  private final Loose loose;
  private final boolean next;

  ChecklistView(
      Head head,
      Frame frame,
      String caption,
      List<ChecklistHeadingView> headings,
      List<ChecklistRowView> rows,
      Loose loose,
      boolean next) {
    this.head = head;
    this.frame = frame;
    this.caption = caption;
    this.headings = List.copyOf(headings);
    this.rows = List.copyOf(rows);
    this.loose = loose;
    this.next = next;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  public boolean isLive() {
    return frame.live();
  }

  /** False where the items are only for those who log in. */
  public boolean isListed() {
    return frame.listed();
  }

  public String getPlanId() {
    return head.planId();
  }

  public String getPageId() {
    return frame.pageId();
  }

  public int getLimit() {
    return frame.limit();
  }

  public String getQuery() {
    return frame.query();
  }

  public String getSort() {
    return frame.order().by().wire();
  }

  public boolean isDescending() {
    return frame.order().descending();
  }

  /** What equal rows stand together by, or null. */
  public String getGroup() {
    return frame.group() == null ? null : frame.group().wire();
  }

  public String getColumns() {
    return frame.columns();
  }

  public String getViewer() {
    return frame.viewer();
  }

  /** What the page shows of the plan, in words; null when all of it. */
  public String getLimits() {
    return head.limits();
  }

  /** What must be known to read dates and figures right. */
  public List<String> getNotices() {
    return head.notices();
  }

  /** Whether only what concerns the reader is listed. */
  public boolean isOwn() {
    return head.own();
  }

  public String getTitle() {
    return head.title();
  }

  public String getCode() {
    return head.code();
  }

  public int getPlanVersion() {
    return head.facts().version();
  }

  /** That the plan has ended, in a word, or null. */
  public String getEnded() {
    return head.facts().ended();
  }

  /** Whether anything is known of the plan besides its title. */
  public boolean isDescribed() {
    return !head.facts().lines().isEmpty();
  }

  public String getBrief() {
    return head.facts().brief();
  }

  public List<ChecklistPartView> getFacts() {
    return head.facts().lines();
  }

  public String getRate() {
    return head.rate();
  }

  public String getFigure() {
    return head.figure();
  }

  /** How many are in consolidation, or null when none is. */
  public String getHold() {
    return head.hold();
  }

  public List<LightView> getLights() {
    return head.lights();
  }

  public String getOwnColumns() {
    return head.facts().ownColumns();
  }

  public String getCaption() {
    return caption;
  }

  public List<ChecklistHeadingView> getHeadings() {
    return headings;
  }

  /** How many columns there are. */
  public int getWidth() {
    return headings.size();
  }

  public List<ChecklistRowView> getRows() {
    return rows;
  }

  public boolean isLoose() {
    return !loose.measures().isEmpty();
  }

  public String getLooseTitle() {
    return loose.title();
  }

  /** How many are listed of all, or null when all are. */
  public String getLooseMore() {
    return loose.more();
  }

  public List<ChecklistMeasureView> getLooseMeasures() {
    return loose.measures();
  }

  /** Whether there is more than these rows. */
  public boolean isNext() {
    return next;
  }

  /** Where the rest is to be seen when the table cannot load it. */
  public String getMoreElsewhere() {
    return frame.more();
  }
}
