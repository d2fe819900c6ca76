package org.duban.report;

import java.util.List;
import java.util.Optional;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Pages;
import org.duban.confluence.Pages.PageInfo;
import org.duban.confluence.Transactions;
import org.duban.confluence.Words;
import org.duban.rectification.ItemService;
import org.duban.rectification.NewPlan;
import org.duban.rectification.Plan;
import org.duban.rectification.PlanDraftSource;
import org.duban.rectification.PlanId;
import org.duban.rectification.PlanService;
import org.duban.rectification.Source;
import org.duban.shared.PageId;
import org.duban.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Makes the plan of a report's page from its draft, once for each page. It is office work, whether
 * done with the page or later, from the page's empty checklist.
 */
@Component
public class ReportChecklist implements PlanDraftSource {
  private static final int SHOWN = 30;

  private final ImportDraftStore drafts;
  private final PlanService plans;
  private final ItemService items;
  private final Pages pages;
  private final OfficeClock clock;
  private final Words words;
  private final Transactions transactions;

  public ReportChecklist(
      ImportDraftStore drafts,
      PlanService plans,
      ItemService items,
      Pages pages,
      OfficeClock clock,
      Words words,
      Transactions transactions) {
    this.drafts = drafts;
    this.plans = plans;
    this.items = items;
    this.pages = pages;
    this.clock = clock;
    this.words = words;
    this.transactions = transactions;
  }

  /**
   * So that what is kept today can be made tomorrow.
   *
   * @throws Refusal in words for whoever may not make a checklist in the space, or for what a
   *     ledger cannot take
   */
  void check(String spaceKey, Decisions wanted) {
    if (!plans.mayCreate(spaceKey, null)) {
      throw Refusal.forbidden("duban.report.refusal.notOffice");
    }
    try {
      items.check(wanted.problems(), wanted.measures());
    } catch (Refusal all) {
      wanted.problems().forEach(p -> named(p.title(), () -> items.check(List.of(p), List.of())));
      wanted.measures().forEach(m -> named(m.text(), () -> items.check(List.of(), List.of(m))));
      throw all;
    }
  }

  /** So that the one entry to mend is found among many. */
  private void named(String entry, Runnable check) {
    try {
      check.run();
    } catch (Refusal refusal) {
      String start = entry == null ? "" : entry.strip().replaceAll("\\s+", " ");
      throw Refusal.invalid(
          "duban.report.refusal.entry",
          start.substring(0, Math.min(start.length(), SHOWN)),
          words.text(refusal.key(), refusal.arguments()));
    }
  }

  /**
   * All of it or nothing; on a page that has a plan, nothing.
   *
   * @return the page's plan
   * @throws Refusal NOT_FOUND unless the page's creator has this draft, with a checklist, for its
   *     space
   */
  public PlanId make(String draft, PageId page) {
    PageInfo on =
        pages
            .find(page)
            .orElseThrow(
                () -> Refusal.notFound("duban.rectification.refusal.noPage", page.value()));
    ImportDraft found =
        transactions
            .run(() -> find(draft, on))
            .orElseThrow(() -> Refusal.notFound("duban.report.refusal.noDraft"));
    // while the page is being made its transaction is open: a refusal in ours would end it too
    if (!plans.mayCreate(on.spaceKey(), page)) {
      throw Refusal.forbidden("duban.report.refusal.notOffice");
    }
    return transactions.run(
        () -> {
          drafts.lock(found.id());
          return plans.findByPage(page).stream()
              .findFirst()
              .map(Plan::id)
              .orElseGet(() -> make(found, on));
        });
  }

  private PlanId make(ImportDraft draft, PageInfo page) {
    Basics basics = draft.basics();
    PlanId plan =
        plans.create(
            new NewPlan(
                page.spaceKey(),
                page.id(),
                basics.title(),
                Source.SELF_CHECK,
                basics.organ().isEmpty() ? null : basics.organ(),
                null,
                null));
    Decisions wanted = draft.decisions();
    if (!wanted.problems().isEmpty() || !wanted.measures().isEmpty()) {
      items.createAll(plan, wanted.problems(), wanted.measures(), wanted.links());
    }
    return plan;
  }

  @Override
  public Optional<Offer> offer(String draft, PageId page) {
    return pages
        .find(page)
        .filter(on -> plans.mayCreate(on.spaceKey(), page))
        .flatMap(on -> transactions.run(() -> find(draft, on)))
        .map(
            found ->
                new Offer(
                    words.text(
                        "duban.report.offer",
                        String.valueOf(found.decisions().problems().size()),
                        String.valueOf(found.decisions().measures().size())),
                    "/report/import/drafts/" + found.id() + "/checklist"));
  }

  /** Anyone can write any number into a page: only its creator's own draft for the space counts. */
  private Optional<ImportDraft> find(String id, PageInfo page) {
    return drafts
        .find(id, clock.now())
        .filter(d -> d.decisions() != null)
        .filter(d -> d.owner().equals(page.creator()) && d.spaceKey().equals(page.spaceKey()));
  }
}
