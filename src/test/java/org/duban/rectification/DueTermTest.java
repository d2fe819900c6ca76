package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duban.calendar.WorkCalendar;
import org.duban.testing.ChineseWords;
import org.junit.jupiter.api.Test;

class DueTermTest {
  private static final LocalDate DAY = LocalDate.parse("2026-12-31");

  private static final WorkCalendar WEEKENDS = new WorkCalendar(List.of());

  @Test
  void saysTheTermAsLedgersWriteIt() {
    assertThat(said(new DueTerm(TermType.IMMEDIATE, null, true, false))).isEqualTo("立行立改，长期坚持");
    assertThat(said(new DueTerm(TermType.DATED, DAY, true, false))).isEqualTo("2026-12-31前，长期坚持");
    assertThat(said(new DueTerm(TermType.CONTINUOUS, null, false, false))).isEqualTo("持续整改");
    assertThat(said(DueTerm.NONE)).isEqualTo("未定时限");
    assertThat(said(new DueTerm(null, DAY, false, false))).isEqualTo("2026-12-31前");
  }

  @Test
  void countsSixtyDaysForWhatIsToBeRectifiedAtOnceAndSaysSo() {
    DueTerm bare = new DueTerm(TermType.IMMEDIATE, null, false, false);

    DueTerm counted =
        TermPolicy.SHIPPED.completed(bare, LocalDate.parse("2026-03-01"), DAY, WEEKENDS);

    assertThat(said(counted)).isEqualTo("立行立改，推算2026-04-30前");
    assertThat(TermPolicy.SHIPPED.completed(bare, null, DAY, WEEKENDS).dueOn())
        .isEqualTo("2027-03-01");
  }

  private static String said(DueTerm term) {
    return ChineseWords.words().text(term.text());
  }
}
