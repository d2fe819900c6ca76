package org.duban.rectification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.approval.ApprovalPolicy;
import org.duban.approval.CloseRequest;
import org.duban.approval.Closer;
import org.duban.approval.Step;
import org.duban.approval.Verdict;
import org.duban.organisation.Role;
import org.duban.shared.PersonRef;
import org.duban.shared.Term;

/**
 * Who may do what to an item and why not, and what is still missing: pure, so that the page, REST
 * and the services cannot disagree.
 */
final class ItemRules {
  private final ApprovalPolicy approval;
  private final WorkPolicy work;

  ItemRules(ApprovalPolicy approval, WorkPolicy work) {
    this.approval = approval;
    this.work = work;
  }

  /** Whether the action applies to an item in this state at all. */
  Verdict applies(Action action, Item item) {
    ItemStatus status = item.status();
    boolean fits =
        switch (action) {
          // what is kept up was passed as it stands
          case EDIT -> status == ItemStatus.DRAFT || isUnderWay(status);
          case ADD_PROGRESS, ADD_EVIDENCE -> !status.isFrozen();
          case ASSIGN_OWNER -> isUnderWay(status) || status == ItemStatus.HOLD;
          case REQUEST_EXTENSION, GRANT_EXTENSION, REFUSE_EXTENSION, WITHDRAW_EXTENSION ->
              isUnderWay(status);
          case CORRECT_DUE -> isUnderWay(status) && item.content().term().dueOn() != null;
          case PHASE_DONE -> status.after(action).isPresent() && item.content().term().longTerm();
          default -> status.after(action).isPresent();
        };
    if (action == Action.PHASE_DONE && status == ItemStatus.REVIEW2 && !fits) {
      return Verdict.no(why("notLongTerm"));
    }
    return Verdict.unless(
        !fits, Term.of("duban.rectification.why.status", status.term(), action.term()));
  }

  private static boolean isUnderWay(ItemStatus status) {
    return status == ItemStatus.OPEN || status == ItemStatus.DOING;
  }

  /**
   * Whether this person may.
   *
   * @param request the open request, or for an item in HOLD the approved one; null if none
   */
  Verdict may(Action action, Item item, PlanAccess who, CloseRequest request) {
    if (who.viewer() == null) {
      return Verdict.no(Term.of("duban.refusal.login"));
    }
    if (who.readOnly()) {
      return Verdict.no(Term.of("duban.refusal.readOnly"));
    }
    if (who.end() != null) {
      return PlanEnd.none(who.end());
    }
    return switch (action) {
      case EDIT, ASSIGN, CANCEL, CHECK, CORRECT_DUE -> office(who);
      case ASSIGN_OWNER ->
          item.status() == ItemStatus.HOLD && !isPerson(item.content().owner(), who)
              ? headOfUnit(item, who).or(() -> office(who))
              : headOfUnit(item, who);
      case START, ADD_PROGRESS, ADD_EVIDENCE -> worker(item, who);
      case REQUEST_CLOSE -> applicant(item, who);
      case WITHDRAW ->
          request == null
              ? Verdict.no(why("noRequest"))
              : approval.mayWithdraw(request, who.viewer().key());
      case LEADER_PASS -> decides(Step.LEADER, who, request, leader(item, who));
      case CLOSE, PHASE_DONE ->
          item.status() == ItemStatus.HOLD
              ? separated(request, who).and(() -> closer(item, who))
              : decides(Step.OFFICE, who, request, closer(item, who));
      case RETURN ->
          item.status() == ItemStatus.REVIEW2
              ? decides(Step.OFFICE, who, request, returner(who))
              : decides(Step.LEADER, who, request, leader(item, who).or(() -> returner(who)));
      case REOPEN -> Verdict.unless(!who.plays(Role.OFFICE, Role.DISC), why("notReopener"));
      case REQUEST_EXTENSION -> applicant(item, who);
      // whoever applied, also where the item has got another owner since
      case WITHDRAW_EXTENSION -> Verdict.yes();
      case GRANT_EXTENSION, REFUSE_EXTENSION ->
          Verdict.unless(
              !who.plays(Role.OFFICE, Role.CHIEF) && !leader(item, who).isYes(),
              why("notExtender"));
    };
  }

  /**
   * What the item itself still lacks for the action, each thing named.
   *
   * @param pieces of evidence, where {@link #countsPieces} asks for them, else null
   */
  List<Term> missing(Action action, Item item, List<Measure> measures, Integer pieces) {
    List<Term> missing = new ArrayList<>();
    if (action == Action.ASSIGN) {
      missing.addAll(unassigned(item.content()));
    }
    if (action == Action.START || action == Action.REQUEST_CLOSE) {
      add(missing, measures.isEmpty(), "measure");
    }
    if (needsAllDone(action, item)) {
      List<Measure> undone = measures.stream().filter(Measure::hindersClosing).toList();
      if (!undone.isEmpty()) {
        missing.add(Term.of("duban.rectification.missing.undone", undone.size(), said(undone)));
      }
    }
    if (action == Action.REQUEST_CLOSE) {
      int needed = needed(item);
      int there = pieces == null ? item.evidenceCount() : pieces;
      if (there < needed) {
        missing.add(lacks(item, needed, there));
      }
    }
    return missing;
  }

  /** A cycle that was begun anew is not applied for on what the last one was closed on. */
  private int needed(Item item) {
    return item.cycle() == 1 ? approval.minEvidence() : Math.max(1, approval.minEvidence());
  }

