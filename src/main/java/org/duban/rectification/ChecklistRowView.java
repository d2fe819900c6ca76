package org.duban.rectification;

import java.util.List;
import java.util.Locale;
import org.duban.shared.PersonRef;

/**
 * One row of the checklist; what is not set is null and shown so. The script shows the same from
 * JSON.
 */
public final class ChecklistRowView {
  private final ItemJson item;
  private final Said said;

  /** What stands above a row where a group begins; figure null where it is not known. */
  record Group(String name, String figure) {}

  /** The texts that need words of the viewer's language. */
  record Said(
      List<ChecklistCellView> cells,
      Group group,
      String category,
      LightView light,
      List<ChecklistPartView> parts,
      List<ChecklistMeasureView> measures,
      String coUnits,
      String progressMeta,
      String counts,
      String closed,
      List<ChecklistPartView> extensions) {}

  ChecklistRowView(ItemJson item, Said said) {
    this.item = item;
    this.said = said;
  }

  public int getId() {
    return item.id();
  }

  public int getVersion() {
    return item.version();
  }

  public String getNumber() {
    return item.number();
  }

  /** After the number, which leads every row. */
  public List<ChecklistCellView> getCells() {
    return said.cells();
  }

  /** The name of the group that begins with this row, or null. */
  public String getGroup() {
    return said.group() == null ? null : said.group().name();
  }

  public String getGroupFigure() {
    return said.group() == null ? null : said.group().figure();
  }

  /** Where it has no column of its own. */
  public String getCategory() {
    return said.category();
  }

  public String getTitle() {
    return item.title();
  }

  public boolean isExplained() {
    return !said.parts().isEmpty();
  }

  public List<ChecklistPartView> getParts() {
    return said.parts();
  }

  public boolean isMeasured() {
    return !said.measures().isEmpty();
  }

  public List<ChecklistMeasureView> getMeasures() {
    return said.measures();
  }

  public PersonRef getLeader() {
    return item.leader();
  }

  public String getLeadUnit() {
    return item.leadUnit() == null ? null : item.leadUnit().name();
  }

  public String getCoUnits() {
    return said.coUnits();
  }

  public PersonRef getOwner() {
    return item.owner();
  }

  public String getProgress() {
    return item.latestProgress() == null ? null : item.latestProgress().text();
  }

  public String getProgressMeta() {
    return said.progressMeta();
  }

  public String getCounts() {
    return said.counts();
  }

  public String getStatus() {
    return item.statusText();
  }

  public String getStatusCode() {
    return item.status().toLowerCase(Locale.ROOT);
  }

  public LightView getLight() {
    return said.light();
  }

  /** Each with its dates as label. */
  public List<ChecklistPartView> getExtensions() {
    return said.extensions();
  }

  public boolean isExtended() {
    return !said.extensions().isEmpty();
  }

  public String getClosed() {
    return said.closed();
  }

  public String getWaitingFor() {
    return item.waitingFor();
  }
}
