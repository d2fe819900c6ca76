package org.duban.confluence;

import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import java.io.Serializable;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Texts in the current user's language. */
@Component
public class Words {
  private final I18nResolver texts;
  private final LocaleResolver locales;

  public Words(I18nResolver texts, LocaleResolver locales) {
    this.texts = texts;
    this.locales = locales;
  }

  public String text(String key, Serializable... arguments) {
    return texts.getText(locale(), key, arguments);
  }

  public Locale locale() {
    return locales.getLocale();
  }
}
