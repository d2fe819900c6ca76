package org.duban.rectification;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.duban.confluence.Versioned;

/** An item as it is kept. */
@Preload
@Table("RECT_ITEM")
@Indexes({
  // each ends as the list is sorted, so that a page is read off the index and nothing is sorted
  @Index(
      name = "by_place",
      methodNames = {"getPlanId", "getSeq", "getID"}),
  @Index(
      name = "state",
      methodNames = {"getPlanId", "getStatus", "getJudgedOn"}),
  @Index(
      name = "waiting",
      methodNames = {"getStatus", "getJudgedOn"}),
  @Index(
      name = "by_unit",
      methodNames = {"getPlanId", "getLeadUnitId", "getSeq", "getID"}),
  @Index(
      name = "by_due",
      methodNames = {"getPlanId", "getDueOn", "getSeq", "getID"}),
  @Index(
      name = "by_leader",
      methodNames = {"getPlanId", "getLeaderName", "getSeq", "getID"}),
  @Index(
      name = "by_category",
      methodNames = {"getPlanId", "getCategory", "getSeq", "getID"}),
  @Index(
      name = "by_status",
      methodNames = {"getPlanId", "getStatus", "getSeq", "getID"})
})
public interface ItemRow extends Entity, Versioned {
  int getPlanId();

  int getSeq();

  @StringLength(60)
  String getNumberText();

  String getCategory();

  void setCategory(String category);

  String getTitle();

  void setTitle(String title);

  @StringLength(StringLength.UNLIMITED)
  String getDetail();

  void setDetail(String detail);

  @StringLength(StringLength.UNLIMITED)
  String getRootCause();

  void setRootCause(String rootCause);

  @StringLength(StringLength.UNLIMITED)
  String getGoal();

  void setGoal(String goal);

  Integer getDifficulty();

  void setDifficulty(Integer level);

  Integer getSeverity();

  void setSeverity(Integer severity);

  /** What stands in the plan's own columns, as JSON by the columns' codes; null for nothing. */
  @StringLength(StringLength.UNLIMITED)
  String getOwnValues();

  void setOwnValues(String values);

  @Indexed
  String getLeaderKey();

  void setLeaderKey(String key);

  String getLeaderName();

  void setLeaderName(String name);

  String getLeaderPost();

  void setLeaderPost(String post);

  Integer getLeadUnitId();

  void setLeadUnitId(Integer unit);

  @Indexed
  String getOwnerKey();

  void setOwnerKey(String key);

  String getOwnerName();

  void setOwnerName(String name);

  String getOwnerPost();

  void setOwnerPost(String post);

  @StringLength(30)
  String getTermType();

  void setTermType(String type);

  @StringLength(10)
  String getDueOn();

  void setDueOn(String dueOn);

  boolean isLongTerm();

  void setLongTerm(boolean longTerm);

  boolean isDueDerived();

  void setDueDerived(boolean derived);

  @StringLength(10)
  String getOrigDueOn();

  void setOrigDueOn(String dueOn);

  /** See {@link Item#lateFrom}. */
  @StringLength(10)
  String getLateFrom();

  void setLateFrom(String dueOn);

  /** {@link Item#judgedOn}, so that a database can ask for overdue matters. */
  @StringLength(10)
  String getJudgedOn();

  void setJudgedOn(String dueOn);

  @StringLength(30)
  String getStatus();

  void setStatus(String status);

  int getCycleNo();

  void setCycleNo(int cycle);

  int getRoundNo();

  void setRoundNo(int round);

  @StringLength(10)
  String getClosedOn();

  void setClosedOn(String closedOn);

  Integer getLatestProgress();

  void setLatestProgress(Integer progress);

  int getProgressCount();

  void setProgressCount(int count);

  int getEvidenceCount();

  void setEvidenceCount(int count);

  /** When what is kept up was last looked at; of whatever cycle. */
  @StringLength(10)
  String getCheckedOn();

  void setCheckedOn(String day);

  /** See {@link Item#takeOver}. */
  Integer getTakeOverId();

  void setTakeOverId(Integer id);

  /** Title and category in lower case: Active Objects cannot search by LOWER(). */
  @StringLength(StringLength.UNLIMITED)
  String getSearched();

  void setSearched(String text);

  long getCreatedAt();
}
