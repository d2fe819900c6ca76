package org.duban.rectification;

import org.duban.confluence.OfficeClock;
import org.duban.confluence.Pages;
import org.duban.confluence.Transactions;
import org.duban.confluence.Viewer;
import org.duban.shared.Checked;
import org.duban.shared.PageId;
import org.duban.shared.Refusal;
import org.duban.shared.Term;
import org.springframework.stereotype.Component;

/**
 * Adding progress and evidence. Only ever added, so no version is asked for and nobody's entry is
 * lost; refused once the item is closed or cancelled.
 */
@Component
public class RecordService {
  private static final int MAX_ATTACHMENTS = 1000;

  private final RecordStore records;
  private final ItemStore items;
  private final RectificationRights rights;
  private final Pages pages;
  private final Guard guard;
  private final Trail trail;
  private final OfficeClock clock;
  private final Transactions transactions;

  public RecordService(
      RecordStore records,
      ItemStore items,
      RectificationRights rights,
      Pages pages,
      Guard guard,
      Trail trail,
      OfficeClock clock,
      Transactions transactions) {
    this.records = records;
    this.items = items;
    this.rights = rights;
    this.pages = pages;
    this.guard = guard;
    this.trail = trail;
    this.clock = clock;
    this.transactions = transactions;
  }

  /**
   * The first entry starts an assigned item that has a measure.
   *
   * @param stage may be null
   */
  public Progress addProgress(ItemId id, String text, String stage) {
    Viewer me = rights.writer();
    Term field = ItemField.label("progress");
    String words = Checked.required(field, Checked.text(field, text));
    String checkedStage = Checked.line(ItemField.label("stage"), stage, Checked.LINE);
    return transactions.run(
        () -> {
          Item item = lock(id, Action.ADD_PROGRESS);
          Progress added =
              records.addProgress(item, words, checkedStage, me.asPerson(null), clock.now());
          items.countProgress(item, added.id());
          trail.added("progress", Action.ADD_PROGRESS, item, words, me);
          guard.startIfWorked(id, me);
          return added;
        });
  }

  /** An attachment must be of the plan's page or of the page named; a page, one the user sees. */
  public Evidence addEvidence(ItemId id, NewEvidence wanted) {
    Viewer me = rights.writer();
    return transactions.run(
        () -> {
          Item item = lock(id, Action.ADD_EVIDENCE);
          NewEvidence evidence = checked(wanted, guard.plan(item.plan()));
          Evidence added = records.addEvidence(item, evidence, me.asPerson(null), clock.now());
          items.countEvidence(item);
          trail.added("evidence", Action.ADD_EVIDENCE, item, added.caption(), me);
          return added;
        });
  }

  private Item lock(ItemId id, Action action) {
    Guard.Locked locked = guard.lock(id);
    locked.rules().may(action, locked.item(), locked.who(), null).require();
    Guard.requireState(locked.rules().applies(action, locked.item()));
    return locked.item();
  }

  private NewEvidence checked(NewEvidence wanted, Plan plan) {
    EvidenceKind kind = Checked.required(ItemField.label("evidenceKind"), wanted.kind());
    Term captionField = ItemField.label("caption");
    String caption = Checked.line(captionField, wanted.caption(), Checked.LINE);
    return switch (kind) {
      case LINK -> {
        String url = Checked.url(ItemField.label("url"), wanted.url());
        String shown = url.length() > Checked.LINE ? url.substring(0, Checked.LINE) : url;
        yield new NewEvidence(kind, null, null, url, caption == null ? shown : caption);
      }
      case PAGE -> {
        Long id = Checked.required(ItemField.label("page"), wanted.page());
        Pages.PageInfo page = page(id);
        yield new NewEvidence(kind, null, id, null, caption == null ? page.title() : caption);
      }
      case ATTACHMENT -> {
        Long id = Checked.required(ItemField.label("attachment"), wanted.attachment());
        PageId of = wanted.page() == null ? plan.page() : new PageId(wanted.page());
        Pages.AttachmentInfo file = attachment(of, id);
        yield new NewEvidence(
            kind, id, of.value(), null, caption == null ? file.fileName() : caption);
      }
    };
  }

  private Pages.PageInfo page(long id) {
    return pages
        .find(new PageId(id))
        .orElseThrow(() -> Refusal.invalid("duban.rectification.refusal.noPage", id));
  }

  private Pages.AttachmentInfo attachment(PageId page, long id) {
    if (page == null) {
      throw Refusal.invalid("duban.rectification.refusal.noAttachment", id);
    }
    return pages.attachments(page, MAX_ATTACHMENTS).stream()
        .filter(a -> a.id() == id)
        .findFirst()
        .orElseThrow(() -> Refusal.invalid("duban.rectification.refusal.noAttachment", id));
  }
}
