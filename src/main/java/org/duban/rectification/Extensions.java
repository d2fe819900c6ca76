package org.duban.rectification;

import java.time.LocalDate;
import java.util.List;
import org.duban.approval.Extension;
import org.duban.approval.ExtensionPolicy;
import org.duban.approval.ExtensionService;
import org.duban.approval.Verdict;
import org.duban.audit.Change;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Transactions;
import org.duban.confluence.Viewer;
import org.duban.shared.Checked;
import org.duban.shared.PersonRef;
import org.duban.shared.Term;
import org.springframework.stereotype.Component;

/**
 * 延期: the only way a fixed due date moves, but for a slip that is noticed before anyone works by
 * it. Whoever works on the item applies; the office, the secretary or the responsible leader
 * decides, never the applicant.
 */
@Component
public class Extensions {
  private static final Term BEGUN = Term.of("duban.rectification.why.dueLivedBy");

  private final ItemStore items;
  private final RecordStore records;
  private final RectificationRights rights;
  private final ExtensionService extensions;
  private final Policies policies;
  private final Guard guard;
  private final Trail trail;
  private final OfficeClock clock;
  private final Transactions transactions;

  public Extensions(
      ItemStore items,
      RecordStore records,
      RectificationRights rights,
      ExtensionService extensions,
      Policies policies,
      Guard guard,
      Trail trail,
      OfficeClock clock,
      Transactions transactions) {
    this.items = items;
    this.records = records;
    this.rights = rights;
    this.extensions = extensions;
    this.policies = policies;
    this.guard = guard;
    this.trail = trail;
    this.clock = clock;
    this.transactions = transactions;
  }

  /** Made after the due date it is marked 逾期申请. */
  public Item request(ItemId id, int version, ExtensionService.Wish wish) {
    return act(
        id,
        version,
        Action.REQUEST_EXTENSION,
        (locked, ofCycle, me) -> {
          Item item = locked.item();
          LocalDate due = item.content().term().dueOn();
          extensions.submit(
              Trail.ITEM,
              id.value(),
              item.cycle(),
              due,
              wish,
              policies.extension(locked.plan()),
              me);
          return new Done(
              item,
              List.of(
                  new Change("newDue", due.toString(), wish.newDue().toString()),
                  new Change("reason", null, wish.reason()),
                  new Change("progressNote", null, wish.progressNote()),
                  new Change("late", null, clock.today().isAfter(due) ? "true" : null)));
        });
  }

  /** The due date moves; after a late application the item stays judged on the original one. */
  public Item grant(ItemId id, int version, String opinion) {
    return act(
        id,
        version,
        Action.GRANT_EXTENSION,
        (locked, ofCycle, me) -> {
          Extension open = Extension.open(ofCycle).orElseThrow();
          extensions.decide(open, true, opinion, me);
          Item item = locked.item();
          Item after = due(item, open.newDue());
          if (open.late() && item.lateFrom() == null) {
            after = after.withLateFrom(original(ofCycle));
          }
          return new Done(after, List.of(said("opinion", opinion)));
        });
  }

  public Item refuse(ItemId id, int version, String reason) {
    return act(
        id,
        version,
        Action.REFUSE_EXTENSION,
        (locked, ofCycle, me) -> {
          extensions.decide(Extension.open(ofCycle).orElseThrow(), false, reason, me);
          return new Done(locked.item(), List.of(said("reason", reason)));
        });
  }

  /** The applicant takes an undecided application back; the date stays and none is used up. */
  public Item withdraw(ItemId id, int version, String reason) {
    return act(
        id,
        version,
        Action.WITHDRAW_EXTENSION,
        (locked, ofCycle, me) -> {
          Extension open = Extension.open(ofCycle).orElseThrow();
          extensions.withdraw(open, reason, me);
          return new Done(
              locked.item(),
              List.of(
                  new Change("newDue", open.newDue().toString(), null), said("reason", reason)));
        });
  }

