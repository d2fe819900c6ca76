package org.duban.rectification;

import java.time.LocalDate;
import org.duban.shared.PageId;
import org.duban.shared.Refusal;

/**
 * 整改方案.
 *
 * @param code 编号, such as ZG-2026-001, unique for ever
 * @param spaceKey where its page is, or was when it was last there
 * @param page null while it stands on no page
 * @param creator user key of who made it
 * @param end null while it goes on
 */
public record Plan(
    PlanId id,
    String code,
    String title,
    Source source,
    String organ,
    String sourceDoc,
    LocalDate receivedOn,
    String spaceKey,
    PageId page,
    String creator,
    int version,
    PlanMore more,
    PlanEnd end) {
  public PlanStatus status() {
    return end == null ? PlanStatus.ACTIVE : PlanStatus.ENDED;
  }

  public boolean isEnded() {
    return end != null;
  }

  /**
   * @throws Refusal FORBIDDEN once it has ended, with since when and who can take it up again
   */
  public void requireGoingOn() {
    PlanEnd.none(end).require();
  }

  Plan in(String newSpaceKey) {
    return with(newSpaceKey, more, end);
  }

  Plan withOwn(OwnColumns own) {
    return with(spaceKey, new PlanMore(more.leaderGroup(), more.dueOn(), more.ccUnits(), own), end);
  }

  /**
   * @param newEnd null takes it up again
   */
  Plan with(PlanEnd newEnd) {
    return with(spaceKey, more, newEnd);
  }

  private Plan with(String newSpaceKey, PlanMore newMore, PlanEnd newEnd) {
    return new Plan(
        id,
        code,
        title,
        source,
        organ,
        sourceDoc,
        receivedOn,
        newSpaceKey,
        page,
        creator,
        version,
        newMore,
        newEnd);
  }
}
