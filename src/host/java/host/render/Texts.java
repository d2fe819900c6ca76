package host.render;

import com.atlassian.confluence.util.i18n.I18NBean;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;

/**
 * A plugin's texts by language: {@code base_zh_CN}, {@code base_zh}, then {@code base}. A missing
 * key is shown as itself, as in the product, and remembered for tests.
 */
public final class Texts {
  private final List<String> bases;
  private final Function<String, URL> files;
  private final Map<Locale, Map<String, String>> byLocale = new ConcurrentHashMap<>();
  private final Set<String> missing = new ConcurrentSkipListSet<>();

  public Texts(List<String> bases, Function<String, URL> files) {
    this.bases = List.copyOf(bases);
    this.files = files;
  }

  public Optional<String> find(Locale locale, String key) {
    return Optional.ofNullable(byLocale.computeIfAbsent(locale, this::load).get(key));
  }

  /** With arguments the text is a {@link MessageFormat}, without it is taken as it stands. */
  public String text(Locale locale, String key, Object... arguments) {
    Optional<String> found = find(locale, key);
    if (found.isEmpty()) {
      missing.add(key);
      return key;
    }
    return arguments == null || arguments.length == 0
        ? found.get()
        : new MessageFormat(found.get(), locale).format(arguments);
  }

  public Set<String> missing() {
    return new TreeSet<>(missing);
  }

  public I18NBean bean(Locale locale) {
    return new Bean(this, locale);
  }

  private Map<String, String> load(Locale locale) {
    Map<String, String> texts = new LinkedHashMap<>();
    List<String> suffixes = new ArrayList<>(List.of(""));
    suffixes.add("_" + locale.getLanguage());
    suffixes.add("_" + locale.getLanguage() + "_" + locale.getCountry());
    for (String base : bases) {
      for (String suffix : suffixes) {
        read(files.apply(base + suffix + ".properties"), texts);
      }
    }
    return texts;
  }

  private static void read(URL file, Map<String, String> texts) {
    if (file == null) {
      return;
    }
    Properties properties = new Properties();
    try (InputStreamReader reader =
        new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
  }

  /** What templates know as {@code $i18n}; public for Velocity. */
  public record Bean(Texts texts, Locale locale) implements I18NBean {
    @Override
    public String getText(String key) {
      return texts.text(locale, key);
    }

    @Override
    public String getText(String key, Object[] arguments) {
      return texts.text(locale, key, arguments);
    }
  }
}
