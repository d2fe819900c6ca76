package org.duban.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.duban.shared.PersonRef;

/**
 * Tells whether an entry was seen before: category, problem and measures by their words, whatever
 * their spacing, punctuation and numbering.
 */
final class Fingerprint {
  private static final Pattern NUMBERING =
      Pattern.compile("(?m)(?:^|(?<=[;；。]))[ \\t\\x{3000}]*+([(（]?\\d{1,2}[)）.．、]|[①-⑳])(?!\\d)");

  /** A point between figures is part of them: 1.5 is not 15. */
  private static final Pattern NO_WORD = Pattern.compile("(?<!\\d)\\.|\\.(?!\\d)|[^\\p{L}\\p{N}.]");

  private Fingerprint() {}

  static String of(String category, String problem, List<String> measures) {
    StringBuilder all = new StringBuilder(words(category)).append('|').append(words(problem));
    measures.forEach(measure -> all.append('|').append(words(measure)));
    return hash(all.toString());
  }

  /** The same words at another unit, leader or date, or under another number, are another entry. */
  static String exact(
      String fingerprint, String problem, List<String> units, PersonRef leader, String due) {
    String who = leader == null ? "" : leader.name();
    return hash(
        String.join("|", fingerprint, plain(problem), String.join("、", units), who, plain(due)));
  }

  private static String hash(String all) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
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
    return text == null ? "" : plain(NUMBERING.matcher(text).replaceAll(""));
  }

  private static String plain(String text) {
    return NO_WORD
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
