package org.duban.rectification;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.duban.approval.ApprovalFixture;
import org.duban.approval.ApprovalService;
import org.duban.approval.ExtensionService;
import org.duban.audit.AuditFixture;
import org.duban.audit.AuditTrail;
import org.duban.audit.SealSource;
import org.duban.calendar.CalendarFixture;
import org.duban.calendar.CalendarService;
import org.duban.confluence.AccessMode;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Transactions;
import org.duban.confluence.Viewer;
import org.duban.organisation.NewUnit;
import org.duban.organisation.OrganisationFixture;
import org.duban.organisation.OrganisationService;
import org.duban.organisation.UnitId;
import org.duban.organisation.UnitKind;
import org.duban.policy.PolicyFixture;
import org.duban.policy.PolicyService;
import org.duban.shared.PageId;
import org.duban.testing.ChineseWords;
import org.duban.testing.FakePages;
import org.duban.testing.FakePeople;
import org.duban.testing.FakeReaders;
import org.duban.testing.FakeUser;
import org.duban.testing.FixedClock;

/** An invented 市XX局 with the whole feature on a real database. */
final class Office extends OfficeInputs {
  static final LocalDate DUE = LocalDate.parse("2026-06-30");

  final FakeUser user = new FakeUser();
  final FakePeople people = new FakePeople();
  final FakePages pages = new FakePages(user);
  final FixedClock time = new FixedClock("2026-03-02");
  final AtomicBoolean readOnly = new AtomicBoolean();

  final Viewer clerk = people.add("bangongshi", "李四", "duban-office");
  final Viewer secondClerk = people.add("bangongshi2", "钱七", "duban-office");
  final Viewer leader = people.add("fenguan", "王五", "duban-leader");
  final Viewer owner = people.add("chengban", "赵六");
  final Viewer head = people.add("kezhang", "孙八", "duban-head");
  final Viewer chief = people.add("shuji", "郑一", "duban-chief");
  final Viewer stranger = people.add("luren", "周九");

  final OrganisationService organisation;
  final AuditTrail audit;
  final ApprovalService approval;
  final PlanService plans;
  final ItemService items;
  final MeasureService measures;
  final RecordService records;
  final CloseOut closeOut;
  final Cycles cycles;
  final Figures figures;
  final Results results;
  final Facets facets;
  final Awaiting awaiting;
  final Extensions extensions;
  final PlanEdits planEdits;
  final PlanEnds planEnds;
  final BulkEdits bulk;
  final HistoricItems historic;
  final PastFigures past;
  final ExtensionService extensionService;
  final CalendarService calendar;
  final PolicyService policyService;
  final Policies policies;
  final Ledger ledger;
  final TrailCheck check;
  final List<SealSource> seals = new ArrayList<>();

  final TallyUpkeep upkeep;
  final LedgerJson json = new LedgerJson(ChineseWords.words());
  final PlanStore planStore;
  final FakeReaders readers = new FakeReaders();
  final ItemDeadlines deadlines;
  final UnitId section;
  final PageId page;
  final PlanId plan;

