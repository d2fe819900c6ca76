package org.duban.rectification;

import java.time.LocalDate;

/**
 * 整改问题 as it stands.
 *
 * @param seq its place in the plan, from 1
 * @param number what people call it, at first the same
 * @param origDueOn 原定时限, set when first assigned, never changed
 * @param lateFrom the cycle's original date, once a late extension was granted in it; else null
 * @param cycle 轮次 from 1
 * @param round how often it was returned in this cycle
 * @param closedOn 销号日期 of this cycle
 * @param latestProgress id of its newest progress entry, or null
 * @param takeOver id of the {@link TakeOver} it came by; null if it was written down here
 */
public record Item(
    ItemId id,
    PlanId plan,
    int seq,
    String number,
    ItemContent content,
    LocalDate origDueOn,
    LocalDate lateFrom,
    ItemStatus status,
    int cycle,
    int round,
    LocalDate closedOn,
    Integer latestProgress,
    int progressCount,
    int evidenceCount,
    Integer takeOver,
    int version) {
  /** Where it came to stand when it was made. */
  Item at(ItemId newId, int newSeq) {
    return new Item(
        newId,
        plan,
        newSeq,
        String.valueOf(newSeq),
        content,
        origDueOn,
        lateFrom,
        status,
        cycle,
        round,
        closedOn,
        latestProgress,
        progressCount,
        evidenceCount,
        takeOver,
        version);
  }

  Item withVersion(int newVersion) {
    return new Item(
        id,
        plan,
        seq,
        number,
        content,
        origDueOn,
        lateFrom,
        status,
        cycle,
        round,
        closedOn,
        latestProgress,
        progressCount,
        evidenceCount,
        takeOver,
        newVersion);
  }

  Item with(ItemContent newContent) {
    return new Item(
        id,
        plan,
        seq,
        number,
        newContent,
        origDueOn,
        lateFrom,
        status,
        cycle,
        round,
        closedOn,
        latestProgress,
        progressCount,
        evidenceCount,
        takeOver,
        version);
  }

  Item with(ItemStatus newStatus) {
    return new Item(
        id,
        plan,
        seq,
        number,
        content,
        origDueOn,
        lateFrom,
        newStatus,
        cycle,
        round,
        closedOn,
        latestProgress,
        progressCount,
        evidenceCount,
        takeOver,
        version);
  }

  Item withOrigDueOn(LocalDate newOrigDueOn) {
    return new Item(
        id,
        plan,
        seq,
        number,
        content,
        newOrigDueOn,
        lateFrom,
        status,
        cycle,
        round,
        closedOn,
        latestProgress,
        progressCount,
        evidenceCount,
        takeOver,
        version);
  }

  /** The date that overdue, lights and assessment go by. */
  public LocalDate judgedOn() {
    return lateFrom == null ? content.term().dueOn() : lateFrom;
  }

  Item withLateFrom(LocalDate newLateFrom) {
    return new Item(
        id,
        plan,
        seq,
        number,
        content,
        origDueOn,
        newLateFrom,
        status,
        cycle,
        round,
        closedOn,
        latestProgress,
        progressCount,
        evidenceCount,
        takeOver,
        version);
  }

  Item withCycle(int newCycle, int newRound, LocalDate newClosedOn) {
    return new Item(
        id,
        plan,
        seq,
        number,
        content,
        origDueOn,
        newCycle == cycle ? lateFrom : null,
        status,
        newCycle,
        newRound,
        newClosedOn,
        latestProgress,
        progressCount,
        evidenceCount,
        takeOver,
        version);
  }

  Item withTakeOver(TakeOver newTakeOver) {
    return new Item(
        id,
        plan,
        seq,
        number,
        content,
        origDueOn,
        lateFrom,
        status,
        cycle,
        round,
        closedOn,
        latestProgress,
        progressCount,
        evidenceCount,
        newTakeOver.id(),
        version);
  }
}
