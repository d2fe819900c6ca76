package org.duban.report.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.duban.report.Fixture;
import org.duban.shared.Refusal;
import org.junit.jupiter.api.Test;

class HostileTextTest {
  private static final List<String> PATTERNS =
      List.of(
          "一是",
          "一是短。",
          "（一）",
          "一、甲\n",
          "1.甲。",
          "((((",
          "《",
          "《》",
          "“",
          "##",
          "##a",
          "##a##",
          "X",
          "X人",
          "XX条、",
          "9",
          "9,",
          "十",
          "十次",
          "学习6次",
          "学习6次，",
          "有的",
          "，有的",
          "。第一，",
          " ",
          "\n",
          "\r",
          "\u200B",
          "\uD800",
          "\u0000",
          "\uFFFD",
          "、",
          "关于“",
          "一、关于“甲”问题的整改\n",
          "存在问题\n",
          "甲乙丙丁",
          "。",
          "甲乙丙\n",
          "制定《甲》、",
          "严管既是厚爱",
          "①",
          "一方面，");

  @Test
  void workGrowsNoFasterThanTheText() {
    for (String pattern : PATTERNS) {
      long small = steps(pattern.repeat(20_000 / pattern.length()));
      long large = steps(pattern.repeat(80_000 / pattern.length()));

      assertThat(large).as(pattern).isLessThanOrEqualTo(small * 5 + 50_000);
    }
  }

  @Test
  void readsTwoMillionCharactersWithAStepCountFarBelowTheLimit() {
    String report = Fixture.text("supervision-report");
    int copies = 59;
    String text = (report + "一、经过\n" + "平常的一句话，没有编号。\n".repeat(2_500)).repeat(copies);

    long one = steps(text.substring(0, text.length() / 2));
    long two = steps(text);

    assertThat(text.length()).isBetween(1_500_000, ReportReader.LONGEST);
    assertThat((double) two / one).isBetween(1.5, 2.5);
    assertThat(two).isLessThan(400L * text.length());
  }

  @Test
  void readsTheSameReportOverAndOverInOneText() {
    String report = Fixture.text("supervision-report");
    int copies = ReportReader.LONGEST / report.length();

    ImportPreview preview = ReportReader.read(report.repeat(copies));

    assertThat(preview.items()).hasSizeGreaterThanOrEqualTo(12 * copies);
    assertThat(preview.warnings()).hasSizeLessThan(1_500);
  }

  @Test
  void survivesMegabytesOfAnyOnePattern() {
    for (String pattern : PATTERNS) {
      String text = "关于某事的报告\n一、存在的问题\n" + pattern.repeat(1_000_000 / pattern.length());
      try {
        assertThat(ReportReader.read(text).warnings()).hasSizeLessThan(1_500);
      } catch (Refusal refusal) {
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
      }
    }
  }

  @Test
  void survivesNonsense() {
    Random random = new Random(7);
    for (int round = 0; round < 50; round++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < 5_000) {
        text.append(PATTERNS.get(random.nextInt(PATTERNS.size())));
      }
      try {
        assertThat(ReportReader.read(text.toString())).isNotNull();
      } catch (Refusal refusal) {
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
      }
    }
  }

  @Test
  void refusesMoreThanTwoMillionCharactersAndNamesTheLimit() {
    assertThatThrownBy(() -> ReportReader.read("甲".repeat(ReportReader.LONGEST + 1)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.key()).isEqualTo("duban.report.refusal.textTooLong");
              assertThat(new ArrayList<>(List.of(refusal.arguments()))).contains(2_000_000);
            });
  }

  private static long steps(String text) {
    Work work = new Work(text.length());
    try {
      ReportReader.read(text, work);
    } catch (Refusal refusal) {
      return 0;
    }
    return work.done();
  }
}
