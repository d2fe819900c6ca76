package org.duban.rectification;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.java.ao.Query;
import org.duban.confluence.Chunks;
import org.duban.organisation.UnitId;
import org.duban.shared.PersonRef;
import org.springframework.stereotype.Component;

/** Open items by date across all plans, without their long texts. */
@Component
class DeadlineStore {
  private static final Object[] OPEN =
      Stream.of(ItemStatus.OPEN, ItemStatus.DOING, ItemStatus.REVIEW, ItemStatus.REVIEW2)
          .map(ItemStatus::name)
          .toArray();

  private final ActiveObjects ao;

  DeadlineStore(ActiveObjects ao) {
    this.ao = ao;
  }

  /** An open item as far as reminding goes; people and unit may be null. */
  record Due(
      int id,
      PlanId plan,
      String number,
      LocalDate dueOn,
      PersonRef owner,
      PersonRef leader,
      UnitId unit) {}

  /** By id; the date that they are judged on not after {@code last}; in no ended plan. */
  List<Due> until(LocalDate last, Collection<PlanId> ended, int afterId, int limit) {
    Where where =
        new Where()
            .and(Chunks.in("STATUS", OPEN), OPEN)
            .and("JUDGED_ON <= ?", last.toString())
            .and("ID > ?", afterId)
            .without(ended);
    List<Due> found = new ArrayList<>();
    ao.stream(
        ItemRow.class,
        Query.select(
                "ID,PLAN_ID,NUMBER_TEXT,JUDGED_ON,OWNER_KEY,OWNER_NAME,OWNER_POST,LEADER_KEY,LEADER_NAME,LEADER_POST,LEAD_UNIT_ID")
            .where(where.text(), where.values())
            .order("ID ASC")
            .limit(limit),
        row -> found.add(due(row)));
    return found;
  }

  private static Due due(ItemRow row) {
    Integer unit = row.getLeadUnitId();
    return new Due(
        row.getID(),
        new PlanId(row.getPlanId()),
        row.getNumberText(),
        ItemStore.date(row.getJudgedOn()),
        ItemStore.person(row.getOwnerKey(), row.getOwnerName(), row.getOwnerPost()),
        ItemStore.person(row.getLeaderKey(), row.getLeaderName(), row.getLeaderPost()),
        unit == null || unit == 0 ? null : new UnitId(unit));
  }

  Map<PlanId, String> codes(Collection<PlanId> plans) {
    Map<PlanId, String> codes = new HashMap<>();
    for (Object[] part : Chunks.of(plans.stream().map(PlanId::value).toList())) {
      ao.stream(
          PlanRow.class,
          Query.select("ID,CODE").where(Chunks.in("ID", part), part),
          row -> codes.put(new PlanId(row.getID()), row.getCode()));
    }
    return codes;
  }
}
