package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.db.Database;
import host.testing.PluginTemplates;
import host.testing.TestDatabase;
import host.testing.WithDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.duban.testing.Medians;
import org.junit.jupiter.api.Test;

/**
 * The checklist of plans of 500 to 100,000 items, all in one database, beside raw JDBC that reads
 * the same columns into the same records and shows them by the same template. Both must give the
 * same. Compared is how long it takes, and how much longer with a hundred times the items.
 */
@WithDatabase
class ScaleBenchmark {
  private static final List<Integer> SIZES = List.of(500, 1_000, 10_000, 100_000);
  private static final String FIRST = "first page, after a write";
  private static final String WHOLE = "first 500 rows, after a write";
  private static final double NEAR_JDBC = 1.5;
  private static final double FLAT = 1.2;
  private static final String PLACE = "I.\"PLAN_ID\", I.\"SEQ\", I.\"ID\"";
  private static final String ACTIVE = "('DRAFT', 'OPEN', 'DOING', 'REVIEW', 'REVIEW2')";

  private final PluginTemplates templates = new PluginTemplates(Locale.SIMPLIFIED_CHINESE);
  private final List<String> missed = new ArrayList<>();
  private Office office;
  private BigLedger big;
  private Database database;
  private TestDatabase kind;

  /** One thing to do, as we do it and as JDBC does. */
  private record Work(Runnable before, Supplier<?> ours, Supplier<?> raw) {}

  @Test
  void costsTheSameForAnyNumberOfItems(ActiveObjects ao, Database at, TestDatabase of) {
    office = Office.on(ao);
    database = at;
    kind = of;
    big = new BigLedger(at);
    Map<Integer, PlanId> plans = new LinkedHashMap<>();
    for (int size : SIZES) {
      PlanId plan =
          office.plans.create(
              new NewPlan(
                  "DUBAN",
                  office.pages.add(10_000 + size, "台账" + size),
                  "方案" + size,
                  Source.PATROL,
                  null,
                  null,
                  null));
      big.fill(plan, size);
      office.upkeep.mend(plan);
      assertThat(office.upkeep.faults(plan)).contains(0);
      plans.put(size, plan);
    }
    big.analyze();
    readsPagesOffAnIndex(plans.get(100_000));
    Map<Integer, Map<String, Work>> all = new LinkedHashMap<>();
    plans.forEach((size, plan) -> all.put(size, works(plan)));
    // of these two what people see first is enough; the run would take too long
    all.get(500).keySet().retainAll(List.of(FIRST, WHOLE));
    all.get(10_000).keySet().retainAll(List.of(FIRST));
    all.get(1_000).keySet().forEach(what -> compare(what, all));
    hundredTimes(all.get(1_000), all.get(100_000));
    assertThat(missed).as("slower than %s of JDBC, or growing", NEAR_JDBC).isEmpty();
  }

  private void readsPagesOffAnIndex(PlanId plan) {
    if (kind != TestDatabase.POSTGRESQL) {
      return;
    }
    RawLedger raw =
        new RawLedger(database, big, page(plan, ItemFilter.ALL, ItemOrder.PLACE, 1), office);
    String beyond = "(I.\"SEQ\" > 5000 OR (I.\"SEQ\" = 5000 AND I.\"ID\" > 7))";
    for (List<String> plans :
        List.of(
            raw.explained("", PLACE),
            raw.explained(" AND I.\"SEQ\" >= 5000 AND " + beyond, PLACE),
            raw.explained(
                " AND I.\"DUE_ON\" IS NOT NULL AND I.\"DUE_ON\" >= '2026-06-30' AND"
                    + " (I.\"DUE_ON\" > '2026-06-30' OR (I.\"DUE_ON\" = '2026-06-30' AND "
                    + beyond
                    + "))",
                "I.\"PLAN_ID\", I.\"DUE_ON\", I.\"SEQ\", I.\"ID\""))) {
      assertThat(String.join("\n", plans))
          .as("off an index, and nothing sorted")
          .contains("Index")
          .doesNotContain("Sort", "Seq Scan", "Bitmap");
    }
  }

  private void compare(String what, Map<Integer, Map<String, Work>> all) {
    for (Map.Entry<Integer, Map<String, Work>> one : all.entrySet()) {
      Work work = one.getValue().get(what);
      if (work != null) {
        Medians medians = Medians.of(work.before(), work.ours(), work.raw());
        medians.print(what + ", " + one.getKey() + " items, " + kind);
        check(what + " of " + one.getKey(), medians.ratio(), NEAR_JDBC);
      }
    }
  }

  private void hundredTimes(Map<String, Work> few, Map<String, Work> many) {
    for (String what : many.keySet()) {
      Runnable both =
          () -> {
            few.get(what).before().run();
            many.get(what).before().run();
          };
      Medians medians = Medians.of(both, many.get(what).ours(), few.get(what).ours());
      medians.print("growth: " + what + ", 100000 beside 1000 items, " + kind);
      check("growth of " + what, medians.ratio(), FLAT);
    }
  }

  /** What an assertion would stop at; a search through texts is printed, and explained in words. */
  private void check(String what, double ratio, double most) {
    if (ratio > most && !what.contains("text")) {
      missed.add(String.format(Locale.ROOT, "%s %s: %.2f", kind, what, ratio));
    }
  }

