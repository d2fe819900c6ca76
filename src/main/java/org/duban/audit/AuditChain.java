package org.duban.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of an entry and of all entries of its subject before it. */
final class AuditChain {
  static final String START = "0".repeat(64);

  private AuditChain() {}

  /** Each part is written with its length, so that no two entries have one spelling. */
  static String hash(String previous, Object... parts) {
    StringBuilder spelling = new StringBuilder(previous);
    for (Object part : parts) {
      String text = part == null ? "-" : String.valueOf(part);
      spelling.append('|').append(part == null ? -1 : text.length()).append(':').append(text);
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(spelling.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
