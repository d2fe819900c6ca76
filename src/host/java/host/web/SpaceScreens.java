package host.web;

import host.content.Access;
import host.content.ContentRefused;
import host.content.Grant;
import host.content.StoredPage;
import host.content.StoredSpace;
import host.content.Subject;
import host.people.Person;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The dashboard, a space's home, its permissions and its trash. */
final class SpaceScreens {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

  private final Wiki wiki;
  private final Frame frame;

  SpaceScreens(Wiki wiki, Frame frame) {
    this.wiki = wiki;
    this.frame = frame;
  }

  void addTo(Routes routes) {
    routes
        .get("/", x -> x.redirect("/dashboard.action"))
        .get("/index.action", x -> x.redirect("/dashboard.action"))
        .get("/dashboard.action", this::dashboard)
        .get("/display/", this::display)
        .post("/spaces/create.action", this::create)
        .get("/spaces/permissions.action", this::permissions)
        .post("/spaces/dopermissions.action", this::savePermissions)
        .get("/pages/trash.action", this::trash)
        .post("/pages/restorepage.action", this::restore);
  }

  /** A page in a list; public for templates. */
  public record PageLine(long id, String title, String byline) {}

  static String byline(Wiki wiki, WikiWords words, StoredPage page) {
    return words.t(
        "page.byline", wiki.nameOf(page.editor()), WHEN.format(page.edited()), page.version());
  }

  static String when(java.time.Instant instant) {
    return WHEN.format(instant);
  }

  private void dashboard(Exchange x) throws IOException {
    List<StoredSpace> spaces = wiki.visibleSpaces(x.person());
    if (x.person() == null && spaces.isEmpty()) {
      x.redirect("/login.action");
      return;
    }
    List<PageLine> recent =
        spaces.stream()
            .flatMap(space -> wiki.pages().list(space.key()).stream())
            .sorted(Comparator.comparing(StoredPage::edited).reversed())
            .filter(page -> wiki.permissions().mayView(x.person(), page))
            .limit(12)
            .map(page -> new PageLine(page.id(), page.title(), byline(wiki, x.words(), page)))
            .toList();
    frame.show(
        x,
        Page.of("dashboard", x.words().t("dashboard.title"))
            .with("recent", recent)
            .contexts("dashboard"));
  }

  /**
   * /display/KEY is the home page, /display/KEY/Title a page, with + for a blank as in the product.
   */
  private void display(Exchange x) throws IOException {
    String[] parts = ScreenServlet.path(x.request()).substring("/display/".length()).split("/", 2);
    StoredSpace space = wiki.space(x, parts[0]);
    if (parts.length == 2 && !parts[1].isEmpty()) {
      StoredPage page =
          wiki.pages()
              .byTitle(space.key(), parts[1])
              .or(() -> wiki.pages().byTitle(space.key(), parts[1].replace('+', ' ')))
              .orElseThrow(() -> Trouble.notFound(x.words()));
      x.redirect(Exchange.pageUrl(wiki.page(x, page.id()).id()));
      return;
    }
    Optional<StoredPage> home =
        Optional.ofNullable(space.homeId())
            .flatMap(wiki.pages()::find)
            .filter(page -> wiki.permissions().mayView(x.person(), page));
    if (home.isPresent()) {
      x.redirect(Exchange.pageUrl(home.get().id()));
      return;
    }
    frame.show(x, Page.of("space-empty", space.name()).in(space, null).contexts("space"));
  }

  private void create(Exchange x) {
    if (!wiki.isAdministrator(x)) {
      throw Trouble.forbidden(x.words());
    }
    StoredSpace space = wiki.spaces().create(x.param("key").trim(), x.param("name").trim());
    for (Access access : Access.values()) {
      wiki.permissions().grant(space.key(), access, Subject.user(x.person()));
    }
    StoredPage home =
        wiki.pages().create(space.key(), null, space.name(), "<p></p>", x.person().id());
    wiki.spaces().setHome(space.key(), home.id());
    x.redirect("/display/" + space.key());
  }

