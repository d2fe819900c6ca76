package org.duban.rectification;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.java.ao.Query;
import org.duban.confluence.Chunks;
import org.springframework.stereotype.Component;

/** What is known of the past of a plan's items, apart from the trail. */
@Component
class PastStore {
  private static final int PAGE = 1000;

  private final ActiveObjects ao;

  PastStore(ActiveObjects ao) {
    this.ao = ao;
  }

  /**
   * An item's beginning, and how it stands today.
   *
   * @param takeOver id of the {@link TakeOver} it came by, or null
   */
  record Life(int item, Instant createdAt, int cycle, Integer takeOver) {}

  /** That a cycle ended, or that the next one began ({@code outcome} null). */
  record Turn(int item, int cycle, ItemStatus outcome, LocalDate on) {}

  List<Life> lives(PlanId plan) {
    List<Life> lives = new ArrayList<>();
    int before;
    do {
      before = lives.size();
      int after = lives.isEmpty() ? 0 : lives.get(before - 1).item();
      ao.stream(
          ItemRow.class,
          Query.select("ID, CREATED_AT, CYCLE_NO, TAKE_OVER_ID")
              .where("PLAN_ID = ? AND ID > ?", plan.value(), after)
              .order("ID ASC")
              .limit(PAGE),
          row ->
              lives.add(
                  new Life(
                      row.getID(),
                      Instant.ofEpochMilli(row.getCreatedAt()),
                      row.getCycleNo(),
                      row.getTakeOverId())));
    } while (lives.size() == before + PAGE);
    return lives;
  }

  /** In the order in which they were written. */
  List<Turn> ends(PlanId plan) {
    List<Turn> ends = new ArrayList<>();
    int[] last = new int[1];
    int before;
    do {
      before = ends.size();
      ao.stream(
          CycleRow.class,
          Query.select("ID, ITEM_ID, CYCLE_NO, OUTCOME, CLOSED_ON")
              .where("PLAN_ID = ? AND ID > ?", plan.value(), last[0])
              .order("ID ASC")
              .limit(PAGE),
          row -> {
            last[0] = row.getID();
            ends.add(
                new Turn(
                    row.getItemId(),
                    row.getCycleNo(),
                    ItemStatus.valueOf(row.getOutcome()),
                    LocalDate.parse(row.getClosedOn())));
          });
    } while (ends.size() == before + PAGE);
    return ends;
  }

  List<Turn> reopenings(Collection<Integer> items) {
    List<Turn> reopenings = new ArrayList<>();
    for (Object[] part : Chunks.of(items)) {
      ao.stream(
          ReopeningRow.class,
          Query.select("ID, ITEM_ID, CYCLE_NO, STARTED_ON").where(Chunks.in("ITEM_ID", part), part),
          row ->
              reopenings.add(
                  new Turn(
                      row.getItemId(),
                      row.getCycleNo(),
                      null,
                      LocalDate.parse(row.getStartedOn()))));
    }
    return reopenings;
  }
}
