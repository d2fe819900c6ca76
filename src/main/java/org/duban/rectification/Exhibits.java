package org.duban.rectification;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duban.confluence.Pages;
import org.duban.shared.Checked;
import org.duban.shared.PageId;
import org.duban.shared.Refusal;
import org.duban.shared.Term;

/** What evidence points at in the wiki: what it is when it is handed in, and what became of it. */
final class Exhibits {
  private static final int MAX_ATTACHMENTS = 1000;

  /** Of so many pages at most is it asked what became of them. */
  private static final int MAX_PAGES = 50;

  private final Pages pages;

  Exhibits(Pages pages) {
    this.pages = pages;
  }

  /** Checked, and with what it holds now. */
  record Exhibit(NewEvidence evidence, Evidence.Seal seal) {}

  /** SAME as it was shown, a newer version, no longer where it was, or not for this user. */
  enum State {
    SAME,
    UPDATED,
    GONE,
    HIDDEN
  }

  /**
   * What became of a piece of evidence.
   *
   * @param name of the page or file, as the user may see it; null if there is none for them
   * @param version the latest one, or null if it is gone
   * @param path to the version that was shown, relative to the context path; null if there is none
   */
  record Now(State state, String name, Integer version, String path) {
    static final Now GONE = new Now(State.GONE, null, null, null);
    static final Now HIDDEN = new Now(State.HIDDEN, null, null, null);

    Term text(EvidenceKind kind) {
      return Term.of(
          "duban.rectification.evidenceNow." + kind.name() + "." + state.name(),
          String.valueOf(version));
    }
  }

  /**
   * A page's title and the names of its files are for those who may see that page, so only files of
   * the plan's own page lend theirs as a caption.
   */
  Exhibit checked(NewEvidence wanted, Plan plan) {
    EvidenceKind kind = Checked.required(ItemField.label("evidenceKind"), wanted.kind());
    Term captionField = ItemField.label("caption");
    String caption = Checked.line(captionField, wanted.caption(), Checked.LINE);
    return switch (kind) {
      case LINK -> {
        String url = Checked.url(ItemField.label("url"), wanted.url());
        String shown = url.length() > Checked.LINE ? url.substring(0, Checked.LINE) : url;
        yield new Exhibit(
            new NewEvidence(
                kind, null, null, url, caption == null ? shown : caption, wanted.level()),
            Evidence.Seal.NONE);
      }
      case PAGE -> {
        Long id = Checked.required(ItemField.label("page"), wanted.page());
        Pages.PageInfo page = page(id);
        yield new Exhibit(
            new NewEvidence(kind, null, id, null, caption, wanted.level()),
            new Evidence.Seal(page.version(), null));
      }
      case ATTACHMENT -> {
        Long id = Checked.required(ItemField.label("attachment"), wanted.attachment());
        PageId of = wanted.page() == null ? plan.page() : new PageId(wanted.page());
        Pages.AttachmentInfo file = attachment(of, id);
        String hash = pages.contentHash(of, file).orElseThrow(() -> noAttachment(id));
        String shown = caption == null && of.equals(plan.page()) ? file.fileName() : caption;
        yield new Exhibit(
            new NewEvidence(kind, id, of.value(), null, shown, wanted.level()),
            new Evidence.Seal(file.version(), hash));
      }
    };
  }

  /** Each page is asked for once; links are left out. */
  Map<Integer, Now> now(List<Evidence> evidence) {
    Map<Integer, Now> now = new HashMap<>();
    Map<PageId, Optional<Pages.PageInfo>> found = new HashMap<>();
    Map<PageId, List<Pages.AttachmentInfo>> files = new HashMap<>();
    Set<PageId> gone = new HashSet<>();
    for (Evidence one : evidence) {
      if (one.page() == null) {
        continue;
      }
      PageId id = new PageId(one.page());
      if (!found.containsKey(id)) {
        if (found.size() == MAX_PAGES) {
          continue;
        }
        found.put(id, pages.find(id));
        if (found.get(id).isEmpty() && !pages.exists(id)) {
          gone.add(id);
        }
      }
      if (gone.contains(id)) {
        now.put(one.id(), Now.GONE);
      } else if (found.get(id).isEmpty()) {
        now.put(one.id(), Now.HIDDEN);
      } else {
        Optional<Now> state =
            one.kind() == EvidenceKind.PAGE
                ? Optional.of(now(one, found.get(id).get()))
                : now(
                    one,
                    files.computeIfAbsent(id, page -> pages.attachments(page, MAX_ATTACHMENTS)));
        state.ifPresent(s -> now.put(one.id(), s));
      }
    }
    return now;
  }

  /** What it is called here, else what it is called there, else its number. */
  static Term name(Evidence one, Now now) {
    String said = one.caption() == null && now != null ? now.name() : one.caption();
    Long id = one.kind() == EvidenceKind.PAGE ? one.page() : one.attachment();
    return said == null
        ? Term.of("duban.rectification.evidenceName." + one.kind(), String.valueOf(id))
        : Term.of("duban.rectification.field.named", said);
  }

  private static Now now(Evidence one, Pages.PageInfo page) {
    return new Now(state(one, page.version()), page.title(), page.version(), page.urlPath());
  }

  private static Optional<Now> now(Evidence one, List<Pages.AttachmentInfo> files) {
    Optional<Now> found =
        files.stream()
            .filter(file -> file.id() == one.attachment())
            .findFirst()
            .map(
                file ->
                    new Now(
                        state(one, file.version()),
                        file.fileName(),
                        file.version(),
                        one.seal().version() == null
                            ? file.downloadPath()
                            : file.downloadPath(one.seal().version())));
    return found.isEmpty() && files.size() < MAX_ATTACHMENTS ? Optional.of(Now.GONE) : found;
  }

  private static State state(Evidence one, int version) {
    Integer shown = one.seal().version();
    return shown == null || shown == version ? State.SAME : State.UPDATED;
  }

  private Pages.PageInfo page(long id) {
    return pages
        .find(new PageId(id))
        .orElseThrow(() -> Refusal.invalid("duban.rectification.refusal.noPage", id));
  }

  private Pages.AttachmentInfo attachment(PageId page, long id) {
    if (page == null) {
      throw noAttachment(id);
    }
    return pages.attachments(page, MAX_ATTACHMENTS).stream()
        .filter(a -> a.id() == id)
        .findFirst()
        .orElseThrow(() -> noAttachment(id));
  }

  private static Refusal noAttachment(long id) {
    return Refusal.invalid("duban.rectification.refusal.noAttachment", id);
  }
}
