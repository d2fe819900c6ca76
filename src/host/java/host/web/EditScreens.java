package host.web;

import com.fasterxml.jackson.databind.JsonNode;
import host.content.ContentRefused;
import host.content.StoredPage;
import host.content.StoredSpace;
import host.platform.Blueprints.Prepared;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Writing a page: the source editor, its preview, and saving without losing what was typed. */
final class EditScreens {
  private final Wiki wiki;
  private final Frame frame;
  private final Renderer renderer;
  private final Drafts drafts;
  private final BlueprintMaker blueprints;

  EditScreens(Wiki wiki, Frame frame, Renderer renderer, Drafts drafts, BlueprintMaker blueprints) {
    this.wiki = wiki;
    this.frame = frame;
    this.renderer = renderer;
    this.drafts = drafts;
    this.blueprints = blueprints;
  }

  void addTo(Routes routes) {
    routes
        .get("/pages/createpage.action", this::newPage)
        .post("/pages/docreatepage.action", this::create)
        .get("/pages/editpage.action", this::edit)
        .post("/pages/doeditpage.action", this::save)
        .post("/host/preview", this::preview);
  }

  /** What stands in the form, also after a refusal. */
  private record Form(
      long pageId, int version, String spaceKey, long parentId, String title, String source) {}

  private void newPage(Exchange x) throws IOException {
    StoredSpace space = creatable(x, x.param("spaceKey"));
    Optional<Prepared> draft = drafts.find(x.param("draft"), wiki.key(x));
    Form form =
        new Form(
            0,
            0,
            space.key(),
            x.number("fromPageId"),
            draft.map(Prepared::title).orElse(""),
            draft.map(Prepared::body).orElse("<p></p>"));
    show(x, form, Map.of());
  }

  private void edit(Exchange x) throws IOException {
    StoredPage page = wiki.editable(x, x.number("pageId"));
    show(
        x,
        new Form(page.id(), page.version(), page.spaceKey(), 0, page.title(), page.body()),
        Map.of());
  }

  private void create(Exchange x) throws IOException {
    Form form = posted(x);
    StoredSpace space = creatable(x, form.spaceKey());
    Long parent =
        form.parentId() == 0 ? space.homeId() : Long.valueOf(wiki.page(x, form.parentId()).id());
    if (refused(x, form, 0)) {
      return;
    }
    try {
      Optional<Prepared> draft = drafts.find(x.param("draft"), wiki.key(x));
      StoredPage page =
          draft.isPresent()
              ? blueprints.create(draft.get(), space.key(), parent, form.title(), form.source())
              : wiki.pages().create(space.key(), parent, form.title(), form.source(), wiki.key(x));
      drafts.forget(x.param("draft"));
      x.redirect(Exchange.pageUrl(page.id()));
    } catch (ContentRefused e) {
      x.response().setStatus(409);
      show(x, form, Map.of("error", e.getMessage()));
    }
  }

  private void save(Exchange x) throws IOException {
    Form form = posted(x);
    StoredPage page = wiki.editable(x, form.pageId());
    if (refused(x, form, page.id())) {
      return;
    }
    if (page.version() != form.version()) {
      conflict(x, form, page);
      return;
    }
    try {
      wiki.pages()
          .update(page.id(), form.version(), form.title(), form.source(), wiki.key(x), null);
      x.redirect(Exchange.pageUrl(page.id()));
    } catch (ContentRefused e) {
      conflict(x, form, wiki.page(x, page.id()));
    }
  }

  private boolean refused(Exchange x, Form form, long pageId) throws IOException {
    String error = "";
    if (form.title().isBlank()) {
      error = x.words().t("edit.noTitle");
    } else if (wiki.pages()
        .byTitle(form.spaceKey(), form.title().trim())
        .filter(other -> other.id() != pageId)
        .isPresent()) {
      error = x.words().t("edit.titleTaken", form.title().trim());
    } else {
      return false;
    }
    x.response().setStatus(409);
    show(x, form, Map.of("error", error));
    return true;
  }

  /** The writer's text stays; saving again replaces the version now shown. */
  private void conflict(Exchange x, Form form, StoredPage theirs) throws IOException {
    x.response().setStatus(409);
    Form again =
        new Form(
            form.pageId(),
            theirs.version(),
            form.spaceKey(),
            form.parentId(),
            form.title(),
            form.source());
    show(x, again, Map.of("conflict", true, "theirSource", theirs.body()));
  }

  private Form posted(Exchange x) {
    long pageId = x.number("pageId");
    String space = pageId == 0 ? x.param("spaceKey") : wiki.page(x, pageId).spaceKey();
    return new Form(
        pageId,
        (int) x.number("version"),
        space,
        x.number("parentId"),
        x.param("title"),
        x.param("source").replace("\r\n", "\n"));
  }

  private StoredSpace creatable(Exchange x, String key) {
    String wanted =
        key.isEmpty()
            ? wiki.visibleSpaces(x.person()).stream()
                .filter(space -> wiki.permissions().mayCreate(x.person(), space.key()))
                .findFirst()
                .map(StoredSpace::key)
                .orElseThrow(() -> new Trouble(403, x.words().t("error.permissionSpace")))
            : key;
    StoredSpace space = wiki.space(x, wanted);
    if (!wiki.permissions().mayCreate(x.person(), space.key())) {
      throw Trouble.forbidden(x.words());
    }
    return space;
  }

  private void show(Exchange x, Form form, Map<String, Object> more) throws IOException {
    Page page =
        Page.of("page-edit", form.title().isBlank() ? x.words().t("edit.new") : form.title())
            .with("conflict", false)
            .with("theirSource", "")
            .with("error", "")
            .with("pageId", form.pageId())
            .with("version", form.version())
            .with("spaceKey", form.spaceKey())
            .with("parentId", form.parentId())
            .with("pageTitle", form.title())
            .with("source", form.source())
            .with("draft", x.param("draft"))
            .with("back", back(form))
            .with(more)
            .contexts("editor")
            .scripts("editor.js", "macro-browser.js");
    page.metas.put("space-key", form.spaceKey());
    if (form.pageId() != 0) {
      page.metas.put("page-id", String.valueOf(form.pageId()));
    }
    frame.show(x, page);
  }

  private static String back(Form form) {
    long page = form.pageId() == 0 ? form.parentId() : form.pageId();
    return page == 0 ? "/display/" + form.spaceKey() : Exchange.pageUrl(page);
  }

  private void preview(Exchange x) throws IOException {
    JsonNode body = x.body();
    long pageId = body.path("pageId").asLong();
    StoredPage page = pageId == 0 ? null : wiki.page(x, pageId);
    String spaceKey = wiki.space(x, body.path("spaceKey").asText()).key();
    Renderer.Rendered rendered =
        renderer.render(page, spaceKey, body.path("source").asText(), "preview");
    x.json(200, Map.of("html", rendered.html(), "styles", frame.stylesOf(rendered.resources())));
  }
}
