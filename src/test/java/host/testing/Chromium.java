package host.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Debian's Chromium without a window. Each visit is a browser of its own with its own cookies; what
 * its scripts complain about is kept in {@link Visit#complaints}.
 */
public final class Chromium implements AutoCloseable {
  private static final Path PICTURES = Path.of("target", "screenshots");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  public static Chromium start() {
    Path executable = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
    if (!Files.isExecutable(executable)) {
      throw new IllegalStateException(
          "There is no Chromium at "
              + executable
              + ": install Debian's package chromium,"
              + " or give its place with -Dchromium=");
    }
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    return new Chromium(playwright, browser);
  }

  /** One person's browser. */
  public record Visit(Page page, List<String> complaints) {
    /** Kept as {@code target/screenshots/NAME.png}, for people to look at. */
    public void picture(String name) {
      page.screenshot(
          new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }
  }

  /** Logs in by the form, at 1280 by 900. */
  public Visit login(TestWiki wiki, String user) {
    return login(wiki, user, 1280, 900);
  }

  public Visit login(TestWiki wiki, String user, int width, int height) {
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height));
    Page page = context.newPage();
    page.setDefaultTimeout(20_000);
    List<String> complaints = new CopyOnWriteArrayList<>();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.navigate(wiki.host().url() + "/login.action");
    page.fill("#os_username", user);
    page.fill("#os_password", user);
    page.click("#loginButton");
    page.waitForURL(url -> !url.contains("login.action"));
    return new Visit(page, complaints);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