  /**
   * 更正时限: the office mends a date that was mistyped. In the first cycle the original date was the
   * same slip and moves along; that of a later cycle stays.
   */
  public Item correct(ItemId id, int version, LocalDate dueOn, String why) {
    LocalDate right = Checked.required(ItemField.DUE_ON.label(), dueOn);
    Term field = Term.of("duban.approval.field.reason");
    String reason = Checked.required(field, Checked.text(field, why));
    return act(
        id,
        version,
        Action.CORRECT_DUE,
        (locked, ofCycle, me) -> {
          Item item = locked.item();
          Item after = due(item, right);
          if (item.cycle() == 1) {
            after = after.withOrigDueOn(right);
          }
          Change orig =
              new Change(
                  "origDueOn", ItemStore.text(item.origDueOn()), ItemStore.text(after.origDueOn()));
          return new Done(after, List.of(orig, new Change("reason", null, reason)));
        });
  }

  private static Item due(Item item, LocalDate day) {
    DueTerm old = item.content().term();
    return item.with(item.content().with(new DueTerm(old.type(), day, old.longTerm(), false)));
  }

  /** Whether this person may, with the applications of the item's present cycle. */
  static Verdict may(
      Action action, Item item, PlanAccess who, List<Extension> ofCycle, Terms terms) {
    Verdict role = terms.rules().may(action, item, who, null);
    return role.and(
        () ->
            switch (action) {
              case REQUEST_EXTENSION ->
                  terms.policy().mayRequest(ofCycle, item.content().term().dueOn(), terms.today());
              case CORRECT_DUE -> Verdict.unless(terms.begun() || !ofCycle.isEmpty(), BEGUN);
              case WITHDRAW_EXTENSION -> terms.policy().mayWithdraw(ofCycle, who.viewer().key());
              default -> terms.policy().mayDecide(ofCycle, who.viewer().key());
            });
  }

  /**
   * What an extension is decided by.
   *
   * @param begun whether there is progress in the item's present cycle
   */
  record Terms(ItemRules rules, ExtensionPolicy policy, LocalDate today, boolean begun) {}

  private record Done(Item after, List<Change> changes) {}

  private interface Work {
    Done on(Guard.Locked locked, List<Extension> ofCycle, PersonRef me);
  }

  private Item act(ItemId id, int version, Action action, Work work) {
    Viewer me = rights.writer();
    return transactions.run(
        () -> {
          Guard.Locked locked = guard.lock(id);
          Item item = locked.item();
          guard.requireVersion(item, version, new ItemEdit());
          Guard.requireState(locked.rules().applies(action, item));
          List<Extension> ofCycle =
              ofCycle(item, extensions.of(Trail.ITEM, List.of(id.value())).get(id.value()));
          Terms terms =
              new Terms(
                  locked.rules(),
                  policies.extension(locked.plan()),
                  clock.today(),
                  records.isBegun(item));
          locked.rules().may(action, item, locked.who(), null).require();
          Verdict verdict = may(action, item, locked.who(), ofCycle, terms);
          if (action == Action.REQUEST_EXTENSION || Extension.open(ofCycle).isEmpty()) {
            Guard.requireState(verdict);
          }
          verdict.require();
          Done done = work.on(locked, ofCycle, me.asPerson(null));
          Item written = items.write(item, done.after());
          trail.changed(action.name(), item, written, me, done.changes().toArray(Change[]::new));
          return written;
        });
  }

  static List<Extension> ofCycle(Item item, List<Extension> all) {
    return all == null ? List.of() : all.stream().filter(e -> e.cycle() == item.cycle()).toList();
  }

  /** The date the cycle began with: what the first granted extension moved. */
  private static LocalDate original(List<Extension> ofCycle) {
    return ofCycle.stream()
        .filter(e -> e.isGranted() || e.isOpen())
        .map(Extension::oldDue)
        .findFirst()
        .orElseThrow();
  }

  private static Change said(String field, String text) {
    return new Change(field, null, Checked.text(Term.of("duban.approval.field." + field), text));
  }
}
