package host.web;

import host.content.Access;
import host.content.Grant;
import host.content.PageVersion;
import host.content.StoredPage;
import host.content.StoredSpace;
import host.content.Subject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reading a page: view, old versions, restrictions, exports, source. */
final class PageScreens {
  private static final Set<String> EXPORTS = Set.of("word", "pdf", "email", "html_export");

  private final Wiki wiki;
  private final Frame frame;
  private final Renderer renderer;

  PageScreens(Wiki wiki, Frame frame, Renderer renderer) {
    this.wiki = wiki;
    this.frame = frame;
    this.renderer = renderer;
  }

  void addTo(Routes routes) {
    routes
        .get("/pages/viewpage.action", this::view)
        .get("/pages/render.action", this::export)
        .get("/pages/source.action", this::source)
        .get("/pages/viewpreviousversions.action", this::history)
        .post("/pages/revertpage.action", this::revert)
        .get("/pages/restrictions.action", this::restrictions)
        .post("/pages/dorestrictions.action", this::saveRestrictions)
        .post("/pages/trashpage.action", this::trash);
  }

  private void view(Exchange x) throws IOException {
    if (x.person() == null && !visible(x)) {
      x.redirect(
          "/login.action?os_destination="
              + Exchange.url("/pages/viewpage.action?pageId=" + x.number("pageId")));
      return;
    }
    StoredPage page = wiki.page(x, x.number("pageId"));
    int old = (int) x.number("version");
    PageVersion version =
        wiki.pages()
            .version(page.id(), old == 0 ? page.version() : old)
            .orElseThrow(() -> Trouble.notFound(x.words()));
    Renderer.Rendered rendered =
        renderer.render(page.at(version), page.spaceKey(), version.body(), "display");
    Page shown = about(x, page, "page-view");
    shown.resources.addAll(rendered.resources());
    frame.show(
        x,
        shown
            .with("bodyHtml", rendered.html())
            .with("pageTitle", version.title())
            .with("oldVersion", old == page.version() ? 0 : old)
            .with("crumbs", crumbs(page))
            .with("byline", SpaceScreens.byline(wiki, x.words(), page))
            .with("restricted", !wiki.permissions().restrictions(page.id()).isEmpty())
            .with("labels", wiki.pages().labels(page.id()))
            .with("attachmentCount", wiki.attachments().of(page.id()).size())
            .contexts("viewcontent", "page"));
  }

  private boolean visible(Exchange x) {
    return wiki.pages()
        .find(x.number("pageId"))
        .filter(page -> wiki.permissions().mayView(null, page))
        .isPresent();
  }

  /** The values that every screen about a page uses. */
  private Page about(Exchange x, StoredPage page, String template) {
    StoredSpace space = wiki.spaces().find(page.spaceKey()).orElseThrow();
    boolean canEdit = wiki.permissions().mayEdit(x.person(), page);
    return Page.of(template, page.title())
        .with("pageId", page.id())
        .with("pageTitle", page.title())
        .with("canEdit", canEdit)
        .with("canRemove", canEdit)
        .in(space, page);
  }

  private List<NameValue> crumbs(StoredPage page) {
    List<NameValue> crumbs = new ArrayList<>();
    StoredSpace space = wiki.spaces().find(page.spaceKey()).orElseThrow();
    crumbs.add(new NameValue(space.name(), "/display/" + page.spaceKey()));
    for (StoredPage above : wiki.pages().ancestors(page)) {
      // the space's crumb already leads to its home page
      if (!Long.valueOf(above.id()).equals(space.homeId())) {
        crumbs.add(new NameValue(above.title(), Exchange.pageUrl(above.id())));
      }
    }
    return crumbs;
  }

  /** The same page as an export sees it: no frame, no scripts. */
  private void export(Exchange x) throws IOException {
    StoredPage page = wiki.page(x, x.number("pageId"));
    String type = EXPORTS.contains(x.param("outputType")) ? x.param("outputType") : "pdf";
    Renderer.Rendered rendered = renderer.render(page, page.spaceKey(), page.body(), type);
    String html =
        frame.render(
            "render",
            Map.of(
                "lang", x.locale().toLanguageTag(),
                "outputType", type,
                "title", page.title(),
                "base", Exchange.BASE,
                "bodyHtml", rendered.html()));
    x.response().setContentType("text/html; charset=UTF-8");
    x.response().getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
  }

  private void source(Exchange x) throws IOException {
    StoredPage page = wiki.page(x, x.number("pageId"));
    frame.show(x, about(x, page, "source").with("source", page.body()));
  }

  /** A line of the history; public for templates. */
  public record VersionLine(int number, boolean current, String when, String who) {}

  private void history(Exchange x) throws IOException {
    StoredPage page = wiki.page(x, x.number("pageId"));
    List<VersionLine> versions =
        wiki.pages().history(page.id()).stream()
            .map(
                v ->
                    new VersionLine(
                        v.version(),
                        v.version() == page.version(),
                        SpaceScreens.when(v.edited()),
                        wiki.nameOf(v.editor())))
            .toList();
    frame.show(x, about(x, page, "history").with("versions", versions));
  }

  private void revert(Exchange x) {
    StoredPage page = wiki.editable(x, x.number("pageId"));
    PageVersion version =
        wiki.pages()
            .version(page.id(), (int) x.number("version"))
            .orElseThrow(() -> Trouble.notFound(x.words()));
    wiki.pages()
        .update(
            page.id(),
            page.version(),
            version.title(),
            version.body(),
            wiki.key(x),
            "v" + version.version());
    x.redirect(Exchange.pageUrl(page.id()));
  }

  private void restrictions(Exchange x) throws IOException {
    StoredPage page = wiki.page(x, x.number("pageId"));
    List<NameValue> fields =
        List.of(
            new NameValue("view", typed(page, Access.VIEW)),
            new NameValue("edit", typed(page, Access.EDIT)));
    frame.show(x, about(x, page, "restrictions").with("fields", fields));
  }

  private String typed(StoredPage page, Access access) {
    return Subjects.typed(
        wiki,
        wiki.permissions().restrictions(page.id()).stream()
            .filter(grant -> grant.access() == access)
            .map(Grant::subject)
            .toList());
  }

  private void saveRestrictions(Exchange x) {
    StoredPage page = wiki.editable(x, x.number("pageId"));
    List<Subject> view = Subjects.parseList(wiki, x.words(), x.param("view"));
    List<Subject> edit = Subjects.parseList(wiki, x.words(), x.param("edit"));
    for (Grant grant : wiki.permissions().restrictions(page.id())) {
      wiki.permissions().unrestrict(page.id(), grant.access(), grant.subject());
    }
    view.forEach(subject -> wiki.permissions().restrict(page.id(), Access.VIEW, subject));
    edit.forEach(subject -> wiki.permissions().restrict(page.id(), Access.EDIT, subject));
    x.redirect(Exchange.pageUrl(page.id()));
  }

  private void trash(Exchange x) {
    StoredPage page = wiki.editable(x, x.number("pageId"));
    wiki.pages().moveToTrash(page.id());
    x.redirect("/display/" + page.spaceKey());
  }
}
