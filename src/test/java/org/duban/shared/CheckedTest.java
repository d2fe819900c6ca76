package org.duban.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class CheckedTest {
  private static final Term FIELD = Term.of("duban.rectification.field.title");

  @Test
  void trimsAndTakesBlankForNothing() {
    assertThat(Checked.line(FIELD, "  监管　有盲区 ", 255)).isEqualTo("监管　有盲区");
    assertThat(Checked.line(FIELD, " \t", 255)).isNull();
    assertThat(Checked.text(FIELD, "一\r\n二")).isEqualTo("一\n二");
  }

  @Test
  void refusesControlCharactersAndLengthByTheFieldsName() {
    Refusal control =
        catchThrowableOfType(Refusal.class, () -> Checked.line(FIELD, "a\u0007b", 255));
    Refusal lines = catchThrowableOfType(Refusal.class, () -> Checked.line(FIELD, "a\nb", 255));
    Refusal tooLong = catchThrowableOfType(Refusal.class, () -> Checked.line(FIELD, "abcd", 3));

    assertThat(control.arguments()).containsExactly(FIELD, 2);
    assertThat(lines.key()).isEqualTo("duban.refusal.controlCharacter");
    assertThat(tooLong.arguments()).containsExactly(FIELD, 3, 4);
  }

  @Test
  void takesDatesOfTheCenturiesThatOfficesWorkIn() {
    assertThat(Checked.date(FIELD, " 2026-03-31 ")).isEqualTo("2026-03-31");
    assertThat(Checked.date(FIELD, " ")).isNull();
    for (String wrong :
        List.of("+12345-01-01", "-0001-01-01", "9999-01-01", "1949-12-31", "2026-02-30", "2026")) {
      assertThat(catchThrowableOfType(Refusal.class, () -> Checked.date(FIELD, wrong)).arguments())
          .containsExactly(FIELD, wrong);
    }
  }

  @Test
  void readsAVersionAsHeadersWriteIt() {
    assertThat(IfMatch.version("\"7\"")).isEqualTo(7);
    assertThat(IfMatch.version("W/\"7\"")).isEqualTo(7);
    assertThat(catchThrowableOfType(Refusal.class, () -> IfMatch.version(null)).key())
        .isEqualTo("duban.refusal.ifMatch");
    assertThat(catchThrowableOfType(Refusal.class, () -> IfMatch.version("*")).kind())
        .isEqualTo(Refusal.Kind.INVALID);
  }
}
