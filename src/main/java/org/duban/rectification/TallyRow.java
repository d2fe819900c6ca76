package org.duban.rectification;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/**
 * A change of a plan's figures, or the sum of many: what a plan holds is the sum of its rows. Of
 * kind EACH is what one write added to or took from each way of counting at once; of a {@link
 * Dimension}'s kind are sums of such rows, by status alone or by date alone. READY says that the
 * plan is kept in these rows from its first item on.
 */
@Preload
@Table("RECT_TALLY")
@Indexes(
    @Index(
        name = "kind",
        methodNames = {"getPlanId", "getKind"}))
public interface TallyRow extends Entity {
  /** Both begin with a digit: they are read together, and some databases take only a range. */
  String READY = "0-READY";

  String EACH = "1-EACH";
  String DIMENSIONS = "A";

  int getPlanId();

  @StringLength(10)
  String getKind();

  Integer getLeadUnitId();

  String getLeaderKey();

  String getLeaderName();

  String getCategory();

  @StringLength(30)
  String getStatus();

  /** Of items still to be done: settled ones have the same light on any day. */
  @StringLength(10)
  String getJudgedOn();

  int getAmount();

  void setAmount(int amount);
}
