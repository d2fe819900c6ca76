package org.duban.approval;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.duban.confluence.Versioned;

/** A request as it is kept; only its status ever changes. */
@Preload
@Table("CLOSE_REQ")
public interface CloseRequestRow extends Entity, Versioned {
  @StringLength(30)
  String getSubjectType();

  @Indexed
  int getSubjectId();

  int getCycleNo();

  int getRoundNo();

  /** The names of its steps, by commas. */
  String getChain();

  @StringLength(StringLength.UNLIMITED)
  String getStatement();

  String getApplicantKey();

  String getApplicantName();

  String getApplicantPost();

  long getAppliedAt();

  @StringLength(30)
  String getStatus();

  void setStatus(String status);
}
