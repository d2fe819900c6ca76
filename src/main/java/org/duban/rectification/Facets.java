package org.duban.rectification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.duban.confluence.Transactions;
import org.duban.confluence.Words;
import org.duban.organisation.OrganisationService;
import org.duban.organisation.Unit;
import org.duban.organisation.UnitId;
import org.springframework.stereotype.Component;

/** What a plan's list can be filtered by, with how many items each choice has. */
@Component
class Facets {
  /** More than these are not offered: one finds them by searching. */
  private static final int MAX = 200;

  private final Figures figures;
  private final FacetStore store;
  private final Ledger ledger;
  private final Sight sight;
  private final OrganisationService organisation;
  private final Words words;
  private final Transactions transactions;

  Facets(
      Figures figures,
      FacetStore store,
      Ledger ledger,
      Sight sight,
      OrganisationService organisation,
      Words words,
      Transactions transactions) {
    this.figures = figures;
    this.store = store;
    this.ledger = ledger;
    this.sight = sight;
    this.organisation = organisation;
    this.words = words;
    this.transactions = transactions;
  }

  /** Each choice has a {@code value}, which is what the list's address takes for it. */
  Map<String, Object> of(PlanId plan) {
    return transactions.run(
        () -> {
          Optional<Where> own = sight.of(ledger.visible(plan));
          if (own.isPresent()) {
            return own(own.get());
          }
          List<Figures.Group> units = figures.groups(List.of(plan), Figures.By.UNIT);
          Map<String, Object> facets = new LinkedHashMap<>();
          facets.put("units", choices(units));
          facets.put("leaders", choices(figures.groups(List.of(plan), Figures.By.LEADER)));
          facets.put("owners", sorted(store.owners(plan)));
          facets.put("categories", choices(figures.groups(List.of(plan), Figures.By.CATEGORY)));
          facets.put(
              "statuses",
              statuses(
                  status -> units.stream().mapToInt(group -> group.completion().of(status)).sum()));
          return facets;
        });
  }

  /** Of the items that the viewer sees; without rates, which are the whole plan's. */
  private Map<String, Object> own(Where where) {
    Map<UnitId, Unit> known = organisation.shown(Set.of());
    Map<String, Object> facets = new LinkedHashMap<>();
    facets.put(
        "units", sorted(store.units(where).stream().map(unit -> named(unit, known)).toList()));
    facets.put("leaders", sorted(store.leaders(where)));
    facets.put("owners", sorted(store.owners(where)));
    facets.put("categories", sorted(store.categories(where)));
    Map<String, Integer> states = new HashMap<>();
    store.statuses(where).forEach(state -> states.put(state.key(), state.total()));
    facets.put("statuses", statuses(status -> states.getOrDefault(status.name(), 0)));
    return facets;
  }

  private static FacetStore.Owned named(FacetStore.Owned unit, Map<UnitId, Unit> known) {
    Unit found = unit.key() == null ? null : known.get(new UnitId(Integer.parseInt(unit.key())));
    return new FacetStore.Owned(unit.key(), found == null ? null : found.name(), unit.total());
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

  private static List<Map<String, Object>> sorted(List<FacetStore.Owned> found) {
    return found.stream()
        .sorted(
            Comparator.comparing((FacetStore.Owned o) -> o.key() == null)
                .thenComparing(FacetStore.Owned::total, Comparator.reverseOrder())
                .thenComparing(o -> String.valueOf(o.name())))
        .limit(MAX)
        .map(owned -> choice(owned.key(), owned.name(), owned.total()))
        .toList();
  }

  private List<Map<String, Object>> statuses(ToIntFunction<ItemStatus> count) {
    return Arrays.stream(ItemStatus.values())
        .map(status -> choice(status.name(), words.text(status.term()), count.applyAsInt(status)))
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
