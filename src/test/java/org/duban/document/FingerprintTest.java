package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
  private static String of(String problem) {
    return Fingerprint.of("作风建设", problem, List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.会议偏多；2.文件偏长",
        "（1）会议偏多；\n\n  （2）文件偏长。",
        "①会议偏多；\u3000②文件偏长",
        "\t1、会议偏多\r\n\r\n\t2、文件偏长"
      })
  void numberingAndSpacingMakeNoOtherEntry(String problem) {
    assertThat(of(problem)).isEqualTo(of("会议偏多；文件偏长"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"会议偏多；文件偏长1.5倍", "2026年会议偏多；文件偏长"})
  void figuresOfTheTextDo(String problem) {
    assertThat(of(problem)).isNotEqualTo(of("会议偏多；文件偏长"));
  }

  /** As many as an Excel cell holds; a pattern that tries each way to read them takes minutes. */
  @Test
  void blankLinesAreReadOnce() {
    String blank = "\n ".repeat(1 << 20);

    assertThat(of("会议偏多" + blank + "1.文件偏长")).isEqualTo(of("会议偏多文件偏长"));
  }
}
