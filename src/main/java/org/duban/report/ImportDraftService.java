package org.duban.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.duban.confluence.AccessMode;
import org.duban.confluence.CurrentUser;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Pages;
import org.duban.confluence.Transactions;
import org.duban.confluence.Viewer;
import org.duban.confluence.Words;
import org.duban.report.reading.ReportReader;
import org.duban.shared.Refusal;
import org.springframework.stereotype.Component;

/** Keeps what the wizard's user has decided until the page is made, and a while longer. */
@Component
public class ImportDraftService {
  /** Of a posted body: enough for the longest text with every character escaped. */
  static final int MEGABYTES = 13;

  private static final Duration KEPT = Duration.ofDays(30);
  private static final int LINE = 255;

  private final ImportDraftStore drafts;
  private final ReportChecklist checklist;
  private final CurrentUser user;
  private final AccessMode mode;
  private final Pages pages;
  private final OfficeClock clock;
  private final Words words;
  private final Transactions transactions;

  public ImportDraftService(
      ImportDraftStore drafts,
      ReportChecklist checklist,
      CurrentUser user,
      AccessMode mode,
      Pages pages,
      OfficeClock clock,
      Words words,
      Transactions transactions) {
    this.drafts = drafts;
    this.checklist = checklist;
    this.user = user;
    this.mode = mode;
    this.pages = pages;
    this.clock = clock;
    this.words = words;
    this.transactions = transactions;
  }

  /**
   * Kept for thirty days, for the current user alone. The same request again gives the same id. A
   * checklist that is wanted is made when its page stands, and refused now if it could not be.
   *
   * @return id of the draft
   */
  public int create(NewDraft wanted) {
    mode.requireWritable();
    Viewer me = user.get();
    String space = wanted == null ? null : wanted.spaceKey();
    if (space == null || space.isBlank()) {
      throw Refusal.invalid("duban.report.refusal.noSpaceChosen");
    }
    if (!pages.canViewSpace(space)) {
      throw Refusal.notFound("duban.rectification.refusal.noSpace", space);
    }
    if (!pages.canCreateIn(space)) {
      throw Refusal.forbidden("duban.report.refusal.noSpace");
    }
    Basics basics =
        new Basics(
            line("title", wanted.title()),
            line("organ", wanted.organ()),
            line("period", wanted.period()),
            line("addressee", wanted.addressee()));
    if (basics.title().isEmpty()) {
      throw Refusal.invalid("duban.report.refusal.noTitle");
    }
    String text = text(wanted.text());
    Decisions decisions =
        Boolean.FALSE.equals(wanted.checklist())
            ? null
            : Decisions.of(wanted.items(), wanted.links());
    if (decisions != null) {
      checklist.check(wanted.spaceKey(), decisions);
    }
    String fingerprint = fingerprint(me.key() + wanted);
    Instant now = clock.now();
    return drafts.once(
        fingerprint,
        now,
        () -> {
          drafts.deleteExpired(now);
          Optional<ImportDraft> same = drafts.findByFingerprint(fingerprint, now);
          if (same.isPresent()) {
            drafts.keepUntil(same.get().id(), now.plus(KEPT));
            return same.get().id();
          }
          ImportDraft draft =
              new ImportDraft(0, me.key(), wanted.spaceKey(), basics, text, decisions);
          return drafts.create(draft, fingerprint, now.plus(KEPT));
        });
  }

  /**
   * @throws Refusal NOT_FOUND also for someone else's draft
   */
  ImportDraft get(String id) {
    return find(id).orElseThrow(() -> Refusal.notFound("duban.report.refusal.noDraft"));
  }

  Optional<ImportDraft> find(String id) {
    String me = user.find().map(Viewer::key).orElse(null);
    return transactions.run(() -> drafts.find(id, clock.now()).filter(d -> d.owner().equals(me)));
  }

  /** The page of a draft, in storage format and the current user's language. */
  String page(ImportDraft draft) {
    Integer named = draft.decisions() == null ? null : draft.id();
    return new ReportComposer(words::text).compose(draft.basics(), draft.text(), named);
  }

  private String line(String field, String value) {
    String line = value == null ? "" : value.strip();
    if (line.length() > LINE) {
      throw Refusal.invalid(
          "duban.report.refusal.longLine",
          words.text("duban.report.field." + field),
          line.length(),
          LINE);
    }
    return line;
  }

  private static String text(String value) {
    String text = value == null ? "" : value;
    if (text.length() > ReportReader.LONGEST) {
      throw Refusal.invalid(
          "duban.report.refusal.textTooLong", text.length(), ReportReader.LONGEST);
    }
    return text;
  }

  private static String fingerprint(String everything) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(everything.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
