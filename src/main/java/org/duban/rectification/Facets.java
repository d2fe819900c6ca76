package org.duban.rectification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.confluence.Transactions;
import org.duban.confluence.Words;
import org.springframework.stereotype.Component;

/** What a plan's list can be filtered by, with how many items each choice has. */
@Component
class Facets {
  /** More than these are not offered: one finds them by searching. */
  private static final int MAX = 200;

  private final Figures figures;
  private final FacetStore store;
  private final Ledger ledger;
  private final Words words;
  private final Transactions transactions;

  Facets(Figures figures, FacetStore store, Ledger ledger, Words words, Transactions transactions) {
    this.figures = figures;
    this.store = store;
    this.ledger = ledger;
    this.words = words;
    this.transactions = transactions;
  }

  /** Each choice has a {@code value}, which is what the list's address takes for it. */
  Map<String, Object> of(PlanId plan) {
    return transactions.run(
        () -> {
          ledger.visible(plan);
          List<Figures.Group> units = figures.groups(List.of(plan), Figures.By.UNIT);
          Map<String, Object> facets = new LinkedHashMap<>();
          facets.put("units", choices(units));
          facets.put("leaders", choices(figures.groups(List.of(plan), Figures.By.LEADER)));
          facets.put("owners", owners(plan));
          facets.put("categories", choices(figures.groups(List.of(plan), Figures.By.CATEGORY)));
          facets.put("statuses", statuses(units));
          return facets;
        });
  }

  private static List<Map<String, Object>> choices(List<Figures.Group> groups) {
    List<Map<String, Object>> choices = new ArrayList<>();
    // a last group beyond the limit holds what is left over, not what has none
    for (Figures.Group group : groups.subList(0, Math.min(MAX, groups.size()))) {
      Map<String, Object> choice = choice(group.key(), group.name(), group.completion().total());
      choice.put("closed", group.completion().of(ItemStatus.CLOSED));
      choice.put("rate", group.completion().rate());
      choices.add(choice);
    }
    return choices;
  }

  private List<Map<String, Object>> owners(PlanId plan) {
    return store.owners(plan).stream()
        .sorted(
            Comparator.comparing((FacetStore.Owned o) -> o.key() == null)
                .thenComparing(FacetStore.Owned::total, Comparator.reverseOrder())
                .thenComparing(o -> String.valueOf(o.name())))
        .limit(MAX)
        .map(owned -> choice(owned.key(), owned.name(), owned.total()))
        .toList();
  }

  private List<Map<String, Object>> statuses(List<Figures.Group> all) {
    return Arrays.stream(ItemStatus.values())
        .map(
            status ->
                choice(
                    status.name(),
                    words.text(status.term()),
                    all.stream().mapToInt(group -> group.completion().of(status)).sum()))
        .toList();
  }

  private static Map<String, Object> choice(String key, String name, int count) {
    Map<String, Object> choice = new LinkedHashMap<>();
    choice.put("value", key == null ? ItemFilter.NOBODY : key);
    choice.put("name", name);
    choice.put("count", count);
    return choice;
  }
}
