package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.util.List;
import java.util.Map;
import org.duban.organisation.NewUnit;
import org.duban.organisation.UnitKind;
import org.duban.shared.PageId;
import org.duban.shared.Refusal;
import org.duban.testing.ChineseWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What authors write into the macro, and what their pages then list. */
@WithDatabase
class ChecklistParametersStoreTest {
  private Office office;

  @BeforeEach
  void open(ActiveObjects ao) {
    office = Office.on(ao);
  }

  @Test
  void nothingAskedForIsTheWholeLedgerInItsTwelveColumns() {
    ChecklistParameters usual = ChecklistFixture.wanted(office, Map.of());

    assertThat(usual.asked()).isEmpty();
    assertThat(usual.query()).isEmpty();
    assertThat(usual.columns()).isEqualTo(ChecklistColumn.USUAL).hasSize(12);
    assertThat(usual.order()).isEqualTo(ItemOrder.PLACE);
    assertThat(usual.rows()).isEqualTo(50);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status  | 待整改、DOING REVIEW2       | status=OPEN,DOING,REVIEW2",
        "status  | in progress; To be closed   | status=DOING,REVIEW2",
        "unit    | 业务科                     | unit=1",
        "unit    | 待定                       | unit=-",
        "leader  | Not set                    | leader=-",
        "owner   | 张三                       | owner=张三",
        "light   | red                        | light=RED",
        "light   | 临期                       | light=YELLOW",
        "due     | 已逾期                     | due=overdue",
        "due     | 30天                       | due=30",
        "due     | 2026-09                    | due=2026-09",
        "level   | 2                          | level=2",
        "q       | 监管 抽查                  | q=监管 抽查"
      })
  void wordsOfEitherLanguageAndCodesMeanTheSame(String parameter, String text, String expected) {
    Map<String, String> asked = ChecklistFixture.wanted(office, Map.of(parameter, text)).asked();

    String said = asked.entrySet().iterator().next().toString();
    assertThat(said.replace("unit=" + office.section.value(), "unit=1")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status  | 快好了    | 待认领",
        "unit    | 无此科    | 业务科",
        "light   | PINK      | RED",
        "due     | 2026-13   | 2026-09",
        "level   | 4         | 1, 2, 3",
        "columns | 问题、心情 | 责任领导",
        "sort    | 心情      | 时限",
        "group   | due       | 牵头科室",
        "rows    | 0         | 500"
      })
  void whatIsNotKnownIsRefusedByItsNameWithWhatIsAllowed(
      String parameter, String text, String allowed) {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> ChecklistFixture.wanted(office, Map.of(parameter, text)).filter());

    String said = ChineseWords.words().text(refusal.key(), refusal.arguments());
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
    assertThat(said).contains("宏参数").contains(text.replace("问题、", "")).contains(allowed);
  }

  @Test
  void columnsStandAsWrittenBehindTheNumber() {
    List<ChecklistColumn> columns =
        ChecklistFixture.wanted(office, Map.of("columns", "状态，序号；problem, 原定时限、状态")).columns();

    assertThat(columns)
        .containsExactly(
            ChecklistColumn.NUMBER,
            ChecklistColumn.STATE,
            ChecklistColumn.PROBLEM,
            ChecklistColumn.ORIG_DUE);
  }

  @Test
  void aGroupDecidesTheOrderAndSaysHowFarItIs() {
    office.closed("甲");
    office.draft("乙");
    ChecklistParameters wanted =
        ChecklistFixture.wanted(office, Map.of("group", "unit", "sort", "-due"));

    ChecklistView view = view(wanted);

    assertThat(wanted.order().by()).isEqualTo(ItemOrder.By.UNIT);
    assertThat(view.getRows().stream().map(ChecklistRowView::getGroup))
        .containsExactly("业务科", "（未定）");
    assertThat(view.getRows().get(0).getGroupFigure()).isEqualTo("本组共1项，已销号1，完成率100.0%");
  }

  @Test
  void whatAPageLeavesOutIsSaidAboveIt() {
    office.assigned("甲");
    ChecklistView view =
        view(
            ChecklistFixture.wanted(
                office, Map.of("status", "OPEN", "unit", "业务科", "due", "30", "q", "甲")));

    assertThat(view.getLimits()).contains("状态：待整改", "牵头科室：业务科", "时限：30天内到期", "含有：甲", "整个方案");
    assertThat(view(ChecklistFixture.wanted(office, Map.of())).getLimits()).isNull();
  }

  @Test
  void aPlanIsNamedByIdCodeOrATitleThatIsItsOwn() {
    PlanId other = plan(4712, "专项整改方案");
    Plan one = office.plans.get(office.plan);

    assertThat(office.plans.named(String.valueOf(office.plan.value())).id()).isEqualTo(office.plan);
    assertThat(office.plans.named(one.code()).id()).isEqualTo(office.plan);
    assertThat(office.plans.named("专项整改方案").id()).isEqualTo(other);
    plan(4713, "专项整改方案");
    Refusal several = catchThrowableOfType(Refusal.class, () -> office.plans.named("专项整改方案"));
    assertThat(several.arguments()[1].toString()).contains(office.plans.get(other).code(), "、");
    assertThat(catchThrowableOfType(Refusal.class, () -> office.plans.named("没有")).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
  }

  @Test
  void choicesAreCountedWithThoseThatHaveNone() {
    office.assigned("甲");
    office.assigned("乙");
    office.draft("丙");

    Map<String, Object> facets = office.facets.of(office.plan);

    assertThat(facets.get("units").toString())
        .contains("value=" + office.section.value() + ", name=业务科, count=2")
        .contains("value=-, name=null, count=1");
    assertThat(facets.get("owners").toString()).contains("count=2").endsWith("count=1}]");
    assertThat(facets.get("categories").toString()).contains("value=日常监管", "count=3");
    assertThat(facets.get("statuses").toString()).contains("value=OPEN, name=待整改, count=2");
  }

  /** Blanks are looked through again from each of them: much text would take a view's time. */
  @Test
  void aParameterOfAnyLengthIsRefusedAtOnce() {
    String endless = "1" + " ".repeat(30_000) + "x";

    for (String name : List.of("due", "status", "unit", "columns", "sort")) {
      assertThatThrownBy(() -> ChecklistFixture.wanted(office, Map.of(name, endless)))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("tooLong");
    }
  }

  @Test
  void aUnitThatIsNamedLikeANumberIsFoundByName() {
    office.organisation.create(new NewUnit("110", UnitKind.SECTION, null, null));

    assertThat(ChecklistFixture.wanted(office, Map.of("unit", "110")).asked().get("unit"))
        .isNotEqualTo("110");
  }

  private PlanId plan(long page, String title) {
    PageId id = office.pages.add(page, title);
    return office.plans.create(new NewPlan("DUBAN", id, title, null, null, null, null));
  }

  private ChecklistView view(ChecklistParameters wanted) {
    LedgerPage page =
        office.ledger.page(
            office.plan, wanted.filter(), wanted.order(), java.util.Optional.empty(), 50);
    return ChecklistFixture.views(office)
        .checklist(page, wanted, new ChecklistViews.Place(false, "4711", "key"));
  }
}
