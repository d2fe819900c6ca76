package org.duban.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.duban.confluence.Words;
import org.duban.shared.Refusal;
import org.duban.shared.Term;
import org.duban.snapshot.MonthText;

/**
 * What the author of a page asked of the summary. Macro defaults are not applied by the platform,
 * so they are here.
 *
 * @param plans ids or codes, at most 20; empty for the plan of the page
 * @param by any of unit, leader, category
 * @param months 1 to 12
 * @param asOf the end of which month is shown, or null for today
 * @param show any of plan, figure, lights, ageing, by, results, trend
 */
record SummaryParameters(
    Set<String> plans, Set<String> by, int months, Set<String> show, YearMonth asOf) {
  static final int MAX_PLANS = 20;
  private static final List<String> GROUPS = List.of("unit", "leader", "category");
  private static final List<String> PARTS =
      List.of("plan", "figure", "lights", "ageing", "by", "results", "trend");

  /** As an address has it: in codes. */
  static SummaryParameters of(Map<String, String> given) {
    return of(given, (text, term) -> false);
  }

  /** As an author writes it: in codes, or in the words of either language. */
  static SummaryParameters of(Map<String, String> given, Words words) {
    return of(
        given,
        (text, term) ->
            Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .anyMatch(language -> text.equalsIgnoreCase(words.text(language, term))));
  }

  private static SummaryParameters of(Map<String, String> given, BiPredicate<String, Term> means) {
    Set<String> plans = list(given.get("plan"));
    if (plans.size() > MAX_PLANS) {
      throw Refusal.invalid("duban.dashboard.refusal.plans", MAX_PLANS, plans.size());
    }
    return new SummaryParameters(
        plans,
        chosen("by", given.get("by"), GROUPS, List.of("unit", "leader"), means),
        months(given.get("months")),
        chosen("show", given.get("show"), PARTS, PARTS.subList(1, PARTS.size()), means),
        given.get("asOf") == null || given.get("asOf").isBlank()
            ? null
            : MonthText.month(given.get("asOf")));
  }

  boolean shows(String part) {
    return show.contains(part);
  }

  /** Of the month whose end is shown; null for today. */
  LocalDate lastDay() {
    return asOf == null ? null : asOf.atEndOfMonth();
  }

  String byText() {
    return String.join(",", by);
  }

  String showText() {
    return String.join(",", show);
  }

  private static int months(String text) {
    if (text == null || text.isBlank()) {
      return 12;
    }
    int months = text.strip().matches("[0-9]{1,2}") ? Integer.parseInt(text.strip()) : 0;
    if (months < 1 || months > 12) {
      throw Refusal.invalid("duban.dashboard.refusal.months", text.strip());
    }
    return months;
  }

  /** In the order of what is known, so that the same wish is the same text. */
  private static Set<String> chosen(
      String parameter,
      String text,
      List<String> known,
      List<String> otherwise,
      BiPredicate<String, Term> means) {
    Set<String> wanted = new LinkedHashSet<>();
    for (String part : list(text)) {
      wanted.add(
          known.stream()
              .filter(code -> code.equals(part) || means.test(part, word(code)))
              .findFirst()
              .orElseThrow(() -> unknown(parameter, part, known)));
    }
    if (wanted.isEmpty()) {
      return new LinkedHashSet<>(otherwise);
    }
    Set<String> ordered = new LinkedHashSet<>(known);
    ordered.retainAll(wanted);
    return ordered;
  }

  private static Refusal unknown(String parameter, String part, List<String> known) {
    return Refusal.invalid(
        "duban.dashboard.refusal.choice",
        Term.of("org.duban.confluence.duban-summary.param." + parameter + ".label"),
        part,
        new ArrayList<>(known.stream().map(SummaryParameters::word).toList()));
  }

  private static Term word(String code) {
    return Term.of("duban.dashboard.choice." + code);
  }

  /** Separated as platform versions and hand-written storage differ: comma, semicolon, blank. */
  private static Set<String> list(String text) {
    Set<String> parts = new LinkedHashSet<>();
    if (text != null) {
      for (String part : text.split("[,;，；、\\s]+")) {
        if (!part.isEmpty()) {
          parts.add(part);
        }
      }
    }
    return parts;
  }
}
