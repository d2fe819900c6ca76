package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusHintTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          已完成                 | DONE
          完成                   | DONE
          已完成整改             | DONE
          整改到位               | DONE
          已整改销号             | DONE
          已立行立改             | DONE
          按期完成               | DONE
          已完成（2026-05-01）   | DONE
          已于2025年11月14日完成 | DONE
          已销号 2025.11.14      | DONE
          100%                   | DONE
          √                      | DONE
          完成80%                | PARTLY
          已整改50%              | PARTLY
          完成一半               | PARTLY
          完成部分               | PARTLY
          已落实部分措施         | PARTLY
          已解决2个              | PARTLY
          完成2项，未完成1项     | PARTLY
          基本完成               | PARTLY
          部分整改               | PARTLY
          完成情况较差           | UNKNOWN
          已完成，下一步抓巩固   | UNKNOWN
          已销号待复核           | DOING
          销号申请中             | DOING
          已申请销号             | DOING
          整改中（80%）          | DOING
          正在整改               | DOING
          待审核                 | DOING
          已完成，持续推进       | LONG
          已整改完成，长期坚持   | LONG
          已完成并长期坚持       | LONG
          持续整改               | LONG
          持续巩固               | LONG
          未完成                 | NOT_STARTED
          没有完成               | NOT_STARTED
          待认领                 | NOT_STARTED
          否                     | NOT_STARTED
          已撤销                 | VOID
          """)
  void onlyAWholePhraseIsDone(String words, StatusHint hint) {
    assertThat(StatusHint.of(words)).isEqualTo(hint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          已销号（2025-11-14）      | 已销号
          已于2025年11月14日完成    | 已完成
          整改中 逾期：逾期12天     | 整改中
          整改中 剩余3个工作日      | 整改中
          In progress 3 days left   | In progress
          整改中(80%)               | 整改中（80%）
          """)
  void datesAndLightsAreNoPartOfWhatAStateIsCalled(String words, String key) {
    assertThat(StatusHint.key(words)).isEqualTo(key);
  }

  @Test
  void aDateAloneTellsNoState() {
    assertThat(StatusHint.of("2026-05-01")).isEqualTo(StatusHint.UNKNOWN);
    assertThat(StatusHint.of(" ")).isEqualTo(StatusHint.NONE);
  }
}
