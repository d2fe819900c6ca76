package org.duban.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.confluence.Words;
import org.duban.organisation.OrganisationService;
import org.duban.organisation.UnitId;
import org.duban.rectification.DueSpan;
import org.duban.rectification.ItemContent;
import org.duban.rectification.ItemFilter;
import org.duban.rectification.ItemStatus;
import org.duban.rectification.LedgerPage;
import org.duban.shared.PersonRef;

/** Says what a list was narrowed to, so that a part is not taken for the whole. */
final class FilterWords {
  private static final List<String> NAMES =
      List.of(
          "status",
          "unit",
          "leader",
          "owner",
          "category",
          "light",
          "due",
          "level",
          "overdue",
          "dueFrom",
          "dueTo",
          "q",
          "ids");

  private final Words words;
  private final OrganisationService organisation;
  private final LedgerPage page;

  FilterWords(Words words, OrganisationService organisation, LedgerPage page) {
    this.words = words;
    this.organisation = organisation;
    this.page = page;
  }

  /** Empty where all is listed. */
  String said(UnaryOperator<String> asked) {
    List<String> parts = new ArrayList<>();
    for (String name : NAMES) {
      String value = asked.apply(name);
      if (value != null && !value.isBlank()) {
        parts.add(part(name, value.strip()));
      }
    }
    return String.join(words.text("duban.separator"), parts);
  }

  private String part(String name, String value) {
    return switch (name) {
      case "overdue" -> words.text("duban.checklist.due.overdue");
      case "dueFrom", "dueTo" -> words.text("duban.document.filter." + name, value);
      case "ids" -> words.text("duban.document.filter.ids", value.split(",").length);
      default ->
          words.text("duban.checklist.limit." + name)
              + words.text("duban.checklist.limit.is")
              + said(name, value);
    };
  }

  private String said(String name, String value) {
    if (value.equals(ItemFilter.NOBODY)) {
      return words.text("duban.checklist.unset");
    }
    return switch (name) {
      case "status" ->
          Stream.of(value.split(","))
              .map(status -> words.text(ItemStatus.valueOf(status.strip()).term()))
              .collect(Collectors.joining("、"));
      case "unit" -> organisation.get(new UnitId(Integer.parseInt(value))).name();
      case "leader" -> name(value, true);
      case "owner" -> name(value, false);
      case "light" -> words.text("duban.checklist.light." + value);
      case "due" -> DueSpan.read(value).map(due -> words.text(due.term())).orElse(value);
      case "level" -> words.text("duban.rectification.level", value);
      default -> value;
    };
  }

  /** An account is asked for by its key, which no reader knows. */
  private String name(String asked, boolean leader) {
    return page.items().rows().stream()
        .map(row -> row.item().content())
        .map(leader ? ItemContent::leader : ItemContent::owner)
        .filter(Objects::nonNull)
        .filter(person -> person.isUser(asked))
        .map(PersonRef::name)
        .findFirst()
        .orElse(asked);
  }
}
