package org.duban.shared;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * What people type, made fit to keep: trimmed, blank as null, bounded, without control characters.
 * Each refusal names the field and how to mend it.
 */
public final class Checked {
  public static final int LINE = 255;
  public static final int TEXT = 20_000;

  private Checked() {}

  /** One line of at most {@code max} characters, or null. */
  public static String line(Term field, String raw, int max) {
    return check(field, raw, max, "");
  }

  /** Several lines of at most {@link #TEXT} characters, or null. */
  public static String text(Term field, String raw) {
    return check(field, raw == null ? null : raw.replace("\r\n", "\n"), TEXT, "\n\t");
  }

  public static <T> T required(Term field, T value) {
    if (value == null) {
      throw Refusal.invalid("duban.refusal.required", field);
    }
    return value;
  }

  /** ISO-8601 (2026-03-31), or null. */
  public static LocalDate date(Term field, String raw) {
    if (raw == null || raw.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(raw.strip());
    } catch (DateTimeParseException e) {
      throw Refusal.invalid("duban.refusal.date", field, raw.strip());
    }
  }

  /** An http(s) address or a path within the wiki; anything that could run a script is refused. */
  public static String url(Term field, String raw) {
    String url = required(field, line(field, raw, 2000));
    try {
      URI uri = new URI(url);
      boolean web =
          ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
              && uri.getHost() != null;
      boolean path = uri.getScheme() == null && url.startsWith("/") && !url.startsWith("//");
      if (web || path) {
        return url;
      }
    } catch (URISyntaxException e) {
      throw Refusal.invalid("duban.refusal.url", field);
    }
    throw Refusal.invalid("duban.refusal.url", field);
  }

  private static String check(Term field, String raw, int max, String allowed) {
    if (raw == null || raw.isBlank()) {
      return null;
    }
    String value = raw.strip();
    if (value.length() > max) {
      throw Refusal.invalid("duban.refusal.tooLong", field, max, value.length());
    }
    for (int i = 0; i < value.length(); i++) {
      if (Character.isISOControl(value.charAt(i)) && allowed.indexOf(value.charAt(i)) < 0) {
        throw Refusal.invalid("duban.refusal.controlCharacter", field, i + 1);
      }
    }
    return value;
  }
}
