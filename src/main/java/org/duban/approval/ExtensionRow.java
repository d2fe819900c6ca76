package org.duban.approval;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.duban.confluence.Versioned;

/** An application as it is kept; only its decision is ever added. */
@Preload
@Table("EXT_REQ")
public interface ExtensionRow extends Entity, Versioned {
  @StringLength(30)
  String getSubjectType();

  @Indexed
  int getSubjectId();

  int getCycleNo();

  @StringLength(10)
  String getOldDue();

  @StringLength(10)
  String getNewDue();

  @StringLength(StringLength.UNLIMITED)
  String getReason();

  @StringLength(StringLength.UNLIMITED)
  String getProgressNote();

  boolean isLate();

  String getApplicantKey();

  String getApplicantName();

  String getApplicantPost();

  long getAppliedAt();

  @StringLength(30)
  String getStatus();

  void setStatus(String status);

  String getWhoKey();

  void setWhoKey(String key);

  String getWhoName();

  void setWhoName(String name);

  long getDecidedAt();

  void setDecidedAt(long at);

  @StringLength(StringLength.UNLIMITED)
  String getOpinion();

  void setOpinion(String opinion);
}
