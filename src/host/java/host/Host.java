package host;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.core.task.MultiQueueTaskManager;
import com.atlassian.sal.api.ApplicationProperties;
import host.content.Attachments;
import host.content.Pages;
import host.content.Permissions;
import host.content.Spaces;
import host.content.StoredPage;
import host.db.Database;
import host.db.Schema;
import host.demo.DemoLedger;
import host.demo.DemoReport;
import host.demo.DemoSite;
import host.job.ClusterLocks;
import host.job.Jobs;
import host.mail.Outbox;
import host.osgi.Framework;
import host.people.People;
import host.platform.Blueprints;
import host.platform.Events;
import host.platform.Platform;
import host.platform.Settings;
import host.render.StorageRenderer;
import host.render.Texts;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running node of the wiki with the plugin enabled. */
public final class Host {
  private static final Logger LOG = LoggerFactory.getLogger(Host.class);

  private static final Duration LEASE = Duration.ofSeconds(30);

  private final HostOptions options;
  private final Deque<Runnable> undo = new ArrayDeque<>();
  private final Events events = new Events();
  private Database database;
  private People people;
  private Spaces spaces;
  private Pages pages;
  private Attachments attachments;
  private Permissions permissions;
  private Settings settings;
  private PluginRuntime plugin;
  private Platform platform;
  private StorageRenderer renderer;
  private Blueprints blueprints;
  private HostWeb web;
  private Outbox outbox;
  private Jobs jobs;

  private Host(HostOptions options) {
    this.options = options;
  }

  /**
   * @throws HostRefused, {@link host.db.DatabaseUnreachable} or {@link PluginFault} in words for
   *     who starts it; nothing is left running then
   */
  public static Host start(HostOptions options) {
    return start(options, true);
  }

  static Host withoutWeb(HostOptions options) {
    return start(options, false);
  }

  private static Host start(HostOptions options, boolean withWeb) {
    Host host = new Host(options);
    try {
      host.begin(withWeb);
      return host;
    } catch (RuntimeException e) {
      host.stop();
      throw e;
    }
  }

  private void begin(boolean withWeb) {
    if (!Files.isRegularFile(options.pluginJar())) {
      throw new HostRefused("There is no plugin jar " + options.pluginJar() + "; build it first");
    }
    openDatabase();
    Framework framework = Framework.start(classPath());
    undo.push(framework::close);
    plugin = PluginRuntime.install(framework, options.pluginJar());
    Texts texts = plugin.texts();
    platform =
        new Platform(people, spaces, pages, attachments, permissions, settings, texts, events);
    ClusterLocks locks = new ClusterLocks(database, LEASE);
    undo.push(locks::close);
    outbox = new Outbox(database, Clock.systemUTC());
    platform.put(ClusterLockService.class, locks);
    platform.put(MultiQueueTaskManager.class, outbox);
    platform.put(ApplicationProperties.class, mode -> url());
    undo.push(plugin::disable);
    plugin.enable(platform, database);
    jobs = plugin.jobs(database, locks);
    undo.push(jobs::close);
    renderer = new StorageRenderer(this);
    blueprints = new Blueprints(this);
    pages.onCreate(page -> blueprints.published(page));
    if (withWeb) {
      startWeb();
    }
    if (options.demo()) {
      demo();
    }
    jobs.start();
  }

  private void openDatabase() {
    if (options.jdbcUrl() == null) {
      try {
        Files.createDirectories(options.home());
      } catch (IOException e) {
        throw new HostRefused("The home folder " + options.home() + " cannot be made", e);
      }
      database = Database.inFile(options.home());
    } else {
      database = Database.open(options.jdbcUrl(), options.jdbcUser(), options.jdbcPassword());
    }
    undo.push(database::close);
    Schema.create(database);
    Clock clock = Clock.systemUTC();
    people = new People(database);
    spaces = new Spaces(database);
    pages = new Pages(database, clock);
    attachments = new Attachments(database, clock);
    permissions = new Permissions(database, people, pages);
    settings = new Settings(database);
  }

  private void startWeb() {
    try {
      web = (HostWeb) Class.forName("host.web.WebServer").getDeclaredConstructor().newInstance();
    } catch (ClassNotFoundException e) {
      LOG.warn("There is no host.web.WebServer: the wiki runs without its web side");
      return;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    web.start(this);
    undo.push(web::stop);
  }

  private void demo() {
    DemoSite site = new DemoSite(people, spaces, pages, permissions);
    StoredPage[] ledger = new StoredPage[1];
    database.onceAcrossNodes(
        () -> {
          if (!site.exists()) {
            ledger[0] = database.inTransaction(site::fill);
          }
        });
    if (ledger[0] != null) {
      fillLedger(site, ledger[0]);
    }
  }

  /** Over REST, so only when the web side and the app's ledger are there. */
  private void fillLedger(DemoSite site, StoredPage page) {
    String rest =
        plugin.descriptor().modules("rest").stream()
            .map(module -> module.getTextContent())
            .collect(Collectors.joining());
    if (web == null || !rest.contains("org.duban.rectification")) {
      LOG.info("The demo ledger is left out: there is no REST to fill it by");
      return;
    }
    try {
      LocalDate today = LocalDate.now();
      DemoLedger ledger = new DemoLedger(url(), today);
      site.board(ledger.fill(DemoSite.SPACE, page.id()));
      site.settings();
      new DemoReport(url(), today).make(DemoSite.SPACE, site.reports());
      String filed = today.minusYears(2).getYear() + "年自查问题整改方案";
      ledger.file(DemoSite.SPACE, site.filed(filed).id(), filed);
    } catch (RuntimeException e) {
      LOG.error("The demo ledger is not complete", e);
    }
  }

  /** What this JVM was started with, from whichever loader holds the host. */
  private static String classPath() {
    if (Host.class.getClassLoader() instanceof URLClassLoader loader) {
      return Arrays.stream(loader.getURLs())
          .map(URL::getPath)
          .collect(Collectors.joining(java.io.File.pathSeparator));
    }
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** Everything that was started, in reverse; may be called twice. */
  public synchronized void stop() {
    while (!undo.isEmpty()) {
      undo.pop().run();
    }
  }

  public String url() {
    return "http://localhost:" + (web == null ? options.port() : web.port()) + "/confluence";
  }

  public HostOptions options() {
    return options;
  }

  public Database database() {
    return database;
  }

  public People people() {
    return people;
  }

  public Spaces spaces() {
    return spaces;
  }

  public Pages pages() {
    return pages;
  }

  public Attachments attachments() {
    return attachments;
  }

  public Permissions permissions() {
    return permissions;
  }

  public Settings settings() {
    return settings;
  }

  public PluginRuntime plugin() {
    return plugin;
  }

  public Platform platform() {
    return platform;
  }

  public Events events() {
    return events;
  }

  public StorageRenderer renderer() {
    return renderer;
  }

  public Blueprints blueprints() {
    return blueprints;
  }

  public Jobs jobs() {
    return jobs;
  }

  public Outbox outbox() {
    return outbox;
  }

  /** Output types that a page can be rendered for, in the product's spelling. */
  public static List<String> outputTypes() {
    return List.of("display", "preview", "email", "pdf", "word", "html_export", "feed", "diff");
  }

  Path home() {
    return options.home();
  }
}