  Office(ActiveObjects ao) {
    Transactions transactions = new Transactions(ao);
    OfficeClock clock = new OfficeClock(time);
    AccessMode mode = new AccessMode(readOnly::get);
    OrganisationFixture org = OrganisationFixture.on(ao, user, people, mode);
    organisation = org.organisation();
    audit = AuditFixture.on(ao, clock);
    ApprovalFixture chains = ApprovalFixture.on(ao, clock);
    approval = chains.approval();
    extensionService = chains.extensions();
    calendar = CalendarFixture.on(ao, org.roles(), user, mode, audit);
    RulesFixture rules =
        RulesFixture.on(
            ao, new PolicyFixture.World(org.roles(), user, pages, mode, audit, clock), calendar);
    policyService = rules.service();
    policies = rules.policies();
    planStore = new PlanStore(ao, transactions);
    TallyStore tallies = new TallyStore(ao);
    FigureStore figureStore = new FigureStore(ao, tallies, audit);
    ItemStore itemStore = new ItemStore(ao, tallies, transactions);
    LooseStore loose = new LooseStore(ao);
    MeasureStore measureRows = new MeasureStore(ao, loose, transactions);
    RecordStore recordStore = new RecordStore(ao);
    ResultStore resultStore = new ResultStore(ao, transactions);
    RectificationRights rights =
        new RectificationRights(
            user, pages, org.roles(), organisation, mode, policies, new SightStore(ao));
    Trail trail = CheckFixture.sealing(ao, this, recordStore);
    TakeOverStore takeOvers = new TakeOverStore(ao);
    Board board =
        new Board(
            measureRows,
            recordStore,
            takeOvers,
            rights,
            organisation,
            approval,
            extensionService,
            policies);
    Sight sight =
        new Sight(
            rights, policies, planStore, itemStore, measureRows, new SightStore(ao), organisation);
    ledger =
        new Ledger(
            planStore,
            itemStore,
            measureRows,
            recordStore,
            figureStore,
            rights,
            sight,
            board,
            policies,
            approval,
            extensionService,
            audit,
            clock,
            transactions);
    upkeep =
        new TallyUpkeep(
            planStore, figureStore, new TallySumStore(ao, tallies), loose, mode, transactions);
    check = CheckFixture.on(ao, this, planStore, itemStore, measureRows, rights, org.roles());
    Guard guard =
        new Guard(
            planStore,
            itemStore,
            measureRows,
            recordStore,
            rights,
            policies,
            audit,
            trail,
            ledger,
            sight,
            json);
    plans =
        new PlanService(
            planStore, rights, pages, organisation, policies, trail, clock, transactions);
    items =
        new ItemService(
            itemStore,
            planStore,
            measureRows,
            rights,
            organisation,
            guard,
            policies,
            trail,
            clock,
            transactions);
    measures =
        new MeasureService(
            measureRows,
            itemStore,
            planStore,
            rights,
            organisation,
            items,
            guard,
            policies,
            trail,
            clock,
            transactions);
    records =
        new RecordService(
            recordStore, itemStore, resultStore, rights, pages, guard, trail, clock, transactions);
    closeOut =
        new CloseOut(
            itemStore,
            measureRows,
            recordStore,
            resultStore,
            rights,
            approval,
            extensionService,
            board,
            guard,
            trail,
            clock,
            transactions);
    cycles = CheckFixture.cycles(ao, this, itemStore, guard);
    figures = new Figures(figureStore, ledger, policies, organisation, clock, transactions);
    results = new Results(resultStore, ledger, transactions);
    facets =
        new Facets(
            figures,
            new FacetStore(ao),
            ledger,
            sight,
            organisation,
            ChineseWords.words(),
            transactions);
    past =
        new PastFigures(
            planStore, new PastStore(ao), figures, policies, audit, clock, transactions);
    awaiting =
        new Awaiting(
            planStore,
            itemStore,
            measureRows,
            rights,
            approval,
            extensionService,
            policies,
            CheckFixture.holds(ao, this, itemStore),
            transactions);
    extensions =
        new Extensions(
            itemStore,
            recordStore,
            rights,
            extensionService,
            policies,
            guard,
            trail,
            clock,
            transactions);
    deadlines =
        new ItemDeadlines(new DeadlineStore(ao), planStore, organisation, org.roles(), readers);
    PlanJson planJson = new PlanJson(json, organisation, ChineseWords.words());
    planEdits =
        new PlanEdits(planStore, guard, rights, organisation, audit, trail, planJson, transactions);
    planEnds =
        new PlanEnds(planStore, itemStore, planEdits, guard, rights, trail, clock, transactions);
    bulk = new BulkEdits(items, itemStore, guard, rights, transactions);
    historic =
        new HistoricItems(
            new HistoricCheck(items, organisation, policies, clock),
            itemStore,
            planStore,
            measureRows,
            recordStore,
            takeOvers,
            rights,
            guard,
            trail,
            clock,
            transactions);
    user.is(clerk);
    section = organisation.create(new NewUnit("业务科", UnitKind.SECTION, null, null)).id();
    page = pages.add(4711, "整改清单");
    plan = plans.create(new NewPlan("DUBAN", page, "巡察整改方案", Source.PATROL, null, null, null));
  }

  static Office on(ActiveObjects ao) {
    return new Office(ao);
  }

  static PlanId anotherPlan(PlanService plans, PageId page) {
    return plans.create(new NewPlan("DUBAN", page, "另一方案", Source.AUDIT, null, null, null));
  }

  <T> T as(Viewer viewer, Supplier<T> work) {
    Viewer before = user.find().orElse(null);
    user.is(viewer);
    try {
      return work.get();
    } finally {
      user.is(before);
    }
  }

  /** A draft with one measure. */
  ItemId draft(String title) {
    return items
        .createAll(
            plan,
            List.of(new NewItem("日常监管", title, "监管有盲区")),
            List.of(new NewMeasure("开展专项检查", null, null, MeasureKind.NOW)),
            List.of(new Link(0, 0)))
        .get(0);
  }

  ItemEdit assignment() {
    return new ItemEdit()
        .person(ItemField.LEADER, person(leader))
        .person(ItemField.OWNER, person(owner))
        .leadUnit(section)
        .termType(TermType.DATED)
        .dueOn(DUE);
  }

  ItemId assigned(String title) {
    ItemId id = draft(title);
    as(clerk, () -> items.edit(id, 1, assignment()));
    return id;
  }

  /** Under way, all measures done, one piece of evidence. */
  ItemId done(String title) {
    ItemId id = assigned(title);
    as(owner, () -> records.addProgress(id, "已开展检查", null));
    as(owner, () -> records.addEvidence(id, link()));
    for (Measure measure : ledger.item(id).measures()) {
      as(owner, () -> measures.edit(measure.id(), measure.version(), status(MeasureStatus.DONE)));
    }
    return id;
  }

  /** Applied for by the owner, passed by the leader. */
  ItemId passed(String title) {
    ItemId id = done(title);
    act(owner, id, Action.REQUEST_CLOSE, statement("三项措施均已落实"));
    act(leader, id, Action.LEADER_PASS, ActionInput.NONE);
    return id;
  }

  ItemId closed(String title) {
    return act(clerk, passed(title), Action.CLOSE, allConditions()).id();
  }

  Item act(Viewer viewer, ItemId id, Action action, ActionInput input) {
    return as(
        viewer, () -> closeOut.act(id, as(clerk, () -> get(id)).item().version(), action, input));
  }

  BoardItem get(ItemId id) {
    return ledger.item(id);
  }
}
