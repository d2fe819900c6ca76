package org.duban.rectification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.duban.confluence.Words;
import org.duban.organisation.OrganisationService;
import org.duban.organisation.Unit;
import org.duban.shared.Refusal;
import org.duban.shared.Term;
import org.springframework.stereotype.Component;

/**
 * Recognises what authors write into a macro's parameters: the codes, and the words that readers
 * see, in Chinese or English whatever the reader's language.
 */
@Component
class ChecklistWords {
  private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  private final Words words;
  private final OrganisationService organisation;

  ChecklistWords(Words words, OrganisationService organisation) {
    this.words = words;
    this.organisation = organisation;
  }

  /**
   * Several values, separated by a comma, semicolon, enumeration comma or blank.
   *
   * @throws Refusal INVALID naming the parameter, the unknown value and what is allowed
   */
  <T> List<T> several(
      String parameter,
      String text,
      List<T> known,
      Function<T, String> code,
      Function<T, Term> word) {
    List<T> found = new ArrayList<>();
    for (String part : text.split("[,;，；、\\n]+")) {
      Optional<T> whole = find(part.strip(), known, code, word);
      if (whole.isPresent()) {
        found.add(whole.get());
      } else {
        // a word of English may hold a blank itself
        for (String piece : part.strip().split("\\s+")) {
          if (!piece.isEmpty()) {
            found.add(one(parameter, piece, known, code, word));
          }
        }
      }
    }
    return found.stream().distinct().toList();
  }

  <T> T one(
      String parameter,
      String text,
      List<T> known,
      Function<T, String> code,
      Function<T, Term> word) {
    return find(text, known, code, word)
        .orElseThrow(
            () -> {
              List<String> allowed = known.stream().map(k -> said(k, code, word)).toList();
              return wrong(parameter, text, String.join(words.text("duban.separator"), allowed));
            });
  }

  /** A unit's id from its id or its name; what stands for none as {@link ItemFilter#NOBODY}. */
  String unit(String text) {
    if (isNone(text)) {
      return ItemFilter.NOBODY;
    }
    List<Unit> units = organisation.units();
    return units.stream()
        .filter(u -> u.name().equals(text))
        .findFirst()
        .or(
            () ->
                units.stream().filter(u -> String.valueOf(u.id().value()).equals(text)).findFirst())
        .map(u -> String.valueOf(u.id().value()))
        .orElseThrow(
            () ->
                wrong(
                    "unit",
                    text,
                    String.join(
                        words.text("duban.separator"),
                        units.stream().limit(20).map(Unit::name).toList())));
  }

  /** The text, or {@link ItemFilter#NOBODY} where it says that none is set. */
  String orNone(String text) {
    return isNone(text) ? ItemFilter.NOBODY : text;
  }

  boolean isNone(String text) {
    return text.equals(ItemFilter.NOBODY) || means(text, Term.of("duban.checklist.unset"));
  }

  boolean means(String text, Term term) {
    return text.equalsIgnoreCase(words.text(term))
        || LANGUAGES.stream().anyMatch(l -> text.equalsIgnoreCase(words.text(l, term)));
  }

  static Refusal wrong(String parameter, String text, String allowed) {
    return Refusal.invalid("duban.checklist.refusal.parameter", label(parameter), text, allowed);
  }

  static Term label(String parameter) {
    return Term.of("org.duban.confluence.duban-checklist.param." + parameter + ".label");
  }

  private <T> Optional<T> find(
      String text, List<T> known, Function<T, String> code, Function<T, Term> word) {
    return known.stream()
        .filter(k -> code.apply(k).equalsIgnoreCase(text) || means(text, word.apply(k)))
        .findFirst();
  }

  private <T> String said(T known, Function<T, String> code, Function<T, Term> word) {
    String said = words.text(word.apply(known));
    return said.equals(code.apply(known)) ? said : said + " (" + code.apply(known) + ")";
  }

  static <E extends Enum<E>> List<E> all(Class<E> type) {
    return Arrays.asList(type.getEnumConstants());
  }
}
