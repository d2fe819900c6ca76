package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.duban.rectification.TermType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineReaderTest {
  private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 10);
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

  /** Text, then kind, date, L for long-term, and the names of what was derived. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          立行立改                     | IMMEDIATE  |            |   |
          立行立改，长期坚持           | IMMEDIATE  |            | L |
          立行立改并持续推进           | IMMEDIATE  |            | L |
          即知即改，2026年4月15日前完成 | IMMEDIATE  | 2026-04-15 |   |
          长期坚持                     | CONTINUOUS |            | L |
          常态化推进                   | CONTINUOUS |            | L |
          持续推进                     | CONTINUOUS |            |   |
          持续整改                     | CONTINUOUS |            |   |
          2026年底前，并长期坚持       | DATED      | 2026-12-31 | L |
          2025年底                     | DATED      | 2025-12-31 |   |
          2025年底前                   | DATED      | 2025-12-31 |   |
          2026年底，持续推进           | CONTINUOUS | 2026-12-31 |   |
          6月30日前                    | DATED      | 2026-06-30 |   | year
          2月28日前                    | DATED      | 2027-02-28 |   | year
          2022年6月底前                | DATED      | 2022-06-30 |   |
          2024年2月底                  | DATED      | 2024-02-29 |   |
          2026.6.30                    | DATED      | 2026-06-30 |   |
          2026/6/30                    | DATED      | 2026-06-30 |   |
          2026-06-30                   | DATED      | 2026-06-30 |   |
          2026-06-30 00:00:00          | DATED      | 2026-06-30 |   |
          20260630                     | DATED      | 2026-06-30 |   |
          2026年6月30日前整改到位      | DATED      | 2026-06-30 |   |
          ２０２６年６月３０日前       | DATED      | 2026-06-30 |   |
          二〇二六年六月底             | DATED      | 2026-06-30 |   |
          二○二六年十二月三十一日      | DATED      | 2026-12-31 |   |
          十一月底前                   | DATED      | 2026-11-30 |   | year
          2026年6月                    | DATED      | 2026-06-30 |   | endOfMonth
          2026.6                       | DATED      | 2026-06-30 |   | endOfMonth
          2026年6月中旬前              | DATED      | 2026-06-20 |   |
          2026年                       | DATED      | 2026-12-31 |   | endOfYear
          2026年内                     | DATED      | 2026-12-31 |   |
          分阶段，2026年12月底前       | PHASED     | 2026-12-31 |   |
          分阶段整改，2026年6月底前、2026年12月底前 | PHASED | 2026-12-31 | | last
          2026年上半年                 | DATED      | 2026-06-30 |   |
          2026年下半年                 | DATED      | 2026-12-31 |   |
          一季度末                     | DATED      | 2026-03-31 |   | year
          2026年第三季度               | DATED      | 2026-09-30 |   |
          9月底                        | DATED      | 2026-09-30 |   | year
          9月底前，长期坚持            | DATED      | 2026-09-30 | L | year
          年底前                       | DATED      | 2026-12-31 |   | year
          今年年底前                   | DATED      | 2026-12-31 |   | thisYear
          明年6月底前                  | DATED      | 2027-06-30 |   | thisYear
          26年6月底前                  | DATED      | 2026-06-30 |   | century
          收到反馈后2个月内            | DATED      | 2026-05-10 |   | received
          自收到反馈意见之日起两个月内 | DATED      | 2026-05-10 |   | received
          30日内                       | DATED      | 2026-04-09 |   | received
          立行立改，30日内             | IMMEDIATE  | 2026-04-09 |   | received
          立行立改30日内               | IMMEDIATE  | 2026-04-09 |   | received
          半年内                       | DATED      | 2026-09-10 |   | received
          2026年3月至2026年12月        | DATED      | 2026-12-31 |   | endOfMonth endOfMonth last
          2026.1.1-2026.6.30           | DATED      | 2026-06-30 |   | last
          46203                        | DATED      | 2026-06-30 |   | serial
          2026 年 6 月 30 日前         | DATED      | 2026-06-30 |   |
          立行立改（60日内）           | IMMEDIATE  | 2026-05-09 |   | received
          两个月                       | DATED      | 2026-05-10 |   | received
          6.30前                       | DATED      | 2026-06-30 |   | year
          第一阶段6月底；第二阶段12月底 | PHASED    | 2026-12-31 |   | year year last
          2026年3-6月                  | DATED      | 2026-06-30 |   | endOfMonth span
          2026年3月至6月底             | DATED      | 2026-06-30 |   | span
          3—6月                        | DATED      | 2026-06-30 |   | endOfMonth year
          2026年元旦前                 | DATED      | 2026-01-01 |   | festival
          2026年国庆节前               | DATED      | 2026-10-01 |   | festival
          “七一”前                     | DATED      | 2026-07-01 |   | year
          """)
  void readsWhatLedgersWrite(
      String text, TermType kind, LocalDate due, String longTerm, String derived) {
    Deadline read = new DeadlineReader(RECEIVED, TODAY).read(text);

    assertThat(read.fault()).as(text).isNull();
    assertThat(read.kind()).isEqualTo(kind);
    assertThat(read.dueOn()).isEqualTo(due);
    assertThat(read.longTerm()).isEqualTo("L".equals(longTerm));
    assertThat(read.unplaced()).isEmpty();
    assertThat(
            read.derived().stream()
                .map(t -> t.key().substring(t.key().lastIndexOf('.') + 1))
                .collect(Collectors.joining(" ")))
        .isEqualTo(derived == null ? "" : derived);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          尽快                       | unreadable
          按进度                     | unreadable
          123                        | unreadable
          99999                      | unreadable
          限期整改                   | noDate
          2026年6月31日前            | noSuchDay
          2026-13-01                 | noSuchDay
          6月前                      | beforeMonth
          2026年前                   | beforeYear
          6/7/2026                   | dayMonth
          2026年6月底前，2026年9月底前 | severalDates
          巡察结束后2个月内          | otherStart
          收到反馈后15个工作日内     | workingDays
          立行立改，分阶段           | twoKinds
          2026年底前或2027年         | severalDates
          除第3项外，2026年6月底前   | partly
          2026年春节前               | festival
          春节前                     | festival
          2026年党代会前             | partly
          两个工作日                 | workingDays
          6.30                       | unreadable
          """)
  void guessesNothing(String text, String fault) {
    Deadline read = new DeadlineReader(RECEIVED, TODAY).read(text);

    assertThat(read.fault()).as(text).isNotNull();
    assertThat(read.fault().why().key()).endsWith(".deadline." + fault);
    assertThat(read.dueOn()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"已完成", "已完成整改", "已整改到位", "完成整改", "已于2026年3月完成"})
  void takesDoneAsAStatusNotAsADeadline(String text) {
    Deadline read = new DeadlineReader(RECEIVED, TODAY).read(text);

    assertThat(read.completed()).isTrue();
    assertThat(read.kind()).isNull();
    assertThat(read.dueOn()).isNull();
  }

  @Test
  void countsFromTheNextSuchDayWhereNobodySaidWhenTheFindingsCame() {
    Deadline read = new DeadlineReader(null, TODAY).read("4月30日前");

    assertThat(read.dueOn()).isEqualTo("2027-04-30");
    assertThat(read.derived().get(0).key()).endsWith("nextDay");
  }

  @Test
  void asksForTheDayOfReceiptBeforeCountingFromIt() {
    Deadline read = new DeadlineReader(null, TODAY).read("收到反馈后2个月内");

    assertThat(read.fault().why().key()).endsWith("noReceivedOn");
  }

  @Test
  void saysWhichWordsItCouldNotPlace() {
    Deadline read = new DeadlineReader(RECEIVED, TODAY).read("2026年6月底前（李四牵头）");

    assertThat(read.dueOn()).isEqualTo("2026-06-30");
    assertThat(read.unplaced()).isEqualTo("李四牵头");
  }

  @ParameterizedTest
  @CsvSource({"''", "'  '", "/", "—", "无", "未定时限", "待定", "限期整改（日期未定）"})
  void takesABlankAsNoDeadline(String text) {
    assertThat(new DeadlineReader(RECEIVED, TODAY).read(text)).isEqualTo(Deadline.NONE);
  }
}
