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

/** The shipped texts to a Chinese reader; a key that is not there fails the test. */
public final class ChineseWords {
  private ChineseWords() {}

  public static Words words() {
    return new Words(new Texts(texts("_zh_CN"), texts("")), new China());
  }

  private static Properties texts(String language) {
    Properties texts = new Properties();
    try (var in =
        ChineseWords.class.getResourceAsStream("/i18n/duban" + language + ".properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private record Texts(Properties chinese, Properties english) implements I18nResolver {
    @Override
    public String getText(String key, Serializable... arguments) {
      return getText(Locale.SIMPLIFIED_CHINESE, key, arguments);
    }

    @Override
    public String getText(Locale locale, String key, Serializable... arguments) {
      String text = (locale.equals(Locale.ENGLISH) ? english : chinese).getProperty(key);
      if (text == null) {
        throw new AssertionError("no text in " + locale + " for " + key);
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
