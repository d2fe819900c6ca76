package org.duban.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HolidayReaderTest {
  private static final String NOTICE =
      """
      关于2026年部分节假日安排的通知（摘抄）
      一、春节：2月15日（农历腊月二十八、周日）至23日（周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
      二、清明节：4月4日（周六）至6日（周一）放假，共3天。
      值班要求另行通知。
      """;

  @Test
  void readsTheNoticeAsItIsPasted() {
    HolidayTable table = HolidayReader.read(NOTICE, null);

    assertThat(table.faults()).isEmpty();
    assertThat(table.year()).isEqualTo(2026);
    assertThat(table.days()).hasSize(9 + 2 + 3);
    assertThat(table.days().get(0))
        .isEqualTo(new SpecialDay(LocalDate.of(2026, 2, 14), DayKind.WORK, "春节"));
    assertThat(table.isUsable()).isTrue();
  }

  @Test
  void readsASimpleTableWithAnySeparator() {
    HolidayTable table = HolidayReader.read("2026-01-01 放假 元旦\n2026/1/4,上班,元旦\n2026.1.2\t休", null);

    assertThat(table.faults()).isEmpty();
    assertThat(table.days())
        .extracting(SpecialDay::kind)
        .containsExactly(DayKind.OFF, DayKind.OFF, DayKind.WORK);
  }

  @Test
  void namesTheLineAndTheReasonOfEachFault() {
    assertThat(faults("2026-02-30 放假 春节")).containsExactly("date");
    assertThat(faults("2026-02-03 游园 春节")).containsExactly("kind");
    assertThat(faults("2026-02-03 放假\n2026-02-03 上班")).containsExactly("twice");
    assertThat(faults("2026-02-03 放假\n2027-02-03 放假")).containsExactly("otherYear");
    assertThat(faults("春节：2月15日至17日放假。")).containsExactly("year");
    assertThat(faults("2026年\n春节：2月15日至17日放假，共9天。")).containsExactly("count");
    assertThat(faults("2026年\n春节：2月15日（周三）至17日放假。")).contains("weekday");
    assertThat(faults("2026年\n春节：2月15日至1月17日放假。")).containsExactly("range");
    assertThat(faults("春风化雨")).containsExactly("nothing");
    assertThat(faults("\n".repeat(500))).containsExactly("tooLong");

    assertThat(HolidayReader.read("2026-01-01 放假\n坏\n2026-13-01 放假", null).faults().get(0).line())
        .isEqualTo(3);
  }

  @Test
  void takesTheYearTheOfficeSaid() {
    assertThat(HolidayReader.read("元旦：1月1日放假。", 2027).days())
        .containsExactly(new SpecialDay(LocalDate.of(2027, 1, 1), DayKind.OFF, "元旦"));
  }

  @Test
  void readsTheSameDaysHoweverTheLinesAreBroken() {
    String notice =
        """
        国务院办公厅关于2026年部分节假日安排的通知
        各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
        经国务院批准，现将2026年元旦、春节放假调休日期的具体安排通知如下。
        一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
        （二）春节：2月15日（农历腊月二十八、周日）至23日（周一）放假调休，共9天。2月14日（星期六）、2月28日（星期六）上班。
        三、国庆节：10月1日至7日放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
        节假日期间，各单位要妥善安排好值班和安全工作。
        国务院办公厅
        2025年11月4日
        """;
    HolidayTable whole = HolidayReader.read(notice, 2026);
    assertThat(whole.faults()).isEmpty();
    assertThat(whole.days()).hasSize(3 + 1 + 9 + 2 + 7 + 2);

    for (String place : List.of("2月14日（星期", "放假调休，", "共7天。", "10月1", "9月20日（周日）")) {
      HolidayTable wrapped = HolidayReader.read(notice.replace(place, place + "\n"), 2026);

      assertThat(wrapped.faults()).as(place).isEmpty();
      assertThat(wrapped.days()).as(place).isEqualTo(whole.days());
    }
    assertThat(HolidayReader.read(notice.replace("\n", "\n\n"), 2026).days())
        .isEqualTo(whole.days());
  }

  @Test
  void refusesTheNoticeOfAnotherYear() {
    String notice = "关于2024年部分节假日安排的通知\n清明节：4月4日（星期四）至6日放假调休，共3天。4月7日（星期日）上班。";

    assertThat(HolidayReader.read(notice, 2024).faults()).isEmpty();
    assertThat(faults(notice, 2027)).containsExactly("namedYear", "weekday", "weekday");
    assertThat(faults("清明节：4月4日（星期四）放假。", 2027)).containsExactly("weekday");
    assertThat(faults("清明节：2024年4月4日放假。", 2027)).containsExactly("otherYear");
  }

  @Test
  void saysWhatItCouldNotReadInsteadOfLeavingItOut() {
    assertThat(faults("2026年\n元旦 1月1日 游园")).containsExactly("unread");
    assertThat(faults("2026年\n元旦：1月1日放假。春节：2月16日。")).containsExactly("unread");
    assertThat(faults("2026年\n元旦：1月1日放假。春节放假八天。")).containsExactly("unread");
    assertThat(faults("2026年\n元旦：1月1日放假，1月4日（周日）值班。")).containsExactly("unread");
    assertThat(faults("2026年\n春节 2026-02-16 放假")).containsExactly("unread");
  }

  @Test
  void readsEachDayByTheWordAfterIt() {
    HolidayTable table =
        HolidayReader.read("2026年1月4日\t上班\n1月5日 放假\n元旦：1月1日、2日放假，共2天，1月10日（周六）上班。", 2026);

    assertThat(table.faults()).isEmpty();
    assertThat(table.days())
        .extracting(day -> day.date().getDayOfMonth() + day.kind().name() + day.name())
        .containsExactly("1OFF元旦", "2OFF元旦", "4WORK", "5OFF", "10WORK元旦");
  }

  @Test
  void theWeekendBeforeNewYearsDayBelongsToTheOldYear() {
    HolidayTable table = HolidayReader.read("元旦：2022年12月31日（星期六）至2023年1月2日（星期一）放假调休，共3天。", 2023);

    assertThat(table.faults()).isEmpty();
    assertThat(table.days()).hasSize(2);
  }

  private static List<String> faults(String text) {
    return faults(text, null);
  }

  private static List<String> faults(String text, Integer year) {
    return HolidayReader.read(text, year).faults().stream()
        .map(fault -> fault.key().substring("duban.calendar.fault.".length()))
        .toList();
  }
}