  /** Whether the item's evidence must be looked at one by one: most need no query for it. */
  boolean countsPieces(Item item) {
    return item.status() == ItemStatus.DOING
        && (item.cycle() > 1 || item.evidenceCount() > 1 && needed(item) > 1);
  }

  private static Term lacks(Item item, int needed, int there) {
    String what = item.cycle() == 1 ? "evidence" : "freshEvidence";
    return needed == 1
        ? Term.of("duban.rectification.missing." + what)
        : Term.of("duban.rectification.missing." + what + "s", needed, there);
  }

  static boolean needsAllDone(Action action, Item item) {
    return action == Action.REQUEST_CLOSE
        || action == Action.CLOSE && item.status() == ItemStatus.HOLD;
  }

  /** What an item must have from its assignment on. */
  static List<Term> unassigned(ItemContent content) {
    List<Term> missing = new ArrayList<>();
    add(missing, content.leader() == null, "leader");
    add(missing, content.leadUnit() == null, "leadUnit");
    add(missing, !content.term().isComplete(), "term");
    return missing;
  }

  /** The conditions of closing that were not ticked. */
  List<Term> missing(Set<String> ticked) {
    Map<String, Term> words = approval.conditionWords();
    return approval.conditions().stream()
        .filter(condition -> !ticked.contains(condition))
        .map(c -> words.getOrDefault(c, Term.of("duban.rectification.missing.condition", c)))
        .toList();
  }

  ApprovalPolicy policy() {
    return approval;
  }

  /** Whether they do the office's work, in a plan that goes on. */
  static Verdict office(PlanAccess who) {
    return PlanEnd.none(who.end()).and(() -> keeper(who));
  }

  /** The same whether or not the plan has ended: they end it and take it up again. */
  static Verdict keeper(PlanAccess who) {
    return Verdict.unless(!who.plays(Role.OFFICE), why("notOffice"))
        .and(() -> Verdict.unless(!who.mayEditPage(), why("notEditor")));
  }

  private Verdict decides(Step step, PlanAccess who, CloseRequest request, Verdict qualified) {
    return request == null
        ? Verdict.no(why("noRequest"))
        : approval.mayDecide(request, step, who.viewer().key(), qualified);
  }

  private Verdict applicant(Item item, PlanAccess who) {
    return undertakes(item, who, "notOwner")
        .or(() -> Verdict.unless(!isPerson(item.content().owner(), who), why("notOwner")));
  }

  /** By their role; where the place says so only for their own section, or with a measure of it. */
  private Verdict undertakes(Item item, PlanAccess who, String whyNot) {
    boolean own =
        work.sections() == WorkPolicy.Reach.ANY
            || who.isOfUnits(item.content())
            || who.measured().contains(item.id().value());
    return Verdict.unless(!who.plays(Role.HEAD, Role.OWNER), why(whyNot))
        .and(() -> Verdict.unless(!own, why("otherSection")));
  }

  private Verdict separated(CloseRequest request, PlanAccess who) {
    return request == null ? Verdict.yes() : approval.separates(request, who.viewer().key());
  }

  private static Verdict leader(Item item, PlanAccess who) {
    PersonRef leader = item.content().leader();
    if (leader == null || leader.userKey() == null) {
      return Verdict.unless(!who.plays(Role.LEADER, Role.CHIEF), why("notLeaderRole"));
    }
    return Verdict.unless(
        !isPerson(leader, who), Term.of("duban.rectification.why.notLeader", leader.name()));
  }

  /** Whoever undertakes a matter does not close it: neither its units nor its own person. */
  private Verdict closer(Item item, PlanAccess who) {
    Closer closer = approval.closer();
    boolean may =
        closer != Closer.GROUP && who.plays(Role.OFFICE)
            || closer != Closer.OFFICE && who.plays(Role.CHIEF);
    return Verdict.unless(!may, why("notCloser." + closer))
        .and(() -> Verdict.unless(who.isOfUnits(item.content()), why("ownUnit")))
        .and(() -> Verdict.unless(isPerson(item.content().owner(), who), why("ownMatter")));
  }

  /** A return decides nothing in anyone's favour, so that it never waits for one person alone. */
  private static Verdict returner(PlanAccess who) {
    return Verdict.unless(!who.plays(Role.OFFICE, Role.CHIEF), why("notReturner"));
  }

  /** A head of the lead unit or of one that helps; the office has the edit for that. */
  private static Verdict headOfUnit(Item item, PlanAccess who) {
    return Verdict.unless(
        !who.plays(Role.HEAD) || !who.isOfUnits(item.content()), why("notHeadOfUnit"));
  }

  private Verdict worker(Item item, PlanAccess who) {
    boolean works =
        who.plays(Role.OFFICE)
            || isPerson(item.content().owner(), who)
            || isPerson(item.content().leader(), who);
    return undertakes(item, who, "notWorker").or(() -> Verdict.unless(!works, why("notWorker")));
  }

  private static boolean isPerson(PersonRef person, PlanAccess who) {
    return person != null && person.isUser(who.viewer().key());
  }

  private static String said(List<Measure> measures) {
    return measures.stream()
        .limit(3)
        .map(m -> m.text().length() > 20 ? m.text().substring(0, 20) + "…" : m.text())
        .reduce((a, b) -> a + "、" + b)
        .orElse("");
  }

  private static void add(List<Term> missing, boolean lacking, String what) {
    if (lacking) {
      missing.add(Term.of("duban.rectification.missing." + what));
    }
  }

  private static Term why(String what) {
    return Term.of("duban.rectification.why." + what);
  }
}
