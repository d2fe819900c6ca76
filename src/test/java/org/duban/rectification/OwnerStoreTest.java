package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.audit.AuditEntry;
import org.duban.organisation.NewStaff;
import org.duban.organisation.NewUnit;
import org.duban.organisation.UnitId;
import org.duban.organisation.UnitKind;
import org.duban.shared.PersonRef;
import org.duban.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 指定责任人 by the head of a section. */
@WithDatabase
class OwnerStoreTest {
  private static final PersonRef NAMED = new PersonRef(null, "吴十一", "科员");

  private Office office;
  private UnitId helping;

  @BeforeEach
  void open(ActiveObjects ao) {
    office = Office.on(ao);
    helping = office.organisation.create(new NewUnit("法规科", UnitKind.SECTION, null, null)).id();
  }

  @Test
  void aHeadOfTheLeadUnitNamesTheOwnerAndTheTrailSaysSo() {
    ItemId id = office.assigned("问题");
    headOf(office.section);

    Item named = assign(id, 2, NAMED);

    assertThat(named.content().owner()).isEqualTo(NAMED);
    assertThat(named.version()).isEqualTo(3);
    AuditEntry entry = office.ledger.history(id, Optional.empty(), 10).rows().get(0);
    assertThat(entry.action()).isEqualTo("ASSIGN_OWNER");
    assertThat(entry.who().name()).isEqualTo("孙八");
    assertThat(entry.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.field()).isEqualTo("owner");
              assertThat(change.after()).contains("吴十一");
            });
  }

  @Test
  void aHeadOfAUnitThatHelpsDoesSoToo() {
    ItemId id = office.assigned("问题");
    office.items.edit(id, 2, new ItemEdit().coUnits(List.of(helping)));
    headOf(helping);

    assertThat(assign(id, 3, NAMED).content().owner()).isEqualTo(NAMED);
  }

  @Test
  void otherHeadsAndTheUnitsOtherStaffAreRefused() {
    ItemId id = office.assigned("问题");
    headOf(helping);
    office.organisation.create(new NewStaff("luren", null, null, office.section));

    assertThat(refused(() -> assign(id, 2, NAMED)).key()).endsWith("why.notHeadOfUnit");
    Refusal stranger =
        refused(() -> office.as(office.stranger, () -> office.items.assignOwner(id, 2, NAMED)));
    assertThat(stranger.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(office.get(id).item().version()).isEqualTo(2);
  }

  @Test
  void nobodyIsTakenOffAndNothingIsNamedOutsideTheWork() {
    headOf(office.section);
    ItemId draft = office.draft("未分派");
    office.items.edit(draft, 1, new ItemEdit().leadUnit(office.section));
    ItemId open = office.assigned("问题");

    assertThat(refused(() -> assign(open, 2, null)).kind()).isEqualTo(Refusal.Kind.INVALID);
    assertThat(refused(() -> assign(draft, 2, NAMED)).key()).endsWith("why.status");
  }

  @Test
  void anotherVersionIsRefusedWithBothNames() {
    ItemId id = office.assigned("问题");
    headOf(office.section);
    office.items.edit(
        id, 2, new ItemEdit().person(ItemField.OWNER, Office.person(office.stranger)));

    Refusal refusal = refused(() -> assign(id, 2, NAMED));

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(((Map<?, ?>) refusal.details()).get("changed").toString()).contains("周九", "吴十一");
  }

  @Test
  void theItemSaysWhoMayAndWhyNot() {
    ItemId id = office.assigned("问题");
    headOf(office.section);

    assertThat(office.as(office.head, () -> why(id))).isNull();
    assertThat(office.as(office.clerk, () -> why(id))).endsWith("why.notHeadOfUnit");
  }

  private String why(ItemId id) {
    return office.get(id).choices().stream()
        .filter(choice -> choice.action() == Action.ASSIGN_OWNER)
        .map(choice -> choice.why() == null ? null : choice.why().key())
        .toList()
        .get(0);
  }

  private void headOf(UnitId unit) {
    office.organisation.create(new NewStaff("kezhang", null, "科长", unit));
  }

  private Item assign(ItemId id, int version, PersonRef owner) {
    return office.as(office.head, () -> office.items.assignOwner(id, version, owner));
  }

  private static Refusal refused(ThrowingCallable call) {
    return catchThrowableOfType(Refusal.class, call);
  }
}
