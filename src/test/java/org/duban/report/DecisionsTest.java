package org.duban.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionsTest {
  @Test
  void anyWordsAreReadBackAsTheyWereWritten() {
    String hostile = "一\t二\n三\r\n\\t\\\\ \"'\u2028\u0085 <b> \ud83d\ude00 \\s\\101";
    Decisions wanted =
        Decisions.of(
            List.of(
                new NewDraft.Entry("a", "PROBLEM", hostile, "前" + hostile),
                new NewDraft.Entry("b", "PROBLEM", "无详情", null),
                new NewDraft.Entry("c", "MEASURE", "健全" + hostile, "")),
            List.of(new NewDraft.Pair("a", "c"), new NewDraft.Pair("b", "c")));

    Decisions read = Decisions.parse(wanted.format());

    assertThat(read.problems().get(0)).isEqualTo(wanted.problems().get(0));
    assertThat(read.problems().get(1).detail()).isEmpty();
    assertThat(read.measures()).isEqualTo(wanted.measures());
    assertThat(read.links()).isEqualTo(wanted.links());
    assertThat(read.format()).isEqualTo(wanted.format());
  }

  @Test
  void nothingWantedIsNothingRead() {
    assertThat(Decisions.parse(Decisions.of(null, null).format()).problems()).isEmpty();
  }
}
