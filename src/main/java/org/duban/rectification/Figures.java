package org.duban.rectification;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Transactions;
import org.duban.organisation.OrganisationService;
import org.duban.organisation.Unit;
import org.duban.organisation.UnitId;
import org.duban.shared.Term;
import org.springframework.stereotype.Component;

/** Counting the items of plans, as the current user: a plan they may not see is not found. */
@Component
public class Figures {
  /** Days overdue at which each part of the ageing but the last one ends; the first is "not". */
  private static final int[] AGES = {0, 7, 30, 90};

  /** More groups than this are summed up in one without a name. */
  private static final int MAX = 200;

  private final FigureStore store;
  private final Ledger ledger;
  private final Policies policies;
  private final OrganisationService organisation;
  private final OfficeClock clock;
  private final Transactions transactions;

  public Figures(
      FigureStore store,
      Ledger ledger,
      Policies policies,
      OrganisationService organisation,
      OfficeClock clock,
      Transactions transactions) {
    this.store = store;
    this.ledger = ledger;
    this.policies = policies;
    this.organisation = organisation;
    this.clock = clock;
    this.transactions = transactions;
  }

  private final Unchanged<Counted, List<Group>> known = new Unchanged<>();

  /** All that groups depend on besides the plans' items. */
  private record Counted(List<PlanId> plans, By by, Set<LocalDate> days, int policies, int units) {}

  private final Unchanged<Counted, Legend> legends = new Unchanged<>();

  /**
   * Plans the current user sees, found once for all that is to be shown of them in one request.
   *
   * @param latest read before anything else
   */
  public record Asked(Map<PlanId, Lights> lights, Map<PlanId, List<Integer>> latest) {
    Set<PlanId> plans() {
      return lights.keySet();
    }

    List<Integer> entries() {
      return latest.values().stream().flatMap(List::stream).toList();
    }

    Counted counted(By by, int policies, int units) {
      Set<LocalDate> days =
          lights.values().stream().map(Lights::today).collect(Collectors.toUnmodifiableSet());
      return new Counted(List.copyOf(plans()), by, days, policies, units);
    }
  }

  public Asked ask(Collection<PlanId> plans) {
    return transactions.run(
        () -> {
          Map<PlanId, Lights> lights = new LinkedHashMap<>();
          ledger.visible(plans).forEach(plan -> lights.put(plan.id(), policies.lights(plan)));
          return new Asked(lights, store.latest(plans));
        });
  }

  /** What to group by. */
  public enum By {
    UNIT,
    LEADER,
    CATEGORY
  }

  /**
   * Counts of the items that belong together; counts, so that they can be added up.
   *
   * @param key a unit's id, a leader's user key or name, a category; null where an item has none
   * @param name null with the key
   * @param overdue active items whose due date is past
   * @param ageing active items by days overdue: none, 1 to 7, 8 to 30, 31 to 90, more
   */
  public record Group(
      String key,
      String name,
      Completion completion,
      int overdue,
      Map<LightColor, Integer> byLight,
      List<Integer> ageing) {}

  /** The largest group first; the one without a key last; at most 201, which add up to all. */
  public List<Group> groups(Collection<PlanId> plans, By by) {
    return groups(ask(plans), by);
  }

  public List<Group> groups(Asked asked, By by) {
    Map<UnitId, Unit> units = by == By.UNIT ? organisation.shown(Set.of()) : Map.of();
    return transactions.run(
        () ->
            known
                .get(
                    asked.counted(by, policies.stamp(), units.hashCode()),
                    asked.entries(),
                    any -> {
                      List<FigureStore.Part> parts =
                          store.parts(asked.plans(), Dimension.valueOf(by.name()));
                      return Optional.of(
                          grouped(
                              parts,
                              by == By.UNIT ? names(units) : UnaryOperator.identity(),
                              asked.lights()));
                    })
                .orElseThrow());
  }

  /**
   * What the colours mean.
   *
   * @param labels in the policy's order; a word of its own only where all plans share it
   * @param yearsWithoutTable counted by weekends alone
   */
  public record Legend(Map<LightColor, Term> labels, Set<Integer> yearsWithoutTable) {}

