package org.duban.dashboard;

import java.util.List;

/** The matters of which the reader is to do the same. */
public final class MatterGroupView {
  private final String code;
  private final String title;
  private final String count;
  private final List<MatterView> matters;
  private final String more;

  MatterGroupView(String code, String title, String count, List<MatterView> matters, String more) {
    this.code = code;
    this.title = title;
    this.count = count;
    this.matters = List.copyOf(matters);
    this.more = more;
  }

  public String getCode() {
    return code;
  }

  public String getTitle() {
    return title;
  }

  public String getCount() {
    return count;
  }

  public List<MatterView> getMatters() {
    return matters;
  }

  public String getMore() {
    return more;
  }
}
