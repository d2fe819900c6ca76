package org.duban.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.confluence.Transactions;
import org.duban.confluence.Words;
import org.duban.organisation.NewUnit;
import org.duban.organisation.OrganisationService;
import org.duban.organisation.Staff;
import org.duban.organisation.Unit;
import org.duban.organisation.UnitId;
import org.duban.organisation.UnitKind;
import org.duban.rectification.HistoricItem;
import org.duban.rectification.HistoricItems;
import org.duban.rectification.ItemEdit;
import org.duban.rectification.ItemField;
import org.duban.rectification.ItemId;
import org.duban.rectification.NewItem;
import org.duban.rectification.NewMeasure;
import org.duban.rectification.OwnColumns;
import org.duban.rectification.PlanEdits;
import org.duban.rectification.PlanId;
import org.duban.rectification.Standing;
import org.duban.shared.PersonRef;
import org.duban.shared.Refusal;
import org.duban.shared.Term;

/**
 * Writes entries into a plan, some at a time, each lot whole or not at all. Used once per import.
 */
final class ImportRun {
  static final int LOT = 100;
  private static final int TELL_EVERY = 500;

  /** Told after each lot what was done so far; by failing it stops the import there. */
  interface Progress {
    void told(int created, int skipped, int rejected) throws IOException;
  }

  /** The services an import writes through; rights are theirs to check. */
  record Services(
      HistoricItems historic,
      PlanEdits plans,
      OrganisationService organisation,
      ImportedStore imported,
      Transactions transactions,
      Words words) {}

  private final PlanId plan;
  private final Services services;
  private final TakeOverWish takeOver;
  private final List<LedgerEntry> waiting = new ArrayList<>();
  private final List<LedgerEntry> rejected = new ArrayList<>();
  private final Map<String, PersonRef> people = new HashMap<>();
  private final Progress progress;
  private int seen;
  private int created;
  private int skipped;
  private int measures;

  /**
   * @param takeOver null where all comes in as new
   */
  ImportRun(PlanId plan, Services services, TakeOverWish takeOver, Progress progress) {
    this.progress = progress;
    this.plan = plan;
    this.services = services;
    this.takeOver = takeOver;
  }

  void add(LedgerIntake.Judged judged) throws IOException {
    LedgerEntry entry = judged.entry();
    if (++seen % TELL_EVERY == 0) {
      tell();
    }
    switch (judged.state()) {
      case REJECTED -> rejected.add(entry);
      case REPEAT -> skipped++;
      default -> {
        boolean goesOn = !waiting.isEmpty() && entry.shared(waiting.get(waiting.size() - 1)) > 0;
        if (waiting.size() >= (goesOn ? HistoricItems.MAX : LOT)) {
          finish();
        }
        waiting.add(entry);
      }
    }
  }

  void finish() throws IOException {
    List<LedgerEntry> lot = List.copyOf(waiting);
    waiting.clear();
    if (!lot.isEmpty()) {
      write(lot);
    }
    tell();
  }

  private void tell() throws IOException {
    progress.told(created, skipped, rejected.size());
  }

  int created() {
    return created;
  }

  int skipped() {
    return skipped;
  }

  int measures() {
    return measures;
  }

  List<LedgerEntry> rejected() {
    return rejected;
  }

