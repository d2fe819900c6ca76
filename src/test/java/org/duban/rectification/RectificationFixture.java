package org.duban.rectification;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import net.java.ao.DBParam;
import org.duban.audit.SealSource;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Viewer;
import org.duban.organisation.OrganisationService;
import org.duban.organisation.UnitId;
import org.duban.shared.PageId;
import org.duban.testing.FakePages;
import org.duban.testing.FakeUser;
import org.duban.testing.FixedClock;

/** What the tests of other features need of this one: its doors, on a real database. */
public record RectificationFixture(
    PlanService plans,
    ItemService items,
    MeasureService measures,
    RecordService records,
    HistoricItems historic,
    PlanEdits edits,
    Ledger ledger,
    CloseOut closeOut,
    Figures figures,
    Results results,
    PastFigures past,
    TrailCheck check,
    List<SealSource> seals,
    OrganisationService organisation,
    FakeUser user,
    FakePages pages,
    FixedClock time,
    OfficeClock clock,
    Viewer clerk,
    Viewer secondClerk,
    Viewer stranger,
    UnitId section,
    PageId page,
    PlanId plan) {
  public static RectificationFixture on(ActiveObjects ao) {
    Office office = Office.on(ao);
    return new RectificationFixture(
        office.plans,
        office.items,
        office.measures,
        office.records,
        office.historic,
        office.planEdits,
        office.ledger,
        office.closeOut,
        office.figures,
        office.results,
        office.past,
        office.check,
        office.seals,
        office.organisation,
        office.user,
        office.pages,
        office.time,
        new OfficeClock(office.time),
        office.clerk,
        office.secondClerk,
        office.stranger,
        office.section,
        office.page,
        office.plan);
  }

  public PlanId anotherPlan(long page) {
    return Office.anotherPlan(plans, pages.add(page, "整改清单"));
  }

  /** Gives the plan an item in a status that no version knows: reading it fails. */
  public static void damage(ActiveObjects ao, PlanId plan) {
    ItemRow item =
        ao.create(ItemRow.class, new DBParam("PLAN_ID", plan.value()), new DBParam("SEQ", 99));
    item.setStatus("BOGUS");
    item.save();
  }
}
