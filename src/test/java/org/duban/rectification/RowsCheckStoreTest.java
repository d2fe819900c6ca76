package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.db.Database;
import host.testing.WithDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.approval.ExtensionService;
import org.duban.audit.Fault;
import org.duban.audit.Verification;
import org.duban.audit.Verification.Broken;
import org.duban.calendar.HolidayReader;
import org.duban.confluence.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody with the database's password against what the trail says was written. */
@WithDatabase
class RowsCheckStoreTest {
  private Office office;
  private Database database;
  private ItemId item;

  @BeforeEach
  void closeOneItemAndTakeItUpAgain(ActiveObjects ao, Database database) {
    this.database = database;
    office = Office.on(ao);
    office.draft("另一问题");
    item = office.closed("问题");
    office.act(
        office.clerk,
        item,
        Action.REOPEN,
        new ActionInput(null, "问题反弹", null, "回访记录", null, Set.of()));
    office.records.addProgress(
        item, "已追缴", null, List.of(new ProgressFigure.Given("追缴资金", "万元", "2.5")));
    office.records.addEvidence(
        item,
        new NewEvidence(
            EvidenceKind.LINK, null, null, "https://example.org/c", null, SecLevel.OPEN));
    int version = office.ledger.item(item).item().version();
    office.as(
        office.owner,
        () ->
            office.extensions.request(
                item,
                version,
                new ExtensionService.Wish(LocalDate.parse("2026-08-31"), "涉及外单位", "已发函")));
    office.extensions.grant(item, version + 1, "同意");
  }

  @ParameterizedTest
  @CsvSource({
    "RECT_ITEM, STATUS, VOID",
    "RECT_ITEM, ORIG_DUE_ON, 2027-01-01",
    "RECT_ITEM, LATE_FROM, 2027-01-01",
    "RECT_ITEM, JUDGED_ON, 2027-01-01",
    "RECT_ITEM, CLOSED_ON, 2026-01-01",
    "RECT_ITEM, CYCLE_NO, 1",
    "RECT_ITEM, TITLE, 别的问题",
    "PROGRESS, TEXT, 没有的事",
    "PROGRESS_FIGURE, FIGURE, 别的数据",
    "PROGRESS_FIGURE, UNIT, 亿元",
    "PROGRESS_FIGURE, HUNDREDTHS, 900",
    "EVIDENCE, CAPTION, 别的材料",
    "EVIDENCE, SEC_LEVEL, INTERNAL",
    "CLOSE_REQ, STATEMENT, 没有的事",
    "CLOSE_STEP, OPINION, 没有的话",
    "CLOSE_STEP, WHO_NAME, 别人",
    "EXT_REQ, NEW_DUE, 2027-01-01",
    "EXT_REQ, REASON, 没有的事",
    "EXT_REQ, STATUS, REFUSED",
    "CYCLE, CLOSED_ON, 2026-01-01",
    "REOPENING, REASON, 没有的事"
  })
  void findsWhatWasChangedBehindTheApp(String table, String column, String value) {
    assertThat(office.check.verify(office.plan).broken()).isEmpty();

    String only = table.equals("RECT_ITEM") ? " WHERE \"ID\" = " + item.value() : "";
    sql("UPDATE " + name(table) + " SET \"" + column + "\" = '" + value + "'" + only);

    assertThat(office.check.verify(office.plan).broken())
        .isNotEmpty()
        .allSatisfy(b -> assertThat(b.fault()).isEqualTo(Fault.ALTERED))
        .extracting(Broken::subject)
        .containsOnly(Trail.subject(item));
  }

  @ParameterizedTest
  @CsvSource({
    "STATUS, ACTIVE",
    "ENDED_ON, 2025-12-31",
    "ENDER_KEY, someone",
    "ENDER_NAME, 别人",
    "ENDER_POST, 局长",
    "END_REASON, 没有的理由"
  })
  void findsAnEndOfThePlanThatWasChangedBehindTheApp(String column, String value) {
    office.planEnds.end(office.plan, 1, "归档", true);
    assertThat(office.check.verify(office.plan).broken()).isEmpty();

    sql("UPDATE " + name("RECT_PLAN") + " SET \"" + column + "\" = '" + value + "'");

    assertThat(office.check.verify(office.plan).broken())
        .containsExactly(new Broken(Trail.subject(office.plan), 2, Fault.ALTERED));
  }