  public Legend legend(Asked asked) {
    return transactions.run(
        () ->
            legends
                .get(
                    asked.counted(null, policies.stamp(), 0),
                    asked.entries(),
                    any -> Optional.of(legend(asked.lights())))
                .orElseThrow());
  }

  private Legend legend(Map<PlanId, Lights> plans) {
    Map<LightColor, Term> labels = new LinkedHashMap<>();
    Set<Integer> years = new TreeSet<>();
    plans.forEach(
        (id, lights) -> {
          lights
              .colors()
              .forEach(
                  color ->
                      labels.merge(
                          color,
                          lights.label(color),
                          (a, b) -> a.equals(b) ? a : Term.of("duban.checklist.light." + color)));
          store.whole(id).lit(lights, (light, active, count) -> {});
          years.addAll(lights.yearsWithoutTable());
        });
    return new Legend(labels, years);
  }

  /** As it stands, seen from the end of a day; for records that a job makes. Asks no rights. */
  List<Group> groups(PlanId plan, By by, Lights lights) {
    return groups(new Asked(Map.of(plan, lights), store.latest(List.of(plan))), by);
  }

  /** How many were closed in each of the last months, this one included, oldest first. */
  public Map<YearMonth, Integer> closedPerMonth(Asked asked, int months) {
    return transactions.run(
        () -> {
          YearMonth first = YearMonth.from(clock.today()).minusMonths(months - 1L);
          Map<YearMonth, Integer> found = store.closedPerMonth(asked.latest(), first.atDay(1));
          Map<YearMonth, Integer> all = new LinkedHashMap<>();
          for (int i = 0; i < months; i++) {
            all.put(first.plusMonths(i), found.getOrDefault(first.plusMonths(i), 0));
          }
          return all;
        });
  }

  static UnaryOperator<String> names(Map<UnitId, Unit> units) {
    return key -> {
      Unit unit = units.get(new UnitId(Integer.parseInt(key)));
      return unit == null ? "#" + key : unit.name();
    };
  }

  static List<Group> grouped(
      List<FigureStore.Part> parts, UnaryOperator<String> named, Map<PlanId, Lights> lights) {
    Map<String, List<FigureStore.Part>> byKey = new LinkedHashMap<>();
    parts.forEach(part -> byKey.computeIfAbsent(part.key(), k -> new ArrayList<>()).add(part));
    List<FigureStore.Part> none = byKey.remove(null);
    List<Group> groups = new ArrayList<>();
    byKey.forEach(
        (key, alike) -> {
          String name = alike.get(0).name();
          groups.add(group(key, name == null ? named.apply(key) : name, alike, lights));
        });
    groups.sort(
        Comparator.comparingInt((Group g) -> -g.completion().counted()).thenComparing(Group::name));
    List<FigureStore.Part> rest = new ArrayList<>(none == null ? List.of() : none);
    while (groups.size() > MAX) {
      rest.addAll(byKey.get(groups.remove(groups.size() - 1).key()));
    }
    if (!rest.isEmpty()) {
      groups.add(group(null, null, rest, lights));
    }
    return groups;
  }

  private static Group group(
      String key, String name, List<FigureStore.Part> parts, Map<PlanId, Lights> lights) {
    Map<ItemStatus, Integer> byStatus = new EnumMap<>(ItemStatus.class);
    Map<LightColor, Integer> byLight = new EnumMap<>(LightColor.class);
    int[] ageing = new int[AGES.length + 1];
    int[] overdue = new int[1];
    for (FigureStore.Part part : parts) {
      part.tally().byStatus().forEach((status, n) -> byStatus.merge(status, n, Integer::sum));
      part.tally()
          .lit(
              lights.get(part.plan()),
              (light, active, count) -> {
                byLight.merge(light.color(), count, Integer::sum);
                overdue[0] += light.overdueDays() > 0 ? count : 0;
                ageing[age(light.overdueDays())] += active ? count : 0;
              });
    }
    List<Integer> ages = Arrays.stream(ageing).boxed().toList();
    return new Group(key, name, new Completion(byStatus), overdue[0], byLight, ages);
  }

  private static int age(int overdueDays) {
    int age = 0;
    while (age < AGES.length && overdueDays > AGES[age]) {
      age++;
    }
    return age;
  }
}
