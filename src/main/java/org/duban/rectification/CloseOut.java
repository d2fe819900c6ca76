package org.duban.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duban.approval.ApprovalService;
import org.duban.approval.CloseRequest;
import org.duban.approval.Decision;
import org.duban.audit.Change;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Transactions;
import org.duban.confluence.Viewer;
import org.duban.shared.Checked;
import org.duban.shared.PersonRef;
import org.duban.shared.Refusal;
import org.duban.shared.Term;
import org.springframework.stereotype.Component;

/** The steps of an item's life: assign, start, apply, review, close, check, reopen, cancel. */
@Component
public class CloseOut {
  private final ItemStore items;
  private final MeasureStore measures;
  private final RecordStore records;
  private final RectificationRights rights;
  private final ApprovalService approval;
  private final Ledger ledger;
  private final Guard guard;
  private final Trail trail;
  private final OfficeClock clock;
  private final Transactions transactions;
  private final ItemRules rules;

  public CloseOut(
      ItemStore items,
      MeasureStore measures,
      RecordStore records,
      RectificationRights rights,
      ApprovalService approval,
      Ledger ledger,
      Guard guard,
      Trail trail,
      OfficeClock clock,
      Transactions transactions) {
    this.items = items;
    this.measures = measures;
    this.records = records;
    this.rights = rights;
    this.approval = approval;
    this.ledger = ledger;
    this.guard = guard;
    this.trail = trail;
    this.clock = clock;
    this.transactions = transactions;
    this.rules = new ItemRules(approval.policy());
  }

  /**
   * REQUEST_CLOSE needs a statement, RETURN and CANCEL a reason, REOPEN reason and basis, CLOSE all
   * four conditions, CHECK an opinion. Whatever is missing is named in one refusal.
   */
  public Item act(ItemId id, int version, Action action, ActionInput input) {
    Viewer me = rights.writer();
    if (!action.isTransition()) {
      throw Refusal.invalid("duban.rectification.refusal.action", action.name());
    }
    return transactions.run(
        () -> {
          Guard.Locked locked = guard.lock(id);
          Item item = locked.item();
          guard.requireVersion(item, version, new ItemEdit());
          Guard.requireState(rules.applies(action, item));
          CloseRequest request = ledger.request(item);
          rules.may(action, item, locked.who(), request).require();
          List<Change> more = requireInput(action, item, input);
          Item after = carryOut(action, item, request, input, me.asPerson(null));
          Item written = items.write(item, after);
          trail.changed(action.name(), item, written, me, more.toArray(Change[]::new));
          return written;
        });
  }

  private Item carryOut(
      Action action, Item item, CloseRequest request, ActionInput input, PersonRef me) {
    LocalDate today = clock.today();
    ItemStatus then = item.status().after(action).orElseThrow();
    Item after = item.with(then);
    switch (action) {
      case ASSIGN -> after = after.withOrigDueOn(item.content().term().dueOn());
      case REQUEST_CLOSE ->
          approval.submit(
              Trail.ITEM, item.id().value(), item.cycle(), item.round() + 1, input.statement(), me);
      case WITHDRAW -> approval.decide(request, Decision.WITHDRAW, input.opinion(), me);
      case LEADER_PASS -> approval.decide(request, Decision.PASS, input.opinion(), me);
      case RETURN -> {
        approval.decide(request, Decision.RETURN, reason(input), me);
        after = after.withCycle(item.cycle(), item.round() + 1, null);
      }
      case CLOSE, PHASE_DONE -> {
        if (item.status() == ItemStatus.REVIEW2) {
          approval.decide(request, Decision.PASS, input.opinion(), me);
        }
        records.endCycle(item, then, today, me, clock.now());
        after =
            after.withCycle(item.cycle(), item.round(), then == ItemStatus.CLOSED ? today : null);
      }
      case REOPEN -> {
        int cycle = item.cycle() + 1;
        records.reopen(item, cycle, today, input.reason(), input.basis(), me);
        after = after.withCycle(cycle, 0, null);
        if (input.dueOn() != null) {
          DueTerm old = item.content().term();
          DueTerm fresh = new DueTerm(old.type(), input.dueOn(), old.longTerm(), false);
          after = after.with(item.content().with(fresh));
        }
      }
      default -> {
        // START, CHECK and CANCEL change the state and nothing else
      }
    }
    return after;
  }

  /** Checks what comes with the action and returns it for the trail. */
  private List<Change> requireInput(Action action, Item item, ActionInput input) {
    List<Term> missing = new ArrayList<>(rules.missing(action, item, measuresOf(action, item)));
    List<Change> more = new ArrayList<>();
    String opinion = Checked.text(Term.of("duban.approval.field.opinion"), input.opinion());
    String reason = Checked.text(Term.of("duban.approval.field.reason"), reason(input));
    switch (action) {
      case REQUEST_CLOSE -> {
        Term field = Term.of("duban.approval.field.statement");
        more.add(note("statement", Checked.text(field, input.statement()), missing));
      }
      case RETURN, CANCEL -> more.add(note("reason", reason, missing));
      case REOPEN -> {
        Term field = ItemField.label("basis");
        more.add(note("reason", Checked.text(field, input.reason()), missing));
        more.add(note("basis", Checked.text(field, input.basis()), missing));
      }
      case CHECK -> more.add(note("opinion", opinion, missing));
      case CLOSE -> {
        missing.addAll(rules.missing(input.conditions()));
        more.add(new Change("opinion", null, opinion));
      }
      default -> more.add(new Change("opinion", null, opinion));
    }
    if (!missing.isEmpty()) {
      throw ItemService.refuse(missing);
    }
    return more;
  }

  private List<Measure> measuresOf(Action action, Item item) {
    return action == Action.REQUEST_CLOSE || action == Action.START
        ? measures.of(item.id())
        : List.of();
  }

  private static Change note(String field, String value, List<Term> missing) {
    if (value == null) {
      missing.add(Term.of("duban.rectification.missing." + field));
    }
    return new Change(field, null, value);
  }

  /** People write why they return something into whichever box is there. */
  private static String reason(ActionInput input) {
    return input.reason() == null || input.reason().isBlank() ? input.opinion() : input.reason();
  }
}
