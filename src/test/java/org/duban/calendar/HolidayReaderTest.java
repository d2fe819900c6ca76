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

  private static List<String> faults(String text) {
    return HolidayReader.read(text, null).faults().stream()
        .map(fault -> fault.key().substring("duban.calendar.fault.".length()))
        .toList();
  }
}
