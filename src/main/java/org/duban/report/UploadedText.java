package org.duban.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.duban.report.reading.ImportPreview.Notice;
import org.duban.shared.Refusal;

/**
 * The text of an uploaded file, with what its reader should be told of it. The format is told by
 * its content rather than its name: .docx, or plain text in UTF-8, UTF-16 (with byte order mark) or
 * GB18030. Anything else is refused with the way out.
 */
record UploadedText(String text, List<Notice> notices) {
  static final int MOST_BYTES = 10_000_000;
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  static UploadedText read(InputStream body, String fileName) throws IOException {
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw Refusal.invalid("duban.report.refusal.fileTooLarge", MOST_BYTES / 1_000_000);
    }
    return read(bytes, fileName);
  }

  static UploadedText read(byte[] bytes, String fileName) {
    UploadedText read = bytes.length == 0 ? null : readAny(bytes, fileName);
    if (read == null || read.text().isBlank()) {
      throw Refusal.invalid("duban.report.refusal.noText");
    }
    return read;
  }

  private static UploadedText readAny(byte[] bytes, String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (startsWith(bytes, OLE)) {
      boolean docx = name.endsWith(".docx");
      throw Refusal.invalid(
          docx ? "duban.report.refusal.encrypted" : "duban.report.refusal.oldWord");
    }
    if (startsWith(bytes, "PK".getBytes(StandardCharsets.US_ASCII))) {
      return DocxText.read(bytes);
    }
    if (name.endsWith(".docx")) {
      throw Refusal.invalid("duban.report.refusal.brokenDocx");
    }
    if (startsWith(bytes, "%PDF".getBytes(StandardCharsets.US_ASCII))
        || startsWith(bytes, "{\\rtf".getBytes(StandardCharsets.US_ASCII))) {
      throw Refusal.invalid("duban.report.refusal.otherFormat");
    }
    return new UploadedText(decode(bytes), List.of());
  }

  private static String decode(byte[] bytes) {
    if (startsWith(bytes, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, new byte[] {(byte) 0xFF, (byte) 0xFE})
        || startsWith(bytes, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    int zeros = 0;
    for (byte b : bytes) {
      zeros += b == 0 ? 1 : 0;
    }
    if (zeros > bytes.length / 100) {
      throw Refusal.invalid("duban.report.refusal.otherFormat");
    }
    String utf8 = strict(bytes, StandardCharsets.UTF_8);
    if (utf8 != null) {
      return utf8;
    }
    String chinese = strict(bytes, GB18030);
    if (chinese != null) {
      return chinese;
    }
    // damaged either way: the reading with fewer lost signs, which the preview then points at
    String asUtf8 = new String(bytes, StandardCharsets.UTF_8);
    String asChinese = new String(bytes, GB18030);
    return lost(asUtf8) * 2 <= lost(asChinese) || lost(asUtf8) * 100 < asUtf8.length()
        ? asUtf8
        : asChinese;
  }

  private static String strict(byte[] bytes, Charset charset) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return text.toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static long lost(String text) {
    return text.chars().filter(c -> c == 0xFFFD).count();
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
