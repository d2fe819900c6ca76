package org.duban.rectification;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.duban.confluence.Versioned;

/** A measure as it is kept. */
@Preload
@Table("MEASURE")
public interface MeasureRow extends Entity, Versioned {
  @Indexed
  int getPlanId();

  int getSeq();

  @StringLength(StringLength.UNLIMITED)
  String getText();

  void setText(String text);

  @Indexed
  String getOwnerKey();

  void setOwnerKey(String key);

  String getOwnerName();

  void setOwnerName(String name);

  String getOwnerPost();

  void setOwnerPost(String post);

  @StringLength(10)
  String getDueOn();

  void setDueOn(String dueOn);

  @StringLength(30)
  String getKind();

  void setKind(String kind);

  @StringLength(30)
  String getStatus();

  void setStatus(String status);

  @StringLength(10)
  String getDoneOn();

  void setDoneOn(String doneOn);
}
