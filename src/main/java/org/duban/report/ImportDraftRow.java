package org.duban.report;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A draft as it is kept; written once, deleted when it has expired. */
@Preload
@Table("IMPORT_DRAFT")
public interface ImportDraftRow extends Entity {
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

  Integer getPlanId();

  @Indexed
  long getExpiresAt();
}
