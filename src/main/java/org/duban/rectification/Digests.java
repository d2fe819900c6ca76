package org.duban.rectification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.duban.approval.CloseRequest;
import org.duban.approval.Extension;
import org.duban.approval.Taken;
import org.duban.audit.AuditTrail;
import org.duban.organisation.UnitId;
import org.duban.shared.PersonRef;

/**
 * What a row holds, as one digest. The trail keeps it with the entry of each change, so that a row
 * changed behind the app's back no longer agrees. The order of the parts is fixed for ever; parts
 * that came later count only where they hold something.
 */
final class Digests {
  private Digests() {}

  /**
   * @param judgedOn as the row has it, which queries go by
   */
  static String of(Item item, String judgedOn) {
    ItemContent content = item.content();
    String first = first(item, judgedOn);
    return content.severity() == null && content.own().isEmpty()
        ? first
        : AuditTrail.digest(first, content.severity(), ItemRows.own(content));
  }

  private static String first(Item item, String judgedOn) {
    ItemContent content = item.content();
    return AuditTrail.digest(
        item.plan().value(),
        item.seq(),
        item.number(),
        item.status(),
        item.cycle(),
        item.round(),
        item.origDueOn(),
        item.lateFrom(),
        judgedOn,
        item.closedOn(),
        item.takeOver(),
        content.category(),
        content.title(),
        content.detail(),
        content.rootCause(),
        content.goal(),
        content.level(),
        of(content.leader()),
        content.leadUnit() == null ? null : content.leadUnit().value(),
        of(content.coUnits()),
        of(content.ccUnits()),
        of(content.owner()),
        content.term().type(),
        content.term().dueOn(),
        content.term().longTerm(),
        content.term().derived());
  }

  static String of(Item item) {
    return of(item, ItemStore.text(item.judgedOn()));
  }

  static String of(Measure measure) {
    return AuditTrail.digest(
        measure.plan().value(),
        measure.text(),
        of(measure.owner()),
        measure.dueOn(),
        measure.kind(),
        measure.status(),
        measure.doneOn());
  }

  /** Of one that goes on as if there were no end: so it was before plans could end. */
  static String of(Plan plan) {
    List<Object> parts = new ArrayList<>();
    parts.add(plan.code());
    parts.add(plan.title());
    parts.add(plan.source());
    parts.add(plan.organ());
    parts.add(plan.sourceDoc());
    parts.add(plan.receivedOn());
    parts.add(plan.more().leaderGroup());
    parts.add(plan.more().dueOn());
    if (plan.more().own().text() != null) {
      parts.add(plan.more().own().text());
    }
    PlanEnd end = plan.end();
    if (end != null) {
      parts.addAll(List.of(PlanStatus.ENDED, end.on(), of(end.by()), end.reason()));
    }
    return AuditTrail.digest(parts.toArray());
  }

  static String of(Progress progress) {
    return digest(
        progress.figures().isEmpty() ? null : figures(progress.figures()),
        progress.item().value(),
        progress.cycle(),
        progress.text(),
        progress.stage(),
        of(progress.by()),
        progress.at().toEpochMilli());
  }

  static String of(Evidence evidence) {
    return digest(
        evidence.level(),
        evidence.item().value(),
        evidence.cycle(),
        evidence.kind(),
        evidence.attachment(),
        evidence.page(),
        evidence.url(),
        evidence.caption(),
        evidence.seal().version(),
        evidence.seal().hash(),
        of(evidence.by()),
        evidence.at().toEpochMilli());
  }

  /** As it was made: what is decided on it are its steps. */
  static String of(CloseRequest request) {
    return AuditTrail.digest(
        request.subjectType(),
        request.subjectId(),
        request.cycle(),
        request.round(),
        String.join(",", request.chain().stream().map(Enum::name).toList()),
        request.statement(),
        of(request.applicant()),
        request.at().toEpochMilli());
  }

  static String of(Taken step) {
    return AuditTrail.digest(
        step.step(), step.decision(), step.opinion(), of(step.by()), step.at().toEpochMilli());
  }

  /** As it was applied for: what became of it is {@link #decision}. */
  static String of(Extension extension) {
    return AuditTrail.digest(
        extension.subjectType(),
        extension.subjectId(),
        extension.cycle(),
        extension.oldDue(),
        extension.newDue(),
        extension.reason(),
        extension.progressNote(),
        extension.late(),
        of(extension.applicant()),
        extension.at().toEpochMilli());
  }

  /** Of an extension that is decided. */
  static String decision(Extension extension) {
    return AuditTrail.digest(
        extension.subjectId(),
        extension.status(),
        of(extension.decidedBy()),
        extension.decidedAt() == null ? null : extension.decidedAt().toEpochMilli(),
        extension.opinion());
  }

  static String of(CycleRow row) {
    return AuditTrail.digest(
        row.getPlanId(),
        row.getItemId(),
        row.getCycleNo(),
        row.getOutcome(),
        row.getDueOn(),
        row.getClosedOn(),
        row.getRounds(),
        row.getWhoName(),
        row.getEndedAt());
  }

  static String of(ReopeningRow row) {
    return AuditTrail.digest(
        row.getItemId(),
        row.getCycleNo(),
        row.getStartedOn(),
        row.getReason(),
        row.getBasis(),
        row.getWhoName());
  }

  private static String figures(List<ProgressFigure> figures) {
    return AuditTrail.digest(
        figures.stream()
            .flatMap(one -> Stream.of(one.name(), one.unit(), one.hundredths()))
            .toArray());
  }

  /** A part that came later: rows that have none keep the digest they were sealed with. */
  private static String digest(Object later, Object... parts) {
    Object[] all = Arrays.copyOf(parts, parts.length + (later == null ? 0 : 1));
    if (later != null) {
      all[parts.length] = later;
    }
    return AuditTrail.digest(all);
  }

  private static String of(List<UnitId> units) {
    return AuditTrail.digest(units.stream().map(UnitId::value).sorted().toArray());
  }

  private static String of(PersonRef person) {
    return person == null
        ? null
        : AuditTrail.digest(person.userKey(), person.name(), person.post());
  }
}
