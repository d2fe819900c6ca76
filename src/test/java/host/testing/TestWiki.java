package host.testing;

import host.Host;
import host.HostOptions;
import host.content.Access;
import host.content.StoredPage;
import host.content.Subject;
import host.demo.DemoLedger;
import host.demo.DemoSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The one running wiki of a test JVM, with the demo people (each password is the user name). */
public final class TestWiki implements AutoCloseable {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Host host;
  private boolean ledger;

  private TestWiki(Host host) {
    this.host = host;
  }

  static TestWiki start() {
    try {
      Path home = Files.createTempDirectory("wiki-home");
      Path jar = Path.of(System.getProperty("plugin.jar"));
      Path aui = Path.of(System.getProperty("aui.dir"));
      Host host = Host.start(new HostOptions(0, home, null, null, null, jar, aui, false));
      site(host).fill();
      return new TestWiki(host);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DemoSite site(Host host) {
    return new DemoSite(host.people(), host.spaces(), host.pages(), host.permissions());
  }

  synchronized void fillLedger() {
    if (!ledger) {
      ledger = true;
      long page = host.pages().byTitle(DemoSite.SPACE, "巡察反馈问题整改台账").orElseThrow().id();
      int plan = new DemoLedger(host.url(), LocalDate.now()).fill(DemoSite.SPACE, page);
      site(host).board(plan);
    }
  }

  public Host host() {
    return host;
  }

  /** Nobody logged in. */
  public HostClient client() {
    return new HostClient(host.url());
  }

  public HostClient as(String user) {
    return client().as(user);
  }

  /** The key that REST knows a demo person by. */
  public String keyOf(String user) {
    return host.people().byName(user).orElseThrow().id();
  }

  /** A space of one's own with one empty page. */
  public record Place(String space, long page) {}

  /** Every role may view it and the office (bangong, bangong2, english) may edit; outsider not. */
  public Place place() {
    String key = "T" + NUMBER.incrementAndGet();
    host.spaces().create(key, "试验空间" + key);
    for (String role :
        List.of("chief", "leader", "office", "head", "owner", "disc", "hr", "resid", "party")) {
      host.permissions().grant(key, Access.VIEW, Subject.group("duban-" + role));
    }
    host.permissions().grant(key, Access.EDIT, Subject.group("duban-office"));
    return new Place(key, page(key, "清单", "<p/>"));
  }

  /** A page in storage format, written by the office. */
  public long page(String space, String title, String storage) {
    StoredPage page = host.pages().create(space, null, title, storage, keyOf("bangong"));
    return page.id();
  }

  @Override
  public void close() {
    host.stop();
  }
}