  private Map<String, Work> works(PlanId plan) {
    RawLedger raw =
        new RawLedger(database, big, page(plan, ItemFilter.ALL, ItemOrder.PLACE, 1), office);
    ItemFilter overdue = filter("overdue", "true");
    ItemFilter doing = filter("status", "DOING");
    ItemFilter text = filter("q", "问题49");
    String today = office.time.instant().toString().substring(0, 10);
    Map<String, Work> works = new LinkedHashMap<>();
    Supplier<LedgerPage> first = () -> page(plan, ItemFilter.ALL, ItemOrder.PLACE, 50);
    Supplier<LedgerPage> rawFirst = () -> raw.page("", PLACE, 50, true);
    same(first, rawFirst);
    works.put(
        FIRST,
        new Work(writing(plan), () -> html(first.get(), 50), () -> html(rawFirst.get(), 50)));
    works.put(
        "first page, unchanged",
        new Work(() -> {}, () -> html(first.get(), 50), () -> html(rawFirst.get(), 50)));
    Supplier<LedgerPage> whole = () -> page(plan, ItemFilter.ALL, ItemOrder.PLACE, 500);
    Supplier<LedgerPage> rawWhole = () -> raw.page("", PLACE, 500, true);
    same(whole, rawWhole);
    works.put(
        WHOLE,
        new Work(writing(plan), () -> html(whole.get(), 500), () -> html(rawWhole.get(), 500)));
    String next = first.get().items().next().orElseThrow();
    works.put(
        "next page",
        work(
            plan,
            () -> office.ledger.page(plan, ItemFilter.ALL, Optional.of(next), 50),
            () -> raw.page(" AND I.\"SEQ\" > 50", PLACE, 50, false)));
    works.put(
        "filter by state",
        work(
            plan,
            () -> page(plan, doing, ItemOrder.PLACE, 50),
            () -> raw.page(" AND I.\"STATUS\" = 'DOING'", PLACE, 50, true)));
    works.put(
        "filter: overdue",
        work(
            plan,
            () -> page(plan, overdue, ItemOrder.PLACE, 50),
            () ->
                raw.page(
                    " AND I.\"STATUS\" IN " + ACTIVE + " AND I.\"JUDGED_ON\" < '" + today + "'",
                    PLACE,
                    50,
                    true)));
    works.put(
        "sorted by due date",
        work(
            plan,
            () -> page(plan, ItemFilter.ALL, new ItemOrder(ItemOrder.By.DUE, false), 50),
            () ->
                raw.page(
                    " AND I.\"DUE_ON\" IS NOT NULL",
                    "I.\"PLAN_ID\", I.\"DUE_ON\", I.\"SEQ\", I.\"ID\"",
                    50,
                    true)));
    Supplier<List<Figures.Group>> groups =
        () -> office.figures.groups(List.of(plan), Figures.By.UNIT);
    Supplier<List<Figures.Group>> rawGroups = () -> raw.byUnit();
    assertThat(groups.get()).isNotEmpty().isEqualTo(rawGroups.get());
    works.put("summary by unit, after a write", new Work(writing(plan), groups, rawGroups));
    works.put("summary by unit, unchanged", new Work(() -> {}, groups, rawGroups));
    works.put(
        "text search",
        work(
            plan,
            () -> page(plan, text, ItemOrder.PLACE, 50),
            () -> raw.page(" AND I.\"SEARCHED\" LIKE '%问题49%'", PLACE, 50, true)));
    return works;
  }

  private Work work(PlanId plan, Supplier<LedgerPage> ours, Supplier<LedgerPage> raw) {
    same(ours, raw);
    return new Work(writing(plan), () -> rows(ours.get()), () -> rows(raw.get()));
  }

  private void same(Supplier<LedgerPage> ours, Supplier<LedgerPage> raw) {
    assertThat(rows(ours.get())).isNotEmpty().isEqualTo(rows(raw.get()));
    assertThat(ours.get().summary()).isEqualTo(raw.get().summary());
    assertThat(ours.get().items().next().isPresent())
        .isEqualTo(raw.get().items().next().isPresent());
  }

  /** Somebody moves one of the first items to another category: nothing of the head is known. */
  private Runnable writing(PlanId plan) {
    ItemId id = rowsOf(plan, 10).get(9).item().id();
    int[] round = new int[1];
    return () ->
        office.items.edit(
            id,
            office.get(id).item().version(),
            new ItemEdit().text(ItemField.CATEGORY, "类别" + round[0]++ % 2));
  }

  private List<BoardItem> rowsOf(PlanId plan, int limit) {
    return page(plan, filter("status", "DOING"), ItemOrder.PLACE, limit).items().rows();
  }

  /** As an address asks for it. */
  private static ItemFilter filter(String name, String value) {
    return new ItemQuery(asked -> asked.equals(name) ? value : null).filter();
  }

  private LedgerPage page(PlanId plan, ItemFilter filter, ItemOrder order, int limit) {
    return office.ledger.page(plan, filter, order, Optional.empty(), limit);
  }

  private List<ItemJson> rows(LedgerPage page) {
    return page.items().rows().stream().map(office.json::row).toList();
  }

  private String html(LedgerPage page, int rows) {
    ChecklistParameters wanted =
        ChecklistFixture.wanted(office, Map.of("rows", String.valueOf(rows)));
    return templates.render(
        "rectification/checklist.vm",
        ChecklistFixture.views(office)
            .checklist(page, wanted, new ChecklistViews.Place(true, "4711", "")));
  }
}
