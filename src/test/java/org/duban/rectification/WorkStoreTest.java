package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.util.List;
import java.util.Map;
import org.duban.confluence.Viewer;
import org.duban.organisation.NewStaff;
import org.duban.organisation.NewUnit;
import org.duban.organisation.UnitId;
import org.duban.organisation.UnitKind;
import org.duban.shared.Refusal;
import org.duban.testing.ChineseWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 办理范围: on whose matters heads and persons in charge act. */
@WithDatabase
class WorkStoreTest {
  private Office office;
  private Viewer undertaker;
  private ItemId id;

  @BeforeEach
  void open(ActiveObjects ao) {
    office = Office.on(ao);
    undertaker = office.people.add("chengban2", "褚十二", "duban-owner");
    id = office.assigned("问题");
  }

  @Test
  void asShippedTheyActOnTheMattersOfEverySection() {
    assertThat(progress(undertaker)).isNull();
    assertThat(progress(office.head)).isNull();
  }

  @Test
  void whereAPlaceSaysSoTheyActOnThoseOfTheirOwnAlone() {
    own();

    assertThat(progress(undertaker)).isEqualTo("该事项不由您所在的科室牵头或配合，也没有由您承担的措施，请由承办科室办理。");
    assertThat(progress(office.head)).isNotNull();
    assertThat(may(undertaker, Action.REQUEST_EXTENSION)).isFalse();
    assertThat(progress(office.owner)).as("the item's own").isNull();
    assertThat(progress(office.leader)).as("its leader").isNull();
    assertThat(progress(office.clerk)).as("the office").isNull();
  }

  @Test
  void staffAndHeadsOfTheSectionsAndThoseWithAMeasureGoOn() {
    own();
    UnitId helping =
        office.organisation.create(new NewUnit("配合科", UnitKind.SECTION, null, null)).id();
    office.items.edit(
        id, office.get(id).item().version(), new ItemEdit().coUnits(List.of(helping)));
    office.organisation.create(new NewStaff(undertaker.name(), null, null, helping));
    office.organisation.nameHead(office.section, 1, Office.person(office.head));
    Viewer third = office.people.add("chengban3", "卫十三", "duban-owner");
    NewMeasure theirs = new NewMeasure("核对台账", Office.person(third), null, MeasureKind.NOW);

    assertThat(progress(undertaker)).as("helps").isNull();
    assertThat(progress(office.head)).as("heads").isNull();
    assertThat(progress(third)).isNotNull();
    office.measures.add(id, theirs);
    assertThat(progress(third)).as("has a measure").isNull();
    assertThat(may(third, Action.REQUEST_EXTENSION)).isTrue();
  }

  private void own() {
    office.policyService.set("work", "DUBAN", 0, Map.of("sections", "OWN"));
  }

  private boolean may(Viewer viewer, Action action) {
    return office.as(
        viewer,
        () ->
            office.get(id).choices().stream().anyMatch(c -> c.action() == action && c.isAllowed()));
  }

  /** Why not, or null once it is added. */
  private String progress(Viewer viewer) {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () -> office.as(viewer, () -> office.records.addProgress(id, "已部署", null)));
    return refusal == null ? null : ChineseWords.words().text(refusal.key(), refusal.arguments());
  }
}
