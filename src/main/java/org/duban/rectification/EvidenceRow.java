package org.duban.rectification;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A piece of evidence as it is kept: never changed, so it has no setters. */
@Preload
@Table("EVIDENCE")
public interface EvidenceRow extends Entity {
  @Indexed
  int getItemId();

  int getCycleNo();

  @StringLength(30)
  String getKind();

  Long getAttachmentId();

  Long getPageId();

  @StringLength(StringLength.UNLIMITED)
  String getUrl();

  String getCaption();

  /** Empty where nobody chose one. */
  @StringLength(10)
  String getSecLevel();

  /** Of the attachment or page when it was added; empty for links and entries before 0.2. */
  Integer getContentVersion();

  @StringLength(64)
  String getContentHash();

  String getWhoKey();

  String getWhoName();

  String getWhoPost();

  long getAddedAt();
}
