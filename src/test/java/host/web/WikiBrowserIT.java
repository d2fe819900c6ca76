package host.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import host.testing.Chromium;
import host.testing.Chromium.Visit;
import host.testing.TestWiki;
import host.testing.WithHost;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The wiki around the app, as its users meet it. */
@WithHost
class WikiBrowserIT {
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @Test
  void takesFilesGivesThemBackAndRemovesThem(TestWiki wiki) throws Exception {
    long id = wiki.place().page();
    Page page = chromium.login(wiki, "bangong").page();
    page.navigate(wiki.host().url() + "/pages/viewpageattachments.action?pageId=" + id);

    page.setInputFiles(
        "#attach-file",
        new FilePayload(
            "佐证 材料.dat", "application/octet-stream", "佐证".getBytes(StandardCharsets.UTF_8)));
    page.click("#attach-button");
    Download download = page.waitForDownload(() -> page.click("a:has-text('佐证 材料.dat')"));

    assertThat(download.suggestedFilename()).isEqualTo("佐证 材料.dat");
    assertThat(Files.readString(download.path())).isEqualTo("佐证");

    page.onDialog(Dialog::accept);
    page.click("form[action*='removeattachment'] button");
    page.waitForSelector("a:has-text('佐证 材料.dat')", gone());
  }

  @Test
  void editsPreviewsRestoresAndTrashesAPage(TestWiki wiki) {
    long id = wiki.place().page();
    Visit visit = chromium.login(wiki, "bangong");
    Page page = visit.page();
    String view = wiki.host().url() + "/pages/viewpage.action?pageId=" + id;
    page.onDialog(Dialog::accept);
    page.navigate(view);

    page.click("#editPageLink");
    page.fill("#editor-source", "<p>第二版的文字</p>");
    page.waitForSelector("#editor-preview >> text=第二版的文字");
    page.click("#rte-button-publish");
    page.waitForSelector("p:has-text('第二版的文字')");

    page.navigate(wiki.host().url() + "/pages/viewpreviousversions.action?pageId=" + id);
    visit.picture("wiki-history");
    page.click("form[action*='revertpage'] button >> nth=0");
    page.waitForURL(url -> url.contains("viewpage.action"));
    assertThat(page.textContent("body")).doesNotContain("第二版的文字");

    page.click("#page-tools-trigger");
    page.click("text=移到回收站");
    page.waitForURL(url -> !url.contains("pageId=" + id));
    assertThat(page.navigate(view).status()).isEqualTo(404);
  }

  @Test
  void restrictsAPageToThoseNamed(TestWiki wiki) {
    long id = wiki.place().page();
    Page page = chromium.login(wiki, "bangong").page();
    String view = wiki.host().url() + "/pages/viewpage.action?pageId=" + id;

    page.navigate(wiki.host().url() + "/pages/restrictions.action?pageId=" + id);
    page.locator("form.aui input.text").first().fill("bangong");
    page.locator("form[action*='dorestrictions'] button").first().click();
    page.waitForURL(url -> !url.contains("dorestrictions"));

    assertThat(page.navigate(view).status()).isEqualTo(200);
    assertThat(chromium.login(wiki, "kezhang").page().navigate(view).status()).isEqualTo(404);
  }

  @Test
  void offersTheAppsMacrosInTheMacroBrowser(TestWiki wiki) {
    long id = wiki.place().page();
    Visit visit = chromium.login(wiki, "bangong");
    Page page = visit.page();
    page.navigate(wiki.host().url() + "/pages/editpage.action?pageId=" + id);

    page.click("#macro-browser-open");
    page.click(".host-macro[data-macro='duban-checklist']");
    visit.picture("wiki-macro-browser");
    page.click("#macro-browser-insert");

    assertThat(page.inputValue("#editor-source")).contains("ac:name=\"duban-checklist\"");
    assertThat(visit.complaints()).isEmpty();
  }

  private static Page.WaitForSelectorOptions gone() {
    return new Page.WaitForSelectorOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
  }
}
