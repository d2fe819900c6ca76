package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.confluence.event.events.content.page.PageMoveEvent;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.plugins.createcontent.api.contextproviders.BlueprintContext;
import com.atlassian.confluence.plugins.createcontent.api.events.BlueprintPageCreateEvent;
import host.testing.WithDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.audit.AuditEntry;
import org.duban.audit.Change;
import org.duban.shared.PageId;
import org.duban.shared.Refusal;
import org.duban.testing.ChineseWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class PlanPageListenerStoreTest {
  private Office office;
  private PageId page;

  @BeforeEach
  void open(ActiveObjects ao) {
    office = Office.on(ao);
    page = office.pages.add(4712, "审计整改方案");
  }

  @Test
  void thePageGetsThePlanThatTheWizardDescribes() {
    created(answers());
    created(answers());

    List<Plan> plans = office.plans.findByPage(page);
    assertThat(plans).hasSize(1);
    assertThat(plans.get(0).title()).isEqualTo("审计整改方案");
    assertThat(plans.get(0).source()).isEqualTo(Source.AUDIT);
    assertThat(plans.get(0).sourceDoc()).isEqualTo("市审〔2026〕3号");
    assertThat(plans.get(0).receivedOn()).hasToString("2026-03-01");
  }

  @Test
  void pagesOfOtherBlueprintsAndOfOthersGetNone() {
    Map<String, Object> other = answers();
    other.remove("planWizard");
    created(other);
    office.as(
        office.stranger,
        () -> {
          created(answers());
          return null;
        });

    assertThat(office.plans.findByPage(page)).isEmpty();
  }

  @Test
  void thePageSaysWhatWasAnsweredAndADashForWhatWasNot() {
    Map<String, Object> given = answers();
    given.put("planOrgan", "  ");

    BlueprintContext context =
        new PlanContextProvider(ChineseWords.words())
            .updateBlueprintContext(new BlueprintContext(given));

    assertThat(context.getMap())
        .containsEntry("ContentPageTitle", "审计整改方案")
        .containsEntry("planSourceWords", "审计")
        .containsEntry("planDueOnWords", "2026-09-01")
        .containsEntry("planOrganWords", "—");
  }

  @Test
  void datesInTheWrongOrderAreRefused() {
    Map<String, Object> given = answers();
    given.put("planDueOn", "2026-02-01");

    assertThat(catchThrowableOfType(Refusal.class, () -> PlanAnswers.of(given)).key())
        .isEqualTo("duban.plan.refusal.order");
  }

  @Test
  void aPlanGoesWithItsPageToAnotherSpaceAndTheTrailSaysSo() {
    moved(office.page, "DUBAN");
    moved(office.page, "JIGUAN");

    Plan plan = office.planStore.find(office.plan).orElseThrow();
    assertThat(plan.spaceKey()).isEqualTo("JIGUAN");
    assertThat(office.plans.search("DUBAN", "")).isEmpty();
    AuditEntry entry = office.audit.since(Trail.subject(office.plan), 1).get(0);
    assertThat(entry.action()).isEqualTo("MOVE");
    assertThat(entry.who().name()).isEqualTo("李四");
    assertThat(entry.changes()).containsExactly(new Change("spaceKey", "DUBAN", "JIGUAN"));
    assertThat(plan.version()).as("a move within the space is none").isEqualTo(2);
    assertThat(office.check.verify(office.plan).broken()).isEmpty();
  }

  @Test
  void anEditFromBeforeTheMoveIsToldOfIt() {
    moved(office.page, "JIGUAN");

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () ->
                office.planEdits.edit(
                    office.plan, 1, new PlanEdit().line(PlanField.ORGAN, "市XX局")));

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
  }

  private void moved(PageId moved, String spaceKey) {
    new PlanPageListener(null, office.plans, office.planEdits)
        .pageMoved(new PageMoveEvent(page(moved, spaceKey)));
  }

  private static Page page(PageId id, String spaceKey) {
    return new Page() {
      @Override
      public long getId() {
        return id.value();
      }

      @Override
      public String getSpaceKey() {
        return spaceKey;
      }
    };
  }

  private void created(Map<String, Object> context) {
    Page made = page(page, "DUBAN");
    new PlanPageListener(null, office.plans, office.planEdits)
        .blueprintPageCreated(new BlueprintPageCreateEvent(made, null, context));
  }

  private static Map<String, Object> answers() {
    return new HashMap<>(
        Map.of(
            "planWizard", "true",
            "planTitle", " 审计整改方案 ",
            "planSource", "AUDIT",
            "planSourceDoc", "市审〔2026〕3号",
            "planReceivedOn", "2026-03-01",
            "planDueOn", "2026-09-01",
            "planLeadingGroup", "局审计整改工作领导小组"));
  }
}
