package org.duban.report;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.duban.confluence.Versioned;

/** A draft as it is kept; only its last day is ever moved. */
@Preload
@Table("IMPORT_DRAFT")
public interface ImportDraftRow extends Entity, Versioned {
  /** Of owner, space and everything that was sent: a repeated request finds the same row. */
  @Unique
  @StringLength(64)
  String getFingerprint();

  String getOwner();

  String getSpaceKey();

  String getTitle();

  String getOrgan();

  String getPeriod();

  String getAddressee();

  /** Null for a blank start: some databases keep an empty text as null. */
  @StringLength(StringLength.UNLIMITED)
  String getReportText();

  /** {@link Decisions#format}, or null for a page without checklist. */
  @StringLength(StringLength.UNLIMITED)
  String getDecisions();

  /** An empty list of decisions is null in some databases, so that it is said apart. */
  boolean isChecklist();

  @Indexed
  long getExpiresAt();

  void setExpiresAt(long at);
}
