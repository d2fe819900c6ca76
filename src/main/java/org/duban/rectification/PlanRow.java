package org.duban.rectification;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.duban.confluence.Versioned;

/** A plan as it is kept. Dates are ISO text: they sort, and no time zone moves them. */
@Preload
@Table("RECT_PLAN")
public interface PlanRow extends Entity, Versioned {
  @Unique
  @StringLength(60)
  String getCode();

  String getTitle();

  void setTitle(String title);

  @StringLength(30)
  String getSource();

  void setSource(String source);

  String getOrgan();

  void setOrgan(String organ);

  String getSourceDoc();

  void setSourceDoc(String number);

  @StringLength(10)
  String getReceivedOn();

  void setReceivedOn(String day);

  String getLeaderGroup();

  void setLeaderGroup(String group);

  @StringLength(10)
  String getPlanDueOn();

  void setPlanDueOn(String day);

  /** Ids with commas between, in the order given: they are read with the plan, never asked for. */
  @StringLength(450)
  String getCcUnits();

  void setCcUnits(String ids);

  /** As {@link OwnColumns} writes them; null for none. */
  @StringLength(StringLength.UNLIMITED)
  String getOwnColumns();

  void setOwnColumns(String columns);

  /** {@link PlanStatus}; null in rows that are older than it, which go on. */
  @Indexed
  @StringLength(30)
  String getStatus();

  void setStatus(String status);

  @StringLength(10)
  String getEndedOn();

  void setEndedOn(String day);

  String getEnderKey();

  void setEnderKey(String key);

  String getEnderName();

  void setEnderName(String name);

  String getEnderPost();

  void setEnderPost(String post);

  @StringLength(StringLength.UNLIMITED)
  String getEndReason();

  void setEndReason(String reason);

  @Indexed
  String getSpaceKey();

  void setSpaceKey(String key);

  @Indexed
  Long getPageId();

  String getCreator();

  /** The highest SEQ given to an item; raised under the plan's lock. */
  int getLastSeq();

  void setLastSeq(int seq);

  long getCreatedAt();
}
