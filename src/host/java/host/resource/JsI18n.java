package host.resource;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The {@code jsI18n} transformer: puts texts in the reader's language into the script as it is
 * served. Only literal keys can be replaced, as in the product; another call is left alone and
 * shows its key in the browser.
 */
public final class JsI18n {
  private static final Logger LOG = LoggerFactory.getLogger(JsI18n.class);
  private static final Pattern LITERAL =
      Pattern.compile("AJS\\.I18n\\.getText\\(\\s*([\"'])([^\"'\\\\\\n]+)\\1\\s*(,|\\))");
  private static final Pattern CALL = Pattern.compile("AJS\\.I18n\\.getText\\(");

  private final BiFunction<Locale, String, Optional<String>> texts;

  /**
   * @param texts the raw text of a key, with its {0} places
   */
  public JsI18n(BiFunction<Locale, String, Optional<String>> texts) {
    this.texts = texts;
  }

  String transform(String script, Locale locale, String where) {
    Matcher literal = LITERAL.matcher(script);
    StringBuilder out = new StringBuilder();
    while (literal.find()) {
      String key = literal.group(2);
      Optional<String> text = texts.apply(locale, key);
      if (text.isEmpty()) {
        LOG.error("{} uses the i18n key {}, which has no text in {}", where, key, locale);
      }
      String quoted = quote(text.orElse(key));
      String call = literal.group(3).equals(",") ? "AJS.format(" + quoted + "," : quoted;
      literal.appendReplacement(out, Matcher.quoteReplacement(call));
    }
    literal.appendTail(out);
    if (CALL.matcher(out).find()) {
      LOG.error(
          "{}: AJS.I18n.getText takes a literal key only; another call stays as it is", where);
    }
    return out.toString();
  }

  static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        default -> {
          if (c < ' ' || c == '<' || c == '\u2028' || c == '\u2029') {
            quoted.append(String.format("\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