  /** A row of the permission table; public for templates. */
  public record PermissionRow(String label, List<PermissionCell> cells) {}

  /** One box of the table; public for templates. */
  public record PermissionCell(String kind, String value, boolean granted) {}

  private void permissions(Exchange x) throws IOException {
    StoredSpace space = wiki.administered(x, x.param("key"));
    List<Grant> grants = wiki.permissions().grants(space.key());
    Set<Subject> subjects = new LinkedHashSet<>();
    wiki.people().groups().forEach(group -> subjects.add(Subject.group(group)));
    grants.forEach(grant -> subjects.add(grant.subject()));
    subjects.add(Subject.anonymous());
    List<PermissionRow> rows = new ArrayList<>();
    for (Subject subject : subjects) {
      List<PermissionCell> cells =
          Arrays.stream(Access.values())
              .map(
                  access ->
                      new PermissionCell(
                          access.name(),
                          access.name() + "|" + subject.type() + "|" + subject.id(),
                          grants.contains(new Grant(access, subject))))
              .toList();
      rows.add(new PermissionRow(label(x, subject), cells));
    }
    List<String> kinds = Arrays.stream(Access.values()).map(Enum::name).toList();
    frame.show(
        x,
        Page.of("permissions", x.words().t("permissions.title"))
            .with(Map.of("rows", rows, "kinds", kinds))
            .in(space, null));
  }

  private String label(Exchange x, Subject subject) {
    return switch (subject.type()) {
      case ANONYMOUS -> x.words().t("permissions.anonymous");
      case GROUP -> "group:" + subject.id();
      case USER -> "user:" + wiki.people().byKey(subject.id()).map(Person::name).orElse("?");
    };
  }

  private void savePermissions(Exchange x) {
    StoredSpace space = wiki.administered(x, x.param("key"));
    String[] checked = x.request().getParameterValues("grant");
    Set<Grant> wanted = new LinkedHashSet<>();
    for (String value : checked == null ? new String[0] : checked) {
      String[] parts = value.split("\\|", 3);
      wanted.add(
          new Grant(
              Access.valueOf(parts[0]), new Subject(Subject.Type.valueOf(parts[1]), parts[2])));
    }
    if (!x.param("subject").isBlank()) {
      wanted.add(new Grant(Access.VIEW, Subjects.parse(wiki, x.words(), x.param("subject"))));
    }
    for (Grant grant : wiki.permissions().grants(space.key())) {
      if (!wanted.remove(grant)) {
        wiki.permissions().revoke(space.key(), grant.access(), grant.subject());
      }
    }
    wanted.forEach(g -> wiki.permissions().grant(space.key(), g.access(), g.subject()));
    x.redirect("/spaces/permissions.action?key=" + Exchange.url(space.key()));
  }

  private void trash(Exchange x) throws IOException {
    StoredSpace space = wiki.space(x, x.param("key"));
    boolean may = wiki.permissions().mayCreate(x.person(), space.key());
    List<PageLine> pages =
        (may ? wiki.pages().trash(space.key()) : List.<StoredPage>of())
            .stream()
                .map(page -> new PageLine(page.id(), page.title(), byline(wiki, x.words(), page)))
                .toList();
    frame.show(
        x, Page.of("trash", x.words().t("trash.title")).with("pages", pages).in(space, null));
  }

  private void restore(Exchange x) {
    StoredPage page =
        wiki.pages()
            .find(x.number("pageId"))
            .filter(found -> wiki.permissions().mayCreate(x.person(), found.spaceKey()))
            .orElseThrow(() -> Trouble.notFound(x.words()));
    try {
      wiki.pages().restore(page.id());
    } catch (ContentRefused refused) {
      throw new Trouble(409, refused.getMessage());
    }
    x.redirect(Exchange.pageUrl(page.id()));
  }
}
