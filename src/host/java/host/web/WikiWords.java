package host.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The wiki's own words in one language; public, as templates call it. */
public final class WikiWords {
  private static final Properties CHINESE = load("words_zh_CN");
  private static final Properties ENGLISH = load("words");

  private final Properties words;
  private final Locale locale;

  private WikiWords(Properties words, Locale locale) {
    this.words = words;
    this.locale = locale;
  }

  static WikiWords in(Locale locale) {
    return new WikiWords(locale.getLanguage().equals("zh") ? CHINESE : ENGLISH, locale);
  }

  /** The text of a key that must exist: a missing one is a fault of this host. */
  public String t(String key, Object... arguments) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no words for " + key + " in " + locale);
    }
    return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
  }

  public String t(String key) {
    return t(key, new Object[0]);
  }

  public String t(String key, Object argument) {
    return t(key, new Object[] {argument});
  }

  /** All words below a prefix, without it, for the scripts of a page. */
  Map<String, String> below(String prefix) {
    Map<String, String> found = new TreeMap<>();
    for (String key : words.stringPropertyNames()) {
      if (key.startsWith(prefix)) {
        found.put(key.substring(prefix.length()), words.getProperty(key));
      }
    }
    return found;
  }

  private static Properties load(String name) {
    Properties words = new Properties();
    try (InputStream in =
        WikiWords.class.getResourceAsStream("/host/web/" + name + ".properties")) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