  /**
   * What the register refuses of a lot is handed back, and the rest written without it; a right
   * that was withdrawn meanwhile concerns all of it.
   */
  private void write(List<LedgerEntry> lot) {
    int[] made = new int[2];
    try {
      services.transactions().run(() -> create(lot, made));
      created += made[0];
      measures += made[1];
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.CONFLICT) {
        throw refusal;
      }
      if (refusal.kind() != Refusal.Kind.INVALID) {
        lot.forEach(entry -> refuse(entry, refusal));
        return;
      }
      Object index = lot.size() == 1 ? 0 : refusal.details().get("index");
      if (index == null) {
        lot.forEach(entry -> write(List.of(entry)));
        return;
      }
      List<LedgerEntry> rest = new ArrayList<>(lot);
      refuse(rest.remove((int) index), refusal);
      if (!rest.isEmpty()) {
        write(rest);
      }
    }
  }

  private void refuse(LedgerEntry entry, Refusal refusal) {
    Reason reason =
        new Reason(
            Term.of(refusal.key(), refusal.arguments()), Term.of("duban.document.cure.register"));
    List<CellFault> faults = new ArrayList<>(entry.faults());
    faults.add(new CellFault(entry.firstRow(), -1, "", reason, true));
    rejected.add(entry.with(faults));
  }

  private Void create(List<LedgerEntry> lot, int[] made) {
    List<HistoricItem> items = items(lot);
    List<ItemId> ids =
        takeOver == null
            ? services.historic().register(plan, items)
            : services.historic().takeOver(plan, takeOver.basis(), takeOver.fileName(), items);
    // both have locked the plan's numbering: whoever imports the same file meanwhile is seen here
    List<String> exact = lot.stream().map(LedgerEntry::exact).toList();
    if (!services.imported().known(plan, exact).isEmpty()) {
      throw Refusal.conflict(
          "duban.document.refusal.meanwhile", Map.of("created", created), created);
    }
    Map<String, ItemId> fingerprints = new LinkedHashMap<>();
    for (int i = 0; i < lot.size(); i++) {
      fingerprints.put(lot.get(i).exact(), ids.get(i));
      fingerprints.putIfAbsent(lot.get(i).fingerprint(), ids.get(i));
    }
    services.imported().add(plan, fingerprints);
    made[0] = lot.size();
    made[1] = items.stream().mapToInt(item -> item.measures().size() - item.shared()).sum();
    return null;
  }

  private List<HistoricItem> items(List<LedgerEntry> lot) {
    Map<String, UnitId> units = units();
    OwnColumns own = own(lot);
    List<HistoricItem> items = new ArrayList<>();
    LedgerEntry above = null;
    for (LedgerEntry entry : lot) {
      items.add(
          new HistoricItem(
              new NewItem(entry.category(), entry.title(), entry.detail()),
              edit(entry, units, own),
              steps(entry),
              above == null ? 0 : entry.shared(above),
              progress(entry),
              takeOver == null ? Standing.NEW : takeOver.standing(entry)));
      above = entry;
    }
    return items;
  }

  private List<NewMeasure> steps(LedgerEntry entry) {
    return entry.measures().stream()
        .map(step -> new NewMeasure(step.text(), known(step.owner()), step.dueOn(), step.kind()))
        .toList();
  }

  private Map<String, UnitId> units() {
    return services.organisation().units().stream()
        .collect(Collectors.toMap(Unit::name, Unit::id, (first, second) -> first));
  }

  /** Only columns that hold something are made. */
  private OwnColumns own(List<LedgerEntry> lot) {
    Set<String> names = new LinkedHashSet<>();
    lot.forEach(entry -> names.addAll(entry.own().keySet()));
    return names.isEmpty() ? OwnColumns.NONE : services.plans().addColumns(plan, names);
  }

  private ItemEdit edit(LedgerEntry entry, Map<String, UnitId> units, OwnColumns own) {
    List<UnitId> named = entry.units().stream().map(name -> unit(name, units)).toList();
    Deadline term = entry.term();
    ItemEdit edit = new ItemEdit();
    entry.own().forEach((name, text) -> edit.text(own.named(name).orElseThrow().field(), text));
    return edit.text(ItemField.ROOT_CAUSE, entry.rootCause())
        .text(ItemField.GOAL, entry.goal())
        .grade(ItemField.LEVEL, entry.level())
        .grade(ItemField.SEVERITY, entry.severity())
        .person(ItemField.LEADER, known(entry.leader()))
        .person(ItemField.OWNER, known(entry.owner()))
        .leadUnit(named.isEmpty() ? null : named.get(0))
        .coUnits(named.size() < 2 ? List.of() : named.subList(1, named.size()))
        .ccUnits(entry.copies().stream().map(name -> unit(name, units)).toList())
        .termType(term.kind())
        .dueOn(term.dueOn())
        .longTerm(term.longTerm());
  }

  private UnitId unit(String name, Map<String, UnitId> units) {
    return units.computeIfAbsent(
        name,
        n -> services.organisation().create(new NewUnit(n, UnitKind.SECTION, null, null)).id());
  }

  /**
   * The only person of that name on the staff list, whose account then counts; else the bare name.
   */
  private PersonRef known(PersonRef named) {
    if (named == null) {
      return null;
    }
    PersonRef found =
        people.computeIfAbsent(
            named.name(),
            name -> {
              List<PersonRef> same =
                  services.organisation().search(name, false, 10).stream()
                      .map(Staff::person)
                      .filter(p -> p.name().equals(name))
                      .toList();
              return same.size() == 1 ? same.get(0) : new PersonRef(null, name, null);
            });
    String post = Optional.ofNullable(named.post()).orElse(found.post());
    return new PersonRef(found.userKey(), found.name(), post);
  }

  /** What the file says of the state is written down, not believed. */
  private String progress(LedgerEntry entry) {
    boolean claims = entry.status() != StatusHint.NONE && entry.status() != StatusHint.NOT_STARTED;
    String claim =
        claims ? services.words().text("duban.document.claimed", entry.statusWords()) : null;
    if (entry.progress() == null) {
      return claim;
    }
    return claim == null ? entry.progress() : entry.progress() + "\n" + claim;
  }
}
