package architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@Rule(8)
class TranslationsTest {
  /** A literal that is a key, or, ending in a dot or hyphen, the beginning of several. */
  private static final Pattern KEY =
      Pattern.compile("[\"'](duban\\.[\\w.-]*|org\\.duban\\.confluence\\.[\\w.-]*)[\"'$]?");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private final TreeMap<String, String> english = House.words("");
  private final TreeMap<String, String> chinese = House.words("_zh_CN");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(chinese.keySet()).as("keys of duban_zh_CN.properties").isEqualTo(english.keySet());
  }

  @Test
  void noKeyIsDefinedTwice() {
    for (Path file : House.files(House.RESOURCES.resolve("i18n"), ".properties")) {
      List<String> keys =
          House.text(file)
              .lines()
              .filter(l -> l.matches("[\\w.-]+ *=.*"))
              .map(l -> l.replaceAll(" *=.*", ""))
              .toList();
      assertThat(keys).as(House.name(file)).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyUsedKeyExists() {
    Set<String> missing = new TreeSet<>();
    used()
        .forEach(
            (key, where) -> {
              boolean there =
                  isPrefix(key)
                      ? english.keySet().stream().anyMatch(k -> k.startsWith(key))
                      : english.containsKey(key);
              if (!there) {
                missing.add(key + " (used in " + where + ")");
              }
            });
    assertThat(missing)
        .as("add these to both i18n/duban.properties and i18n/duban_zh_CN.properties")
        .isEmpty();
  }

  @Test
  void everyFieldThatTheLedgerWritesDownHasALabel() {
    Pattern written = Pattern.compile("new Change\\(\\s*\"(\\w+)\"(?!, null, null\\))");
    Set<String> unnamed = new TreeSet<>();
    for (Path file : House.files(House.MAIN.resolve("org/duban/rectification"), ".java")) {
      Matcher found = written.matcher(House.text(file));
      while (found.find()) {
        String key = "duban.rectification.field." + found.group(1);
        if (!english.containsKey(key) || !chinese.containsKey(key)) {
          unnamed.add(key);
        }
      }
    }
    assertThat(unnamed).as("the history would show the bare key").isEmpty();
  }

  @Test
  void everyKeyIsUsed() {
    Set<String> used = used().keySet();
    Set<String> idle = new TreeSet<>(english.keySet());
    idle.removeAll(used);
    idle.removeIf(key -> used.stream().anyMatch(u -> isPrefix(u) && key.startsWith(u)));

    assertThat(idle).as("no one uses these keys; remove them from both files").isEmpty();
  }

  @Test
  void placeholdersAreTheSameInBothLanguages() {
    for (String key : english.keySet()) {
      assertThat(placeholders(chinese.getOrDefault(key, "")))
          .as("{n} of %s", key)
          .isEqualTo(placeholders(english.get(key)));
    }
  }

  @Test
  void messagesWithArgumentsDoubleTheirApostrophes() {
    for (Map<String, String> words : List.of(english, chinese)) {
      words.forEach(
          (key, text) -> {
            if (!placeholders(text).isEmpty()) {
              assertThat(text.replace("''", ""))
                  .as("%s goes through MessageFormat: write '' for an apostrophe", key)
                  .doesNotContain("'");
            }
          });
    }
  }

  /** Whether such a text goes through MessageFormat differs between the ways of asking for it. */
  @Test
  void messagesWithoutArgumentsHaveNoApostropheThatCouldBeOneOfMessageFormat() {
    for (Map<String, String> words : List.of(english, chinese)) {
      words.forEach(
          (key, text) -> {
            if (placeholders(text).isEmpty()) {
              assertThat(text).as("%s: write ’ for an apostrophe", key).doesNotContain("'");
            }
          });
    }
  }

  @Test
  void noTextIsEmptyAndChineseIsChinese() {
    assertThat(english.values()).noneMatch(String::isBlank);
    chinese.forEach(
        (key, text) ->
            assertThat(
                    HAN.matcher(text).find()
                        || text.replaceAll("\\{\\d}", "").matches("[^\\p{L}]*"))
                .as("%s is not translated: %s", key, text)
                .isTrue());
    english.forEach(
        (key, text) ->
            assertThat(HAN.matcher(text).find()).as("%s is not English: %s", key, text).isFalse());
  }

  @Test
  void templatesHoldNoWords() {
    List<String> found = new ArrayList<>();
    for (Path file : House.files(House.RESOURCES, ".vm")) {
      String bare =
          House.text(file)
              .replaceAll("(?s)#\\*.*?\\*#", "")
              .replaceAll("##.*", "")
              .replaceAll("(?s)<!--.*?-->", "")
              .replaceAll(
                  "#(if|elseif|foreach|set|parse|requireResource)\\s*\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)",
                  " ")
              .replaceAll("#(else|end)\\b", " ")
              .replaceAll(
                  "\\$!?\\{?[\\w.]+(\\((?:[^()]|\\([^()]*\\))*\\))?(\\.\\w+(\\([^()]*\\))?)*}?",
                  " ");
      Matcher attribute =
          Pattern.compile("(?:title|alt|placeholder|aria-label|value)=\"([^\"]*)\"").matcher(bare);
      while (attribute.find()) {
        addIfWords(found, file, attribute.group(1));
      }
      addIfWords(found, file, bare.replaceAll("(?s)<[^>]*>", " ").replaceAll("&\\w+;", " "));
    }
    assertThat(found)
        .as("put these words into the properties and write $i18n.getText(\"key\")")
        .isEmpty();
  }

  @Test
  void scriptsAndStylesHoldNoWords() {
    List<String> found = new ArrayList<>();
    for (Path file : House.files(House.RESOURCES, ".js", ".css")) {
      String code =
          House.text(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)(^|\\s)//.*$", "");
      if (HAN.matcher(code).find()) {
        found.add(House.name(file) + ": Chinese words outside comments");
      }
      Matcher sentence =
          Pattern.compile("['\"`>]([A-Z][a-z]+(?: [a-z]+)+[.!?]?)['\"`<]").matcher(code);
      while (sentence.find()) {
        found.add(House.name(file) + ": " + sentence.group(1));
      }
    }
    assertThat(found)
        .as("put these words into the properties and write AJS.I18n.getText('key')")
        .isEmpty();
  }

  private static void addIfWords(List<String> found, Path file, String text) {
    Matcher words = Pattern.compile("\\p{IsHan}+|[A-Za-z]{2,}").matcher(text);
    while (words.find()) {
      found.add(House.name(file) + ": " + words.group());
    }
  }

  private static boolean isPrefix(String key) {
    return key.endsWith(".") || key.endsWith("-");
  }

  private static Set<String> placeholders(String text) {
    return Pattern.compile("\\{\\d+[^}]*}")
        .matcher(text)
        .results()
        .map(m -> m.group())
        .collect(Collectors.toSet());
  }

  /** Key, or beginning of keys, to the file that names it. */
  private static Map<String, String> used() {
    Map<String, String> used = new TreeMap<>();
    List<Path> files = new ArrayList<>(House.files(House.MAIN, ".java"));
    files.addAll(House.files(House.RESOURCES, ".js", ".vm", ".xml"));
    for (Path file : files) {
      Matcher key = KEY.matcher(House.text(file));
      while (key.find()) {
        used.put(key.group(1), House.name(file));
      }
    }
    new Descriptor().i18nKeys().forEach(key -> used.put(key, "atlassian-plugin.xml"));
    Set<String> notWords = new HashSet<>(Set.of("duban.", "org.duban.confluence."));
    used.keySet().removeAll(notWords);
    return used;
  }
}
