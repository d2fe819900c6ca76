package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.confluence.Viewer;
import org.duban.organisation.NewStaff;
import org.duban.organisation.NewUnit;
import org.duban.organisation.UnitId;
import org.duban.organisation.UnitKind;
import org.duban.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class SightStoreTest {
  private Office office;
  private Viewer plain;
  private UnitId unit;

  @BeforeEach
  void open(ActiveObjects ao) {
    office = Office.on(ao);
    plain = office.people.add("putong", "普通");
    unit = office.organisation.create(new NewUnit("配合科", UnitKind.SECTION, null, null)).id();
  }

  @Test
  void plainStaffSeeWhatTheyLeadOwnCarryOutOrTheirUnitTakesPartIn() {
    office.organisation.create(new NewStaff("putong", null, null, unit));
    List<ItemId> mine = new ArrayList<>();
    mine.add(edited(new ItemEdit().person(ItemField.LEADER, Office.person(plain))));
    mine.add(edited(new ItemEdit().person(ItemField.OWNER, Office.person(plain))));
    mine.add(edited(new ItemEdit().leadUnit(unit)));
    mine.add(edited(new ItemEdit().coUnits(List.of(office.section, unit))));
    mine.add(withMeasureOf(plain));
    edited(new ItemEdit().ccUnits(List.of(unit)));
    edited(new ItemEdit().person(ItemField.LEADER, Office.person(office.leader)));
    withMeasureOf(office.stranger);
    office.user.is(plain);

    LedgerPage page = page();
    List<ItemId> shown = ids(page);

    assertThat(shown).containsExactlyElementsOf(mine);
    assertThat(page.own()).isEqualTo(new LedgerPage.Share(5, 8));
    assertThat(page.summary().completion().total()).as("figures stay the plan's").isEqualTo(8);
    assertThat(page.unpaired()).isEqualTo(Unpaired.NONE);
    mine.forEach(id -> assertThat(office.ledger.item(id).item().id()).isEqualTo(id));
  }

  @Test
  void pagesAndFiltersReachWithinWhatIsOnesOwn() {
    List<ItemId> mine = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      office.draft("他人");
      mine.add(edited(new ItemEdit().person(ItemField.OWNER, Office.person(plain))));
    }
    office.user.is(plain);

    LedgerPage first = office.ledger.page(office.plan, ItemFilter.ALL, Optional.empty(), 3);
    LedgerPage second = office.ledger.page(office.plan, ItemFilter.ALL, first.items().next(), 3);

    assertThat(ids(first)).containsExactlyElementsOf(mine.subList(0, 3));
    assertThat(ids(second)).containsExactlyElementsOf(mine.subList(3, 5));
    assertThat(second.items().next()).isEmpty();
    ItemFilter others = new ItemFilter(Set.of(), null, null, null, "他人", List.of());
    assertThat(ids(office.ledger.page(office.plan, others, Optional.empty(), 9))).isEmpty();
  }

  @Test
  void theHeadOfAUnitNeedNotBeOnItsStaffList() {
    UnitId headed =
        office
            .organisation
            .create(new NewUnit("综合科", UnitKind.SECTION, null, Office.person(plain)))
            .id();
    ItemId theirs = edited(new ItemEdit().leadUnit(headed));
    office.draft("他人");
    office.user.is(plain);

    assertThat(ids(page())).containsExactly(theirs);
  }

  @Test
  void whatIsNotOnesOwnIsNotThereForReadingOrWriting() {
    ItemId id = office.assigned("他人");
    Measure measure = office.get(id).measures().get(0);
    office.user.is(plain);

    List<ThrowingCallable> calls =
        List.of(
            () -> office.ledger.item(id),
            () -> office.ledger.history(id, Optional.empty(), 5),
            () -> office.ledger.progress(id, Optional.empty(), 5),
            () -> office.ledger.evidence(id),
            () -> office.ledger.extensions(id),
            () -> office.ledger.requests(id),
            () -> office.cycles.of(id),
            () -> office.records.addProgress(id, "进展", null),
            () -> office.records.addEvidence(id, Office.link()),
            () -> office.items.edit(id, 1, new ItemEdit()),
            () -> office.items.link(id, 1, List.of()),
            () -> office.closeOut.act(id, 1, Action.CANCEL, Office.reason("重复")),
            () -> office.measures.edit(measure.id(), 1, Office.status(MeasureStatus.DONE)));

    for (ThrowingCallable call : calls) {
      assertThat(catchThrowableOfType(Refusal.class, call).kind())
          .isEqualTo(Refusal.Kind.NOT_FOUND);
    }
    assertThat(office.plans.get(office.plan).id()).isEqualTo(office.plan);
  }

  @Test
  void facetsOfferOnlyWhatOnesOwnItemsHave() {
    office.assigned("他人");
    edited(new ItemEdit().person(ItemField.OWNER, Office.person(plain)).leadUnit(unit));
    office.user.is(plain);

    Map<String, Object> facets = office.facets.of(office.plan);

    assertThat(facets.get("units").toString()).contains("配合科").doesNotContain("业务科");
    assertThat(facets.get("owners").toString()).contains("普通").doesNotContain("赵六");
    assertThat(facets.get("leaders").toString()).contains("count=1").doesNotContain("王五");
    assertThat(facets.get("statuses").toString()).contains("DRAFT").contains("count=1");
    assertThat(facets.get("categories").toString()).contains("count=1").doesNotContain("rate");
  }

  @Test
  void whoeverPlaysARoleSeesAll() {
    office.assigned("问题");

    for (Viewer viewer : List.of(office.clerk, office.leader, office.head)) {
      office.user.is(viewer);
      assertThat(ids(page())).hasSize(1);
      assertThat(page().own()).isNull();
    }
  }

  @Test
  void nobodyLoggedInSeesFiguresAlone() {
    ItemId id = office.assigned("问题");
    office.user.is(null);

    LedgerPage page = page();

    assertThat(page.items().rows()).isEmpty();
    assertThat(page.summary().completion().total()).isEqualTo(1);
    assertThat(page.own()).isEqualTo(new LedgerPage.Share(0, 1));
    assertThat(catchThrowableOfType(Refusal.class, () -> office.ledger.item(id)).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
  }

  @Test
  void aSpaceMayLetEveryoneSeeAll() {
    ItemId id = office.assigned("问题");
    office.user.is(plain);
    String narrow = fingerprint();
    office.as(
        office.clerk, () -> office.policyService.set("view", "DUBAN", 0, Map.of("staff", "ALL")));

    assertThat(ids(page())).containsExactly(id);
    assertThat(page().own()).isNull();
    assertThat(fingerprint()).isNotEqualTo(narrow);
    office.user.is(null);
    assertThat(ids(page())).containsExactly(id);
  }

  @Test
  void theFingerprintChangesWithEverythingThatMakesAnItemOnesOwn() {
    ItemId id = edited(new ItemEdit().leadUnit(unit));
    String before = fingerprintOf(plain);

    office.organisation.create(new NewStaff("putong", null, null, unit));
    String onTheStaff = fingerprintOf(plain);
    office.items.edit(id, office.get(id).item().version(), new ItemEdit().leadUnit(office.section));

    assertThat(onTheStaff).isNotEqualTo(before);
    assertThat(fingerprintOf(plain)).isNotEqualTo(onTheStaff);
    assertThat(fingerprintOf(plain)).isNotEqualTo(fingerprintOf(office.stranger));
  }

  @Test
  void whatOneReaderWasShownIsNotShownToTheNext() {
    ItemId owned = edited(new ItemEdit().person(ItemField.OWNER, Office.person(plain)));
    ItemId other = office.draft("他人");

    assertThat(ids(page())).containsExactly(owned, other);
    office.user.is(plain);
    assertThat(ids(page())).containsExactly(owned);
    office.user.is(office.stranger);
    assertThat(ids(page())).isEmpty();
    office.user.is(office.clerk);
    assertThat(ids(page())).containsExactly(owned, other);
  }

  private ItemId edited(ItemEdit edit) {
    ItemId id = office.draft("问题");
    office.items.edit(id, 1, edit);
    return id;
  }

  private ItemId withMeasureOf(Viewer owner) {
    ItemId id = office.draft("措施");
    office.measures.add(id, new NewMeasure("办", Office.person(owner), null, MeasureKind.NOW));
    return id;
  }

  private LedgerPage page() {
    return office.ledger.page(office.plan, ItemFilter.ALL, Optional.empty(), 50);
  }

  private String fingerprint() {
    return office.ledger.fingerprint(office.plan, ItemFilter.ALL, "");
  }

  private String fingerprintOf(Viewer viewer) {
    return office.as(viewer, this::fingerprint);
  }

  private static List<ItemId> ids(LedgerPage page) {
    return page.items().rows().stream().map(row -> row.item().id()).toList();
  }
}
