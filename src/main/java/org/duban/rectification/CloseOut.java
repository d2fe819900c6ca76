package org.duban.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duban.approval.ApprovalPolicy;
import org.duban.approval.ApprovalService;
import org.duban.approval.CloseRequest;
import org.duban.approval.Decision;
import org.duban.approval.ExtensionService;
import org.duban.approval.Step;
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
  private final ResultStore results;
  private final RectificationRights rights;
  private final ApprovalService approval;
  private final ExtensionService extensions;
  private final Board board;
  private final Guard guard;
  private final Trail trail;
  private final OfficeClock clock;
  private final Transactions transactions;

  public CloseOut(
      ItemStore items,
      MeasureStore measures,
      RecordStore records,
      ResultStore results,
      RectificationRights rights,
      ApprovalService approval,
      ExtensionService extensions,
      Board board,
      Guard guard,
      Trail trail,
      OfficeClock clock,
      Transactions transactions) {
    this.items = items;
    this.measures = measures;
    this.records = records;
    this.results = results;
    this.rights = rights;
    this.approval = approval;
    this.extensions = extensions;
    this.board = board;
    this.guard = guard;
    this.trail = trail;
    this.clock = clock;
    this.transactions = transactions;
  }

  /**
   * REQUEST_CLOSE needs a statement, RETURN and CANCEL a reason, REOPEN reason and basis, CLOSE the
   * conditions of the policy, CHECK an opinion. Whatever is missing is named in one refusal.
   */
  public Item act(ItemId id, int version, Action action, ActionInput input) {
    Viewer me = rights.writer();
    if (!action.isTransition()) {
      throw Refusal.invalid("duban.rectification.refusal.action", action.name());
    }
    return transactions.run(
        () -> {
          // a plan with a matter that is begun anew is not at an end
          Guard.Locked locked = action == Action.REOPEN ? guard.lockInPlan(id) : guard.lock(id);
          Item item = locked.item();
          guard.requireVersion(item, version, new ItemEdit());
          Guard.requireState(locked.rules().applies(action, item));
          CloseRequest request = board.request(item);
          locked.rules().may(action, item, locked.who(), request).require();
          List<Change> more = requireInput(action, item, input, locked.rules());
          Item after = carryOut(action, locked, request, input, me.asPerson(null));
          Item written = items.write(item, after);
          trail.changed(action.name(), item, written, me, more.toArray(Change[]::new));
          return written;
        });
  }

  private Item carryOut(
      Action action, Guard.Locked locked, CloseRequest request, ActionInput input, PersonRef me) {
    Item item = locked.item();
    ApprovalPolicy policy = locked.rules().policy();
    LocalDate today = clock.today();
    ItemStatus then = item.status().after(action).orElseThrow();
    Item after = item.with(then);
    switch (action) {
      case ASSIGN -> after = after.withOrigDueOn(item.content().term().dueOn());
      case REQUEST_CLOSE -> {
        approval.submit(
            Trail.ITEM,
            item.id().value(),
            item.cycle(),
            item.round() + 1,
            policy,
            input.statement(),
            me);
        if (!policy.steps().contains(Step.LEADER)) {
          after = item.with(ItemStatus.REVIEW2);
        }
      }
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
        extensions.lapse(Trail.ITEM, item.id().value(), me);
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
          if (item.origDueOn() == null) {
            after = after.withOrigDueOn(input.dueOn());
          }
        }
      }
      case CANCEL -> {
        extensions.lapse(Trail.ITEM, item.id().value(), me);
        results.cancelled(item, today);
      }
      case CHECK -> items.checked(item, today);
      default -> {
        // START changes the state and nothing else
      }
    }
    return after;
  }

  /** Checks what comes with the action and returns it for the trail. */
  private List<Change> requireInput(Action action, Item item, ActionInput input, ItemRules rules) {
    List<Term> missing =
        new ArrayList<>(rules.missing(action, item, measuresOf(action, item), pieces(item, rules)));
    List<Change> more = new ArrayList<>();
    String opinion = Checked.text(Term.of("duban.approval.field.opinion"), input.opinion());
    String reason = Checked.text(Term.of("duban.approval.field.reason"), reason(input));
    switch (action) {
      case REQUEST_CLOSE -> {
        Term field = Term.of("duban.approval.field.statement");
        String statement = Checked.text(field, input.statement());
        List<Term> needed = rules.policy().statementRequired() ? missing : new ArrayList<>();
        more.add(note("statement", statement, needed));
      }
      case RETURN, CANCEL -> more.add(note("reason", reason, missing));
      case REOPEN -> {
        Term field = ItemField.label("basis");
        more.add(note("reason", Checked.text(field, input.reason()), missing));
        more.add(note("basis", Checked.text(field, input.basis()), missing));
        requireAhead(input.dueOn());
      }
      case CHECK -> more.add(note("opinion", opinion, missing));
      case LEADER_PASS, PHASE_DONE ->
          more.add(note("opinion", opinion, opinionNeeded(rules, missing)));
      case CLOSE -> {
        missing.addAll(rules.missing(input.conditions()));
        List<String> ticked =
            rules.policy().conditions().stream().filter(input.conditions()::contains).toList();
        more.add(
            new Change("conditions", null, ticked.isEmpty() ? null : String.join("\n", ticked)));
        more.add(note("opinion", opinion, opinionNeeded(rules, missing)));
      }
      default -> more.add(new Change("opinion", null, opinion));
    }
    if (!missing.isEmpty()) {
      throw ItemService.refuse(missing);
    }
    return more;
  }

  private void requireAhead(LocalDate dueOn) {
    if (dueOn != null && dueOn.isBefore(clock.today())) {
      throw Refusal.invalid(
          "duban.rectification.refusal.reopenDue", dueOn.toString(), clock.today().toString());
    }
  }

  private static List<Term> opinionNeeded(ItemRules rules, List<Term> missing) {
    return rules.policy().opinionRequired() ? missing : new ArrayList<>();
  }

  private List<Measure> measuresOf(Action action, Item item) {
    return action == Action.START || ItemRules.needsAllDone(action, item)
        ? measures.of(item.id())
        : List.of();
  }

  private Integer pieces(Item item, ItemRules rules) {
    return rules.countsPieces(item) ? records.pieces(List.of(item)).get(item.id()) : null;
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
