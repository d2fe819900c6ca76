package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a request over many rows or plans asks of the database for each of them. */
@WithDatabase
class CostStoreTest {
  private Office office;
  private int made = 1;

  @BeforeEach
  void open(ActiveObjects ao) {
    office = Office.on(ao);
  }

  @Test
  void eachRowOfABulkEditCostsFewStatements() {
    int few = bulk(2).size();
    List<String> many = bulk(12);

    assertThat((many.size() - few) / 10.0).isLessThanOrEqualTo(12);
  }

  @Test
  void eachRowOfATakeOverCostsFewStatements() {
    takeOver(1);
    int few = takeOver(2).size();
    List<String> many = takeOver(12);

    assertThat((many.size() - few) / 10.0).isLessThanOrEqualTo(12);
  }

  @Test
  void whatAwaitsOneAsksTheSameOfAnyNumberOfPlans() {
    drafts(2);
    int few = Statements.of(office.awaiting::matters).size();
    drafts(20);

    List<String> many = Statements.of(office.awaiting::matters);

    assertThat(many).hasSizeLessThanOrEqualTo(few).noneMatch(asked -> asked.contains("PERSON"));
  }

  @Test
  void theListOfASpacesPlansIsOneQuestion() {
    drafts(20);
    office.plans.search("DUBAN", "").forEach(office.plans::isOffice);

    assertThat(
            Statements.of(() -> office.plans.search("DUBAN", "").forEach(office.plans::isOffice)))
        .hasSize(1);
  }

  /** As many plans, with a draft each. */
  private void drafts(int plans) {
    for (int i = 0; i < plans; i++) {
      PlanId plan =
          Office.anotherPlan(office.plans, office.pages.add(office.page.value() + made++, "清单"));
      office.items.createAll(plan, List.of(new NewItem(null, "问题", null)), List.of(), List.of());
    }
  }

  private List<String> bulk(int rows) {
    List<NewItem> wanted = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      wanted.add(new NewItem("日常监管", "问题" + i, null));
    }
    List<Map<String, Object>> versions = new ArrayList<>();
    office
        .items
        .createAll(office.plan, wanted, List.of(), List.of())
        .forEach(id -> versions.add(Map.of("id", id.value(), "version", 1)));
    PlanResource rest =
        new PlanResource(
            office.plans,
            office.planEdits,
            null,
            null,
            office.items,
            office.bulk,
            office.ledger,
            office.facets,
            office.json,
            null,
            null);
    Map<String, Object> body = new HashMap<>();
    body.put("items", versions);
    body.put(
        "set",
        Map.of(
            "leadUnit",
            office.section.value(),
            "leader",
            Map.of("userKey", office.leader.key()),
            "termType",
            "DATED",
            "dueOn",
            "2026-06-30"));
    List<Object> answer = new ArrayList<>();
    List<String> sent =
        Statements.of(() -> answer.add(rest.bulk(office.plan.value(), body).get("done")));
    assertThat((List<?>) answer.get(0)).hasSize(rows);
    return sent;
  }

  private List<String> takeOver(int rows) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      items.add(
          Map.of(
              "title", "旧问题" + i,
              "category", "日常监管",
              "status", "CLOSED",
              "settledOn", "2026-02-01",
              "termType", "DATED",
              "dueOn", "2026-01-31",
              "leadUnit", office.section.value(),
              "leader", Map.of("name", "王五"),
              "progress", "已整改",
              "measures", List.of(Map.of("text", "健全制度"))));
    }
    TakeOverResource rest = new TakeOverResource(office.historic, office.ledger, office.json);
    Map<String, Object> body = Map.of("basis", "会议纪要", "items", items);
    return Statements.of(() -> rest.takeOver(office.plan.value(), body));
  }
}
