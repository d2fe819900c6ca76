package org.duban.rectification;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import org.duban.calendar.CalendarFixture;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Transactions;
import org.duban.organisation.OrganisationFixture;
import org.duban.organisation.RoleService;
import org.duban.policy.PolicyFixture;
import org.duban.testing.ChineseWords;

/** The trail and its check, with the registers that have something to say to it. */
final class CheckFixture {
  private CheckFixture() {}

  static Trail sealing(ActiveObjects ao, Office office, RecordStore records) {
    RecordSeals seals =
        new RecordSeals(records, new CycleStore(ao), office.approval, office.extensionService);
    office.seals.add(seals);
    return new Trail(office.audit, office.organisation, seals);
  }

  static HoldChecks holds(ActiveObjects ao, Office office, ItemStore items) {
    return new HoldChecks(items, new CycleStore(ao), office.policies, new OfficeClock(office.time));
  }

  static Cycles cycles(ActiveObjects ao, Office office, ItemStore items, Guard guard) {
    return new Cycles(
        new CycleStore(ao),
        guard,
        holds(ao, office, items),
        office.audit,
        ChineseWords.words(),
        new Transactions(ao));
  }

  static HoldDeadlines holdDeadlines(ActiveObjects ao, Office office) {
    Transactions transactions = new Transactions(ao);
    ItemStore items = new ItemStore(ao, new TallyStore(ao), transactions);
    return new HoldDeadlines(holds(ao, office, items), items, office.planStore, office.deadlines);
  }

  /** Features above this one add their own seals to the office's. */
  static TrailCheck on(
      ActiveObjects ao,
      Office office,
      PlanStore plans,
      ItemStore items,
      MeasureStore measures,
      RectificationRights rights,
      RoleService roles) {
    Transactions transactions = new Transactions(ao);
    return new TrailCheck(
        office.ledger,
        plans,
        items,
        measures,
        rights,
        roles,
        office.user,
        office.audit,
        office.seals,
        List.of(
            PolicyFixture.witnesses(ao, transactions),
            CalendarFixture.witnesses(ao),
            OrganisationFixture.witnesses(ao, transactions)));
  }
}
