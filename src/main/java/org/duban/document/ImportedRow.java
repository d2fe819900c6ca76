package org.duban.document;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** That an entry of a ledger was once imported into a plan, by its fingerprint. */
@Preload
@Table("LEDGER_IMPORT")
public interface ImportedRow extends Entity {
  @Indexed
  int getPlanId();

  @Indexed
  @StringLength(40)
  String getFingerprint();

  int getItemId();
}
