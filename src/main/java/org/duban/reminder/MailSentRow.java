package org.duban.reminder;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.duban.confluence.Versioned;

/** The one mail of a person on a day: claimed by the node that sends it, then handed over. */
@Preload
@Table("MAIL_SENT")
public interface MailSentRow extends Entity, Versioned {
  /** Day and person: what no two nodes can both insert. */
  @Unique
  String getMark();

  String getPersonKey();

  @Indexed
  @StringLength(10)
  String getOnDay();

  /** SHA-256 of the mail's body: proves what was sent without keeping it. */
  @StringLength(64)
  String getDigest();

  void setDigest(String digest);

  long getClaimedAt();

  void setClaimedAt(long at);

  /** 0 until the wiki's mail queue has it. */
  long getHandedAt();

  void setHandedAt(long at);
}
