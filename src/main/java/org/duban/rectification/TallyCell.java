package org.duban.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.shared.PersonRef;

/**
 * Items that count alike.
 *
 * @param status null where a sum goes by date alone
 * @param judgedOn of items still to be done, else null: the light of a settled item does not change
 */
record TallyCell(
    Integer unit,
    String leaderKey,
    String leaderName,
    String category,
    ItemStatus status,
    LocalDate judgedOn) {

  static TallyCell of(Item item) {
    ItemContent content = item.content();
    PersonRef leader = content.leader();
    return new TallyCell(
        content.leadUnit() == null ? null : content.leadUnit().value(),
        leader == null ? null : leader.userKey(),
        leader == null ? null : leader.name(),
        content.category(),
        item.status(),
        item.status().isActive() ? item.judgedOn() : null);
  }

  static TallyCell of(TallyRow row) {
    return new TallyCell(
        row.getLeadUnitId(),
        row.getLeaderKey(),
        row.getLeaderName(),
        row.getCategory(),
        row.getStatus() == null ? null : ItemStatus.valueOf(row.getStatus()),
        ItemStore.date(row.getJudgedOn()));
  }

  /** As one way of counting sees it: by status, and by date where one counts. */
  List<TallyCell> seenBy(Dimension dimension) {
    TallyCell whose =
        new TallyCell(
            dimension == Dimension.UNIT ? unit : null,
            dimension == Dimension.LEADER ? leaderKey : null,
            dimension == Dimension.LEADER ? leaderName : null,
            dimension == Dimension.CATEGORY ? category : null,
            null,
            null);
    List<TallyCell> seen = new ArrayList<>();
    if (status != null) {
      seen.add(whose.with(status, null));
    }
    if (judgedOn != null) {
      seen.add(whose.with(null, judgedOn));
    }
    return seen;
  }

  private TallyCell with(ItemStatus newStatus, LocalDate newJudgedOn) {
    return new TallyCell(unit, leaderKey, leaderName, category, newStatus, newJudgedOn);
  }

  Map<String, Object> row(PlanId plan, String kind, int amount) {
    Map<String, Object> row = new HashMap<>();
    row.put("PLAN_ID", plan.value());
    row.put("KIND", kind);
    row.put("LEAD_UNIT_ID", unit);
    row.put("LEADER_KEY", leaderKey);
    row.put("LEADER_NAME", leaderName);
    row.put("CATEGORY", category);
    row.put("STATUS", ItemStore.text(status));
    row.put("JUDGED_ON", ItemStore.text(judgedOn));
    row.put("AMOUNT", amount);
    return row;
  }
}
