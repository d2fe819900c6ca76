package org.duban.testing;

import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.user.UserKey;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.duban.confluence.Words;

/** The shipped Chinese texts; a key that is not there fails the test. */
public final class ChineseWords {
  private ChineseWords() {}

  public static Words words() {
    Properties texts = new Properties();
    try (var in = ChineseWords.class.getResourceAsStream("/i18n/duban_zh_CN.properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Words(new Texts(texts), new China());
  }

  private record Texts(Properties texts) implements I18nResolver {
    @Override
    public String getText(String key, Serializable... arguments) {
      return getText(Locale.SIMPLIFIED_CHINESE, key, arguments);
    }

    @Override
    public String getText(Locale locale, String key, Serializable... arguments) {
      String text = texts.getProperty(key);
      if (text == null) {
        throw new AssertionError("no Chinese text for " + key);
      }
      return arguments.length == 0 ? text : MessageFormat.format(text, (Object[]) arguments);
    }
  }

  private static final class China implements LocaleResolver {
    @Override
    public Locale getLocale() {
      return Locale.SIMPLIFIED_CHINESE;
    }

    @Override
    public Locale getLocale(UserKey userKey) {
      return getLocale();
    }
  }
}