  @Test
  void findsAMeasureCalledDoneBehindTheApp() {
    sql("UPDATE " + name("MEASURE") + " SET \"STATUS\" = 'DONE', \"DONE_ON\" = '2026-01-01'");

    assertThat(office.check.verify(office.plan).broken())
        .extracting(b -> b.subject().type() + b.fault())
        .contains("MEASUREALTERED");
  }

  @Test
  void findsProgressThatIsGone() {
    sql("DELETE FROM " + name("PROGRESS"));

    assertThat(faults(office.check.verify(office.plan))).containsOnly(Fault.LOST);
  }

  @Test
  void findsFiguresThatAreGoneOrNoLongerAskedFor() {
    sql("UPDATE " + name("PROGRESS") + " SET \"FIGURES\" = NULL WHERE \"FIGURES\" = 1");
    assertThat(faults(office.check.verify(office.plan))).containsOnly(Fault.ALTERED);
    sql("UPDATE " + name("PROGRESS") + " SET \"FIGURES\" = 1");
    assertThat(faults(office.check.verify(office.plan))).isEmpty();

    sql("DELETE FROM " + name("PROGRESS_FIGURE"));

    assertThat(faults(office.check.verify(office.plan))).containsOnly(Fault.ALTERED);
  }

  @Test
  void findsAnItemThatIsGoneThoughItsEntriesAreThere() {
    sql("DELETE FROM " + name("RECT_ITEM") + " WHERE \"ID\" = " + item.value());

    assertThat(office.check.verify(office.plan).broken())
        .extracting(b -> b.subject() + " " + b.fault())
        .contains(Trail.subject(item) + " LOST", Trail.subject(office.plan) + " ITEMS_GONE");
  }

  @Test
  void findsAnItemThatIsGoneWithAllItsEntries() {
    sql("DELETE FROM " + name("RECT_ITEM") + " WHERE \"ID\" = " + item.value());
    sql("DELETE FROM " + name("AUDIT") + " WHERE \"SUBJECT\" = '" + Trail.subject(item) + "'");

    assertThat(office.check.verify(office.plan).broken())
        .containsExactly(new Broken(Trail.subject(office.plan), 0, Fault.ITEMS_GONE));
  }

  @Test
  void findsThatEntriesOfThePoliciesAndTheCalendarAreGone() {
    office.policyService.set("term", null, 0, Map.of("immediateDays", 30));
    office.calendar.replace(HolidayReader.read("2027-10-01 放假 国庆节", 2027), 0);
    assertThat(faults(all())).isEmpty();

    sql("DELETE FROM " + name("AUDIT") + " WHERE \"SUBJECT\" LIKE 'POLICY:%'");
    sql("DELETE FROM " + name("AUDIT") + " WHERE \"SUBJECT\" = 'CALENDAR:2027'");

    assertThat(all().broken())
        .extracting(b -> b.subject().type() + b.fault())
        .containsExactlyInAnyOrder("POLICYCUT", "CALENDARCUT");
  }

  @Test
  void findsASettingOrADayThatWasChangedBehindTheApp() {
    office.policyService.set("term", null, 0, Map.of("immediateDays", 30));
    office.calendar.replace(HolidayReader.read("2027-10-01 放假 国庆节", 2027), 0);

    sql("UPDATE " + name("POLICY") + " SET \"SETTINGS\" = '{\"immediateDays\":300}'");
    sql("UPDATE " + name("HOLIDAY") + " SET \"KIND\" = 'WORK'");

    assertThat(all().broken())
        .extracting(b -> b.subject().type() + b.fault())
        .containsExactlyInAnyOrder("POLICYALTERED", "CALENDARALTERED");
  }

  @Test
  void givesOneDigestThatStaysUntilSomethingIsWritten() {
    String before = office.check.verify(office.plan).digest();

    assertThat(office.check.verify(office.plan).digest()).isEqualTo(before).hasSize(64);
    office.draft("第三问题");
    assertThat(office.check.verify(office.plan).digest()).isNotEqualTo(before);
  }

  private Verification all() {
    Viewer admin = office.people.add("guanli", "吴管理", "confluence-administrators");
    return office.as(admin, office.check::verifyAll);
  }

  private static List<Fault> faults(Verification found) {
    return found.broken().stream().map(Broken::fault).toList();
  }

  private void sql(String text) {
    assertThat(database.jdbc().update(text)).isPositive();
  }

  private String name(String table) {
    return '"'
        + database
            .jdbc()
            .queryForObject(
                "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME LIKE ?",
                String.class,
                "AO\\_______\\_" + table.replace("_", "\\_"))
        + '"';
  }
}
