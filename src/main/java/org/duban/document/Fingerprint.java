package org.duban.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Tells whether an entry was seen before: category, problem and measures by their words, whatever
 * their spacing, punctuation and numbering.
 */
final class Fingerprint {
  private static final String NUMBERING =
      "(?m)(^|(?<=[;；。]))\\s*([(（]?\\d{1,2}[)）.．、]|[①-⑳])(?!\\d)";

  private Fingerprint() {}

  static String of(String category, String problem, List<String> measures) {
    StringBuilder all = new StringBuilder(words(category)).append('|').append(words(problem));
    measures.forEach(measure -> all.append('|').append(words(measure)));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(all.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  /** Title and detail as the one text they are in a ledger; a shortened title counts once. */
  static String problem(String title, String detail) {
    if (detail == null || detail.isBlank()) {
      return title;
    }
    String start = title.endsWith("…") ? title.substring(0, title.length() - 1) : title;
    return detail.startsWith(start) ? detail : title + "\n" + detail;
  }

  private static String words(String text) {
    return text == null
        ? ""
        : Normalizer.normalize(text.replaceAll(NUMBERING, ""), Normalizer.Form.NFKC)
            .replaceAll("[^\\p{L}\\p{N}]", "")
            .toLowerCase(Locale.ROOT);
  }
}
