package org.duban.rectification;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.Query;
import org.duban.confluence.Chunks;
import org.duban.confluence.Transactions;
import org.duban.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * What the figures of progress come to, kept while they are written: a row for each day, name and
 * unit of a plan, so that reading costs the same for any number of entries. Two writers of the same
 * figure wait for each other; where both make its first row of a day there are two, which add up.
 */
@Component
class ResultStore {
  /** So many names with their units does a plan have at most: one list, which people can read. */
  static final int MAX = 200;

  private final ActiveObjects ao;
  private final Transactions transactions;

  ResultStore(ActiveObjects ao, Transactions transactions) {
    this.ao = ao;
    this.transactions = transactions;
  }

  /** Which progress: all of it, or that of the days, both included, as it was at their end. */
  record Period(LocalDate from, LocalDate to) {
    static final Period ALL = new Period(null, null);
  }

  private record Booking(
      String writtenOn, String countsFrom, String name, String unit, long hundredths, int amount) {}

  /**
   * In the transaction that adds the progress, under its item's lock.
   *
   * @throws Refusal INVALID where the plan has {@link #MAX} names and this would be one more
   */
  void added(PlanId plan, LocalDate on, List<ProgressFigure> figures) {
    String day = on.toString();
    book(
        plan,
        figures.stream()
            .map(one -> new Booking(day, day, one.name(), one.unit(), one.hundredths(), 1))
            .toList());
  }

  /** Takes off all that the item's progress had added, in the transaction that cancels it. */
  void cancelled(Item item, LocalDate on) {
    List<Booking> bookings = new ArrayList<>();
    String by = "WRITTEN_ON, FIGURE, UNIT";
    ao.stream(
        ProgressFigureRow.class,
        // an aggregate must come back in a field of the entity: PLACE carries the count
        Query.select("MIN(ID) AS ID, " + by + ", SUM(HUNDREDTHS) AS HUNDREDTHS, COUNT(ID) AS PLACE")
            .where("ITEM_ID = ?", item.id().value())
            .group(by),
        row ->
            bookings.add(
                new Booking(
                    row.getWrittenOn(),
                    on.toString(),
                    row.getFigure(),
                    row.getUnit(),
                    -row.getHundredths(),
                    -row.getPlace())));
    book(item.plan(), bookings);
  }

  /** In one order for all, so that no two wait for each other. */
  private void book(PlanId plan, List<Booking> bookings) {
    bookings.stream()
        .sorted(
            Comparator.comparing(Booking::writtenOn)
                .thenComparing(Booking::countsFrom)
                .thenComparing(Booking::name)
                .thenComparing(Booking::unit))
        .forEach(one -> book(plan, one));
  }

  private void book(PlanId plan, Booking one) {
    ResultRow[] found =
        ao.find(
            ResultRow.class,
            Query.select()
                .where(
                    "PLAN_ID = ? AND WRITTEN_ON = ? AND COUNTS_FROM = ? AND FIGURE = ? AND UNIT = ?",
                    plan.value(),
                    one.writtenOn(),
                    one.countsFrom(),
                    one.name(),
                    one.unit())
                .order("ID ASC")
                .limit(1));
    if (found.length == 0) {
      requireFew(plan, one);
      ao.create(ResultRow.class, row(plan, one));
      return;
    }
    ResultRow row = transactions.lock(ResultRow.class, found[0].getID()).orElseThrow();
    row.setHundredths(row.getHundredths() + one.hundredths());
    row.setAmount(row.getAmount() + one.amount());
    row.setVersion(row.getVersion() + 1);
    row.save();
  }

  private static Map<String, Object> row(PlanId plan, Booking one) {
    Map<String, Object> row = new HashMap<>();
    row.put("PLAN_ID", plan.value());
    row.put("WRITTEN_ON", one.writtenOn());
    row.put("COUNTS_FROM", one.countsFrom());
    row.put("FIGURE", one.name());
    row.put("UNIT", one.unit());
    row.put("HUNDREDTHS", one.hundredths());
    row.put("AMOUNT", one.amount());
    row.put("VERSION", 1);
    return row;
  }

  private void requireFew(PlanId plan, Booking one) {
    List<Result> known = all(List.of(plan), Period.ALL);
    if (known.size() >= MAX
        && known.stream()
            .noneMatch(r -> r.name().equals(one.name()) && r.unit().equals(one.unit()))) {
      throw Refusal.invalid("duban.rectification.refusal.figureNames", MAX, one.name());
    }
  }

  /** Those most often reported first; without those whose matters were all cancelled. */
  List<Result> results(Collection<PlanId> plans, Period period) {
    return all(plans, period).stream()
        .filter(result -> result.count() > 0)
        .sorted(
            Comparator.comparingInt(Result::count)
                .reversed()
                .thenComparing(Result::name)
                .thenComparing(Result::unit))
        .toList();
  }

  private List<Result> all(Collection<PlanId> plans, Period period) {
    Map<List<String>, Result> all = new HashMap<>();
    String by = "FIGURE, UNIT";
    for (Object[] part : Chunks.of(plans.stream().map(PlanId::value).toList())) {
      Where where = new Where().and(Chunks.in("PLAN_ID", part), part);
      if (period.from() != null) {
        where.and("WRITTEN_ON >= ?", period.from().toString());
      }
      if (period.to() != null) {
        where.and(
            "WRITTEN_ON <= ? AND COUNTS_FROM <= ?", period.to().toString(), period.to().toString());
      }
      ao.stream(
          ResultRow.class,
          Query.select(
                  "MIN(ID) AS ID, " + by + ", SUM(HUNDREDTHS) AS HUNDREDTHS, SUM(AMOUNT) AS AMOUNT")
              .where(where.text(), where.values())
              .group(by),
          row ->
              all.merge(
                  List.of(row.getFigure(), row.getUnit()),
                  new Result(
                      row.getFigure(),
                      row.getUnit(),
                      ProgressFigure.value(row.getHundredths()),
                      row.getAmount()),
                  (a, b) ->
                      new Result(
                          a.name(), a.unit(), a.total().add(b.total()), a.count() + b.count())));
    }
    return List.copyOf(all.values());
  }
}
