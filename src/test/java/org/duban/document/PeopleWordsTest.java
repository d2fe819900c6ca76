package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.duban.shared.PersonRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleWordsTest {
  private static String said(String text) {
    return PeopleWords.named(text).stream()
        .map(p -> p.name() + (p.post() == null ? "" : "=" + p.post()))
        .collect(Collectors.joining("+"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          张三                       | 张三
          张 三                      | 张三
          张三同志                   | 张三
          张三、                     | 张三
          分管领导：张三             | 张三
          张三（副局长）             | 张三=副局长
          张三　（副局长）           | 张三=副局长
          张三（党组成员、副局长）   | 张三=党组成员、副局长
          张三(党组成员,副局长)      | 张三=党组成员,副局长
          张三（副局长 分管财务）    | 张三=副局长 分管财务
          张三（副局长（主持工作）） | 张三=副局长（主持工作）
          张三 副局长                | 张三=副局长
          张三/副局长                | 张三=副局长
          党组书记、局长 张三        | 张三=党组书记、局长
          党组成员、副局长张三       | 张三=党组成员、副局长
          局长张三                   | 张三=局长
          办公室主任王五             | 王五=办公室主任
          四级主任科员李四           | 李四=四级主任科员
          副局长（张三）             | 张三=副局长
          买买提·艾合买提            | 买买提·艾合买提
          """)
  void aPersonIsOneWhateverTheirPost(String text, String said) {
    assertThat(said(text)).isEqualTo(said);
  }

  @Test
  void aPostMayStandOnALineOfItsOwn() {
    assertThat(said("张三\n副局长")).isEqualTo("张三=副局长");
    assertThat(said("党组书记、局长\n张三")).isEqualTo("张三=党组书记、局长");
    assertThat(said("张三\n（副局长）")).isEqualTo("张三=副局长");
  }

  @ParameterizedTest
  @ValueSource(strings = {"张三、李四", "张三 李四", "张三（副局长）、李四（科长）", "局长张三、副局长李四", "张三、王主任", "局长、副局长"})
  void twoPeopleAreTwo(String text) {
    assertThat(PeopleWords.named(text)).hasSize(2);
  }

  @Test
  void eachKeepsTheirOwnPost() {
    assertThat(said("张三（副局长）、李四 科长")).isEqualTo("张三=副局长+李四=科长");
    assertThat(said("局长 张三 副局长 李四")).isEqualTo("张三=局长+李四=副局长");
  }

  @Test
  void aBracketLeftOpenHidesNobody() {
    assertThat(PeopleWords.named("张三（副局长、李四")).hasSize(2);
  }

  @Test
  void aLongHostileCellIsReadInNoTime() {
    assertThat(PeopleWords.named("科".repeat(20_000))).hasSize(1);
    assertThat(PeopleWords.named("科".repeat(29) + "甲")).extracting(PersonRef::post).containsNull();
  }
}
