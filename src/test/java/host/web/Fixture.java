package host.web;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import host.content.Access;
import host.content.Attachments;
import host.content.Pages;
import host.content.Permissions;
import host.content.Spaces;
import host.content.StoredPage;
import host.content.Subject;
import host.db.Database;
import host.db.Schema;
import host.people.People;
import host.people.Person;
import host.platform.Blueprints.Prepared;
import host.plugin.PluginDescriptor;
import host.resource.AuiFiles;
import host.rest.RestModule;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URL;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The web side on an in-memory wiki with a tiny plugin, without OSGi. */
final class Fixture
    implements AutoCloseable, App, AdminScreens.Controls, Site.RestMount, BlueprintMaker {
  private static final Map<String, String> CHINESE = Map.of("fixture.letter.title", "信的\"题目\"");
  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("fixture.letter", "Letter"),
          Map.entry("fixture.letter.desc", "A letter to someone"),
          Map.entry("fixture.letter.one", "What"),
          Map.entry("fixture.letter.two", "Who"),
          Map.entry("fixture.letter.help", "Help"),
          Map.entry("fixture.letter.help2", "Name the addressee."),
          Map.entry("fixture.letter.heading", "Dear <all>"),
          Map.entry("fixture.letter.title", "Title"),
          Map.entry("fixture.letter.today", "{0} and {1}"),
          Map.entry("fixture.fixture-hello.label", "Hello"),
          Map.entry("fixture.fixture-hello.desc", "Says hello"),
          Map.entry("fixture.fixture-hello.param.title.label", "Title"));

  final Database database = Database.inMemory();
  final People people;
  final Wiki wiki;
  final Site site;
  final List<String> events = new ArrayList<>();
  final Person anna;
  final Person admin;
  boolean readOnly;

  Fixture() {
    Schema.create(database);
    people = new People(database);
    Clock clock = Clock.systemUTC();
    Pages pages = new Pages(database, clock);
    Permissions permissions = new Permissions(database, people, pages);
    wiki =
        new Wiki(
            people, new Spaces(database), pages, new Attachments(database, clock), permissions);
    anna = people.create("anna", "安娜 Anna", "anna@example.org", Locale.SIMPLIFIED_CHINESE, "anna");
    admin = people.create("admin", "Administrator", "admin@example.org", Locale.US, "admin");
    people.addToGroup(admin, People.ADMINISTRATORS);
    wiki.spaces().create("DEMO", "督办示范");
    for (Access access : List.of(Access.VIEW, Access.EDIT)) {
      permissions.grant("DEMO", access, Subject.group(People.USERS));
    }
    StoredPage home = page(null, "示范首页", "<p>Welcome <b>here</b></p>");
    wiki.spaces().setHome("DEMO", home.id());
    pages.onCreate(page -> events.add("page " + page.title()));
    site = new Site(wiki, this, this, 0);
    site.start(
        (page, space, storage, type) -> new Renderer.Rendered(type + ":" + storage, List.of()),
        this,
        AuiFiles.fromSystemProperty(),
        this);
  }

  StoredPage page(Long parent, String title, String body) {
    return wiki.pages().create("DEMO", parent, title, body, anna.id());
  }

  String url() {
    return "http://127.0.0.1:" + site.port() + Exchange.BASE;
  }

  @Override
  public void close() {
    site.stop();
    database.close();
  }

  @Override
  public PluginDescriptor descriptor() {
    return PluginDescriptor.read(
        Fixture.class.getResourceAsStream("/host/fixture/atlassian-plugin.xml"));
  }

  @Override
  public Optional<String> text(Locale locale, String key) {
    String chinese = locale.getLanguage().equals("zh") ? CHINESE.get(key) : null;
    return Optional.ofNullable(chinese == null ? TEXTS.get(key) : chinese);
  }

  @Override
  public URL file(String location) {
    return Fixture.class.getResource("/" + location);
  }

  @Override
  public String bodyTypeOf(String macroName) {
    return "NONE";
  }

  @Override
  public boolean readOnly() {
    return readOnly;
  }

  @Override
  public void readOnly(boolean on) {
    readOnly = on;
  }

  @Override
  public List<AdminScreens.JobLine> jobs() {
    return List.of(new AdminScreens.JobLine("fixture-job", "A job", "0 0 3 * * ?", "-", true));
  }

  @Override
  public void runJob(String id, String by) {
    events.add("job " + id);
  }

  @Override
  public List<AdminScreens.RunLine> jobRuns() {
    return List.of(
        new AdminScreens.RunLine("fixture:job", "2026-01-02", "SUCCESS", "做完了", "admin"));
  }

  @Override
  public List<AdminScreens.MailLine> mails() {
    return List.of(new AdminScreens.MailLine("anna@example.org", "提醒", "2026-01-02", "正文", false));
  }

  @Override
  public List<String> blockedCalls() {
    return List.of();
  }

  @Override
  public List<NameValue> modules() {
    return List.of(new NameValue("fixture:letter", "blueprint"));
  }

  @Override
  public List<RestModule> restModules() {
    return List.of(new RestModule("/fixture", "1.0", List.of("host.web")));
  }

  @Override
  public Collection<Class<?>> classes(RestModule module) {
    return List.of(Things.class);
  }

  @Override
  public Object build(Class<?> type) {
    return new Things();
  }

  @Override
  public Prepared prepare(String blueprintKey, String spaceKey, Map<String, ?> wizard) {
    if ("nobody".equals(wizard.get("addressee"))) {
      throw new IllegalStateException("there is no addressee");
    }
    return new Prepared(
        descriptor().blueprints().get(0),
        String.valueOf(wizard.get("title")),
        "<p>to " + wizard.get("addressee") + " in " + spaceKey + "</p>",
        Map.copyOf(wizard));
  }

  @Override
  public StoredPage create(
      Prepared prepared, String spaceKey, Long parentId, String title, String body) {
    StoredPage page = wiki.pages().create(spaceKey, parentId, title, body, anna.id());
    events.add("blueprint " + title + " " + prepared.context().get("extra"));
    return page;
  }

  @Path("things")
  @Produces("application/json")
  public static final class Things {
    public record Thing(String name, int count) {}

    @GET
    public Thing licensed() {
      return new Thing("书", 3);
    }

    @GET
    @Path("open")
    @UnrestrictedAccess
    public Thing open() {
      return new Thing("open", 1);
    }

    @GET
    @Path("admin")
    @AdminOnly
    public Thing admin() {
      return new Thing("admin", 1);
    }

    @GET
    @Path("fails")
    public Thing fails() {
      throw new IllegalStateException("secret detail");
    }

    @POST
    public Thing add(Thing thing) {
      return thing;
    }

    @POST
    @Path("form")
    @jakarta.ws.rs.Consumes("application/x-www-form-urlencoded")
    public Thing form(String body) {
      return new Thing(body, 0);
    }
  }
}
