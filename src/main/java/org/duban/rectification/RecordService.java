package org.duban.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Pages;
import org.duban.confluence.Transactions;
import org.duban.confluence.Viewer;
import org.springframework.stereotype.Component;

/**
 * Adding progress and evidence. Only ever added, so no version is asked for and nobody's entry is
 * lost; refused once the item is closed or cancelled.
 */
@Component
public class RecordService {
  private final RecordStore records;
  private final ItemStore items;
  private final ResultStore results;
  private final RectificationRights rights;
  private final Exhibits exhibits;
  private final Guard guard;
  private final Trail trail;
  private final OfficeClock clock;
  private final Transactions transactions;

  public RecordService(
      RecordStore records,
      ItemStore items,
      ResultStore results,
      RectificationRights rights,
      Pages pages,
      Guard guard,
      Trail trail,
      OfficeClock clock,
      Transactions transactions) {
    this.records = records;
    this.items = items;
    this.results = results;
    this.rights = rights;
    this.exhibits = new Exhibits(pages);
    this.guard = guard;
    this.trail = trail;
    this.clock = clock;
    this.transactions = transactions;
  }

  /** Without figures. */
  public Progress addProgress(ItemId id, String text, String stage) {
    return addProgress(id, text, stage, List.of());
  }

  /**
   * The first entry starts an assigned item that has a measure.
   *
   * @param stage may be null
   * @param figures at most eight
   */
  public Progress addProgress(
      ItemId id, String text, String stage, List<ProgressFigure.Given> figures) {
    Viewer me = rights.writer();
    NewProgress wanted = NewProgress.checked(text, stage, figures);
    return transactions.run(
        () -> {
          Item item = lock(id, Action.ADD_PROGRESS);
          Instant now = clock.now();
          LocalDate today = clock.day(now);
          Progress added = records.addProgress(item, wanted, me.asPerson(null), now, today);
          results.added(item.plan(), today, added.figures());
          items.countProgress(item, added.id());
          trail.added(item, added, me);
          guard.startIfWorked(id, me);
          return added;
        });
  }

  /**
   * An attachment must be of the plan's page or of the page named; a page, one the user sees. Its
   * version and content are kept, so that nobody exchanges it unnoticed.
   */
  public Evidence addEvidence(ItemId id, NewEvidence wanted) {
    Viewer me = rights.writer();
    Plan plan = transactions.run(() -> guard.plan(guard.see(id).plan()));
    // a long file is read before anything is locked
    Exhibits.Exhibit exhibit = exhibits.checked(wanted, plan);
    return transactions.run(
        () -> {
          Item item = lock(id, Action.ADD_EVIDENCE);
          Evidence added =
              records.addEvidence(
                  item, exhibit.evidence(), exhibit.seal(), me.asPerson(null), clock.now());
          items.countEvidence(item);
          trail.added(item, added, me);
          return added;
        });
  }

  /** What has become of each by now, by the evidence's id, as far as the user may see. */
  public Map<Integer, Exhibits.Now> now(List<Evidence> evidence) {
    return exhibits.now(evidence);
  }

  private Item lock(ItemId id, Action action) {
    Guard.Locked locked = guard.lock(id);
    locked.rules().may(action, locked.item(), locked.who(), null).require();
    Guard.requireState(locked.rules().applies(action, locked.item()));
    return locked.item();
  }
}
