package org.duban.confluence;

import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.user.UserKey;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.duban.shared.Term;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Texts in the current user's language, or in that of {@link #of}. */
@Component
public class Words {
  private final I18nResolver texts;
  private final LocaleResolver locales;
  private final Supplier<Locale> language;

  @Autowired
  public Words(I18nResolver texts, LocaleResolver locales) {
    this(texts, locales, locales::getLocale);
  }

  private Words(I18nResolver texts, LocaleResolver locales, Supplier<Locale> language) {
    this.texts = texts;
    this.locales = locales;
    this.language = language;
  }

  /** Texts in the language of the person they are sent to. */
  public Words of(String userKey) {
    return new Words(texts, locales, () -> locales.getLocale(new UserKey(userKey)));
  }

  public String text(String key, Serializable... arguments) {
    return texts.getText(
        locale(), key, Arrays.stream(arguments).map(this::said).toArray(Serializable[]::new));
  }

  public String text(Term term) {
    return text(term.key(), term.arguments().toArray(Serializable[]::new));
  }

  /** A word in a language that need not be the current user's. */
  public String text(Locale language, Term term) {
    return new Words(texts, locales, () -> language).text(term);
  }

  private Serializable said(Serializable argument) {
    if (argument instanceof Term term) {
      return text(term);
    }
    if (argument instanceof List<?> terms) {
      return terms.stream()
          .map(t -> t instanceof Term term ? text(term) : String.valueOf(t))
          .collect(Collectors.joining(texts.getText(locale(), "duban.separator")));
    }
    return argument instanceof Number number ? number.toString() : argument;
  }

  public Locale locale() {
    return language.get();
  }
}
