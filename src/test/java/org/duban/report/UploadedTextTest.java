package org.duban.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.duban.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadedTextTest {
  private static final String WORDS = "一、存在的问题\n一是台账不清。";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
  void tellsTheEncodingByTheBytes(String charset) {
    assertThat(UploadedText.read(WORDS.getBytes(Charset.forName(charset)), "a.txt").text())
        .isEqualTo(WORDS);
  }

  @Test
  void leavesTheByteOrderMarkOut() {
    assertThat(
            UploadedText.read(("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_8), "a.txt").text())
        .isEqualTo(WORDS);
    assertThat(
            UploadedText.read(("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_16LE), "a.txt")
                .text())
        .isEqualTo(WORDS);
  }

  @Test
  void keepsWhatCanBeReadOfAFileCutInTheMiddleOfACharacter() {
    byte[] whole = WORDS.repeat(20).getBytes(StandardCharsets.UTF_8);

    assertThat(UploadedText.read(java.util.Arrays.copyOf(whole, whole.length - 1), "a.txt").text())
        .startsWith(WORDS)
        .endsWith("\uFFFD");
  }

  @Test
  void refusesTheOldWordFormatAndEncryptedFilesWithTheWayOut() {
    byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3};

    assertRefused(ole, "a.doc", "oldWord");
    assertRefused(ole, "a.docx", "encrypted");
  }

  @Test
  void refusesWhatIsNoText() {
    assertRefused(new byte[0], "a.txt", "noText");
    assertRefused(new byte[500], "a.txt", "otherFormat");
    assertRefused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "a.txt", "otherFormat");
    assertRefused("no zip at all".getBytes(StandardCharsets.US_ASCII), "a.docx", "brokenDocx");
  }

  private static void assertRefused(byte[] bytes, String name, String key) {
    assertThatThrownBy(() -> UploadedText.read(bytes, name))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
              assertThat(refusal.key()).isEqualTo("duban.report.refusal." + key);
            });
  }
}
