package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import architecture.Rule;
import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duban.audit.Change;
import org.duban.audit.Subject;
import org.duban.calendar.HolidayReader;
import org.duban.policy.Setting;
import org.duban.shared.Refusal;
import org.duban.testing.ChineseWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@WithDatabase
class PoliciesStoreTest {
  private Office office;

  @BeforeEach
  void open(ActiveObjects ao) {
    office = Office.on(ao);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"light", "term", "number", "closeOut", "extension", "view", "work", "zone"})
  @Rule(10)
  void whatIsShippedCanBeSetAndGivesTheSamePolicyBack(String key) {
    Setting<?> shipped = office.policyService.get(key, null);
    assertThat(shipped.inherited()).isTrue();

    Setting<?> set = office.policyService.set(key, null, 0, written(shipped));

    assertThat(set.value()).isEqualTo(shipped.value());
    assertThat(set.version()).isEqualTo(1);
    assertThat(set.inherited()).isFalse();
    assertThat(office.policyService.get(key, "DUBAN").value()).isEqualTo(shipped.value());
  }

  @Test
  void aSpacesPolicyWinsUntilItIsUnset() {
    office.policyService.set("term", null, 0, Map.of("immediateDays", 30));
    office.policyService.set("term", "DUBAN", 0, Map.of("immediateDays", 7));
    ItemId week = office.draft("立行立改");
    office.items.edit(week, 1, new ItemEdit().termType(TermType.IMMEDIATE));
    office.policyService.unset("term", "DUBAN", 1);
    ItemId month = office.draft("立行立改");
    office.items.edit(month, 1, new ItemEdit().termType(TermType.IMMEDIATE));

    assertThat(due(week)).isEqualTo("2026-03-09");
    assertThat(due(month)).isEqualTo("2026-04-01");
  }

  @Test
  @Rule(value = 3, rows = "PolicyRow")
  void eachChangeIsKeptWithBeforeAndAfterAndAnOldVersionIsRefused() {
    office.policyService.set("term", null, 0, Map.of("immediateDays", 30));
    office.policyService.set("term", null, 1, Map.of("immediateDays", 15));

    Refusal old =
        catchThrowableOfType(
            Refusal.class,
            () -> office.policyService.set("term", null, 1, Map.of("immediateDays", 7)));

    assertThat(old.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(office.audit.history(new Subject("POLICY", 1), Optional.empty(), 5).rows())
        .hasSize(2)
        .first()
        .satisfies(
            e ->
                assertThat(e.changes())
                    .containsExactly(
                        new Change("immediateDays", "30", "15"),
                        new Change("policy", null, "term")));
  }

  @Test
  void onlyTheOfficeAndAdministratorsSetPoliciesAndSpacesUnseenAreNotFound() {
    office.user.is(office.owner);
    Refusal owner =
        catchThrowableOfType(
            Refusal.class,
            () -> office.policyService.set("term", null, 0, Map.of("immediateDays", 7)));
    Refusal unseen =
        catchThrowableOfType(Refusal.class, () -> office.policyService.get("term", "ELSEWHERE"));
    office.user.is(office.people.add("admin", "管理员", "confluence-administrators"));
    office.policyService.set("term", null, 0, Map.of("immediateDays", 7));

    assertThat(owner.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(unseen.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "term|immediateDays|0|立行立改天数须为1至1000的整数。",
        "term|immediateDays|x|立行立改天数的格式不对，请参照使用手册的示例。",
        "extension|max|21|延期次数须为0至20的整数。",
        "number|prefix|A-B|前缀须为1至12个字母、数字或汉字。",
        "closeOut|minEvidence|11|最少佐证份数须为0至10的整数。",
      })
  void aWrongValueIsRefusedByTheNameOfItsField(
      String key, String field, String value, String message) {
    Map<String, Object> fields = written(office.policyService.get(key, null));
    fields.put(field, value.matches("\\d+") ? Integer.valueOf(value) : value);

    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> office.policyService.set(key, null, 0, fields));

    assertThat(ChineseWords.words().text(refusal.key(), refusal.arguments())).isEqualTo(message);
    assertThat(refusal.details()).containsEntry("field", field);
  }

  @Test
  void bandsOfLightsMustNotOverlap() {
    Map<String, Object> fields = written(office.policyService.get("light", null));
    fields.put(
        "bands",
        List.of(Map.of("color", "RED", "to", -1), Map.of("color", "GREEN", "from", -1, "to", -1)));

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> office.policyService.set("light", null, 0, fields));

    assertThat(refusal.key()).isEqualTo("duban.policy.refusal.overlap");
    assertThat(refusal.details()).containsEntry("field", "bands[1].from");
  }

  @Test
  void lightsInWorkingDaysSayWhichYearHasNoTable() {
    Map<String, Object> fields = written(office.policyService.get("light", null));
    fields.put("days", "WORKING");
    office.policyService.set("light", "DUBAN", 0, fields);
    ItemId id = office.draft("跨年");
    office.items.edit(id, 1, office.assignment().dueOn(LocalDate.parse("2027-01-08")));
    office.calendar.replace(HolidayReader.read("2026-10-01 放假 国庆节", 2026), 0);

    Map<String, Object> page =
        office.json.page(office.ledger.page(office.plan, ItemFilter.ALL, Optional.empty(), 10));

    assertThat(page.get("notices")).isEqualTo(List.of("2027年未导入放假表，按周末推算"));
    assertThat(office.json.item(office.get(id)).light().notice()).contains("2027年");
    assertThat(office.json.item(office.get(id)).light().days()).isEqualTo("WORKING");
  }

  @Test
  void aChainOfOneStepGoesStraightToTheOfficeWithItsOwnConditions() {
    Map<String, Object> fields = written(office.policyService.get("closeOut", null));
    fields.put("steps", List.of("OFFICE"));
    fields.put("minEvidence", 2);
    fields.put("opinionRequired", true);
    fields.put("conditions", List.of("现场核实", "RESULTS"));
    office.policyService.set("closeOut", "DUBAN", 0, fields);
    ItemId id = office.done("问题");

    assertThat(said(id, Action.REQUEST_CLOSE, Office.statement("已落实")))
        .isEqualTo("尚缺：至少2份佐证材料（现有1份，重复的不算）。");
    office.as(office.owner, () -> office.records.addEvidence(id, Office.otherLink()));
    Item applied = office.act(office.owner, id, Action.REQUEST_CLOSE, Office.statement("已落实"));
    assertThat(applied.status()).isEqualTo(ItemStatus.REVIEW2);
    assertThat(said(id, Action.CLOSE, ActionInput.NONE)).isEqualTo("尚缺：现场核实；成果运用到位；意见。");

    ActionInput whole = new ActionInput("同意", null, null, null, null, Set.of("现场核实", "RESULTS"));
    assertThat(office.act(office.clerk, id, Action.CLOSE, whole).status())
        .isEqualTo(ItemStatus.CLOSED);
  }

  @Test
  void aRequestUnderWayKeepsTheChainItWasMadeUnder() {
    ItemId id = office.done("问题");
    office.act(office.owner, id, Action.REQUEST_CLOSE, Office.statement("已落实"));
    Map<String, Object> fields = written(office.policyService.get("closeOut", null));
    fields.put("steps", List.of("OFFICE"));
    office.policyService.set("closeOut", null, 0, fields);

    office.act(office.leader, id, Action.LEADER_PASS, ActionInput.NONE);
    Item closed = office.act(office.clerk, id, Action.CLOSE, Office.allConditions());

    assertThat(closed.status()).isEqualTo(ItemStatus.CLOSED);
  }

  @Test
  void plansAreNumberedByTheRuleOfTheirSpace() {
    office.policyService.set("number", "DUBAN", 0, Map.of("prefix", "巡改", "digits", 2));
    PlanId id = office.plans.create(new NewPlan("DUBAN", null, "方案", null, null, null, null));

    assertThat(office.plans.get(id).code()).isEqualTo("巡改-2026-01");
  }

  @Test
  void aPatternOfTheOfficesOwnNumbersPlansAndNeverTakesANumberThatIsThere() {
    Map<String, Object> own = Map.of("pattern", "整改〔{year}〕{n}号", "digits", 1);
    office.policyService.set("number", "DUBAN", 0, own);
    assertThat(created()).isEqualTo("整改〔2026〕1号");
    assertThat(created()).isEqualTo("整改〔2026〕2号");
    office.policyService.set("number", "DUBAN", 1, Map.of("prefix", "ZG", "digits", 3));
    String usual = created();
    Map<String, Object> same = Map.of("pattern", "ZG-{year}-{n}", "digits", 3);
    office.policyService.set("number", "DUBAN", 2, same);
    assertThat(created()).isGreaterThan(usual).startsWith("ZG-2026-0");
    Map<String, Object> close = Map.of("pattern", "整改〔{year}〕{n}号", "digits", 1);
    office.policyService.set("number", "DUBAN", 3, close);
    assertThat(created()).isEqualTo("整改〔2026〕3号");
  }

  @ParameterizedTest
  @ValueSource(strings = {"整改{year}号", "{n}-{n}", "整改{n}，{year}", "={n}", "{x}{n}", "-{n}"})
  void aPatternWithoutItsNumberOrWithOtherSignsIsRefused(String pattern) {
    Map<String, Object> fields = Map.of("pattern", pattern, "digits", 1);

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> office.policyService.set("number", null, 0, fields));

    assertThat(ChineseWords.words().text(refusal.key(), refusal.arguments()))
        .contains("{n}", "{year}", "整改〔{year}〕{n}号");
  }

  private String created() {
    NewPlan plan = new NewPlan("DUBAN", null, "方案", null, null, null, null);
    return office.plans.get(office.plans.create(plan)).code();
  }

  @Test
  void aDateCountedInWorkingDaysWithoutTheTableOfItsYearSaysSo() {
    office.policyService.set("term", null, 0, Map.of("immediateDays", 7, "days", "WORKING"));
    ItemId id = office.draft("立行立改");
    office.items.edit(id, 1, new ItemEdit().termType(TermType.IMMEDIATE));

    LedgerPage page = office.ledger.page(office.plan, ItemFilter.ALL, Optional.empty(), 10);
    assertThat(page.yearsWithoutTable()).containsExactly(2026);
    assertThat(page.items().rows().get(0).light().yearsWithoutTable()).containsExactly(2026);
    assertThat(Light.notices(List.of(page.items().rows().get(0).light())))
        .isEqualTo(page.notices())
        .extracting(ChineseWords.words()::text)
        .containsExactly("2026年未导入放假表，按周末推算");

    office.user.is(office.clerk);
    office.calendar.replace(HolidayReader.read("2026-10-01 放假 国庆节", 2026), 0);
    assertThat(office.ledger.item(id).light().yearsWithoutTable()).isEmpty();
  }

  @Test
  void theFingerprintChangesWithAPolicy() {
    String before = office.ledger.fingerprint(office.plan, ItemFilter.ALL, "");
    office.policyService.set("term", null, 0, Map.of("immediateDays", 30));

    assertThat(office.ledger.fingerprint(office.plan, ItemFilter.ALL, "")).isNotEqualTo(before);
  }

  private String said(ItemId id, Action action, ActionInput input) {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () ->
                office.act(
                    action == Action.CLOSE ? office.clerk : office.owner, id, action, input));
    return ChineseWords.words().text(refusal.key(), refusal.arguments());
  }

  private String due(ItemId id) {
    return office.get(id).item().content().term().dueOn().toString();
  }

  private static <T> Map<String, Object> written(Setting<T> setting) {
    return new java.util.LinkedHashMap<>(setting.kind().write(setting.value()));
  }
}
