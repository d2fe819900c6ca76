package org.duban.shared;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * What people type, made fit to keep: trimmed, blank as null, bounded, without control characters.
 * Each refusal names the field and how to mend it.
 */
public final class Checked {
  public static final int LINE = 255;
  public static final int TEXT = 20_000;

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final int FIRST_YEAR = 1950;
  private static final int LAST_YEAR = 2200;

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

  /** As 2026-03-31, from 1950 to 2200, or null. */
  public static LocalDate date(Term field, String raw) {
    if (raw == null || raw.isBlank()) {
      return null;
    }
    String text = raw.strip();
    try {
      LocalDate date = DATE.matcher(text).matches() ? LocalDate.parse(text) : null;
      if (date != null && date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
        return date;
      }
    } catch (DateTimeParseException e) {
      throw notADate(field, text);
    }
    throw notADate(field, text);
  }

  private static Refusal notADate(Term field, String text) {
    return Refusal.invalid(
        "duban.refusal.date", field, text.length() > 50 ? text.substring(0, 50) : text);
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
