package org.duban.audit;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Never updated, never deleted: it has no setters. */
@Preload
@Table("AUDIT")
@Indexes(
    @Index(
        name = "scope",
        methodNames = {"getScope", "getID"}))
public interface AuditRow extends Entity {
  /** Subject and number in one: two writers cannot both continue the chain at one place. */
  @Unique
  String getEntryKey();

  @Indexed
  String getSubject();

  String getScope();

  int getSeq();

  String getAction();

  int getSubjectVersion();

  /** Milliseconds since 1970: exact on every database, which a chain of hashes needs. */
  long getHappenedAt();

  String getWhoKey();

  String getWhoName();

  @StringLength(StringLength.UNLIMITED)
  String getChanges();

  @StringLength(64)
  String getPrevHash();

  @StringLength(64)
  String getHash();
}
