package org.duban.rectification;

import java.time.LocalDate;
import org.duban.shared.PageId;

/**
 * 整改方案.
 *
 * @param code 编号, such as ZG-2026-001, unique for ever
 * @param spaceKey where its page is, or was when it was last there
 * @param page null while it stands on no page
 * @param creator user key of who made it
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
    PlanMore more) {
  Plan in(String newSpaceKey) {
    return with(newSpaceKey, more);
  }

  Plan with(OwnColumns own) {
    return with(spaceKey, new PlanMore(more.leaderGroup(), more.dueOn(), more.ccUnits(), own));
  }

  private Plan with(String newSpaceKey, PlanMore newMore) {
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
        newMore);
  }
}
