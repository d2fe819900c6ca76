package host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import host.content.StoredPage;
import host.demo.DemoSite;
import host.people.Person;
import host.people.Session;
import host.platform.Blueprints;
import host.plugin.PluginFault;
import host.render.StorageFault;
import host.render.StorageRenderer;
import host.sample.EagerBean;
import host.sample.EchoMacro;
import host.sample.FailingMacro;
import host.sample.Provider;
import host.sample.TemplateMacro;
import host.sample.Watcher;
import host.testing.SamplePlugin;
import host.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;

class HostTest {
  @TempDir Path folder;
  private Host host;

  private Host start(SamplePlugin plugin) {
    return start(plugin, null);
  }

  private Host start(SamplePlugin plugin, String url) {
    Path jar = plugin.build(folder);
    String user = url == null ? null : "postgres";
    host =
        Host.withoutWeb(
            new HostOptions(0, folder.resolve("home"), url, user, user, jar, folder, true));
    return host;
  }

  @AfterEach
  void stop() {
    if (host != null) {
      host.stop();
    }
  }

  private static SamplePlugin plugin() {
    return new SamplePlugin()
        .macro("echo", EchoMacro.class)
        .macro("failing", FailingMacro.class)
        .macro("template", TemplateMacro.class)
        .service("com.atlassian.confluence.plugin.services.VelocityHelperService")
        .file("hello.vm", "Hello $who $i18n.getText('x.y')");
  }

  private String render(String storage) {
    return host.renderer()
        .render(storage, new StorageRenderer.Context(null, DemoSite.SPACE, "preview"));
  }

  @Test
  void rendersMacrosOfThePackagedPluginAndNeverScript() {
    start(plugin());

    assertThat(
            render(
                "<ac:structured-macro ac:name=\"echo\"><ac:parameter ac:name=\"plan\">12</ac:parameter>"
                    + "<ac:parameter ac:name=\"p\"><ac:link><ri:page ri:content-title=\"T\""
                    + " ri:space-key=\"K\"/></ac:link></ac:parameter>"
                    + "<ac:rich-text-body><p>a&nbsp;b</p></ac:rich-text-body></ac:structured-macro>"))
        .isEqualTo("<em>{p=K:T, plan=12}|<p>a\u00a0b</p>|preview|DB|none</em>");
    assertThat(
            render(
                "<p onclick=\"x()\">a<script>x()</script><a href=\"java&#10;script:x()\">b</a>"
                    + "<strong style=\"background:url(x)\">c</strong></p>"))
        .isEqualTo("<p>a<a>b</a><strong>c</strong></p>");
    assertThat(
            render(
                "<ac:structured-macro ac:name=\"template\"><ac:parameter ac:name=\"who\">&lt;i&gt;</ac:parameter></ac:structured-macro>"))
        .isEqualTo("Hello &lt;i&gt; x.y");
  }

  @Test
  void keepsAFailingMacroInItsOwnBox() {
    start(plugin());

    String html =
        render(
            "<p>before</p><ac:structured-macro ac:name=\"failing\"><ac:parameter ac:name=\"how\">checked"
                + "</ac:parameter></ac:structured-macro><ac:structured-macro ac:name=\"failing\"/>"
                + "<ac:structured-macro ac:name=\"nobody\"/><p>after</p>");

    assertThat(html)
        .startsWith("<p>before</p>")
        .endsWith("<p>after</p>")
        .contains("failing&#39;: &lt;b&gt;not today&lt;/b&gt;", "Unknown macro: &#39;nobody&#39;");
    assertThat(html.split("host-macro-error", -1)).hasSize(4);
  }

  @Test
  void refusesStorageThatIsBrokenHostileOrTooDeep() {
    start(plugin());

    assertThatThrownBy(() -> render("<p>a\n<b></p>"))
        .isInstanceOf(StorageFault.class)
        .hasMessageStartingWith("line 2, column");
    assertThatThrownBy(
            () -> render("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><p>&e;</p>"))
        .isInstanceOf(StorageFault.class);
    assertThatThrownBy(() -> render("<div>".repeat(500) + "</div>".repeat(500)))
        .isInstanceOf(StorageFault.class)
        .hasMessageContaining("nested");
  }

  @Test
  void linksToPagesPeopleAndFiles() {
    start(plugin());
    StoredPage home = host.pages().byTitle(DemoSite.SPACE, "整改台账").orElseThrow();
    Person person = host.people().byName("bangong").orElseThrow();
    host.attachments().add(home.id(), "佐证.txt", "text/plain", new byte[1], null);

    assertThat(
            host.renderer()
                .render(
                    "<ac:link><ri:page ri:content-title=\"整改台账\"/></ac:link><ac:link>"
                        + "<ri:user ri:userkey=\""
                        + person.id()
                        + "\"/></ac:link><ac:link><ri:attachment ri:filename=\"佐证.txt\"/>"
                        + "<ac:plain-text-link-body><![CDATA[文件]]></ac:plain-text-link-body></ac:link>"
                        + "<ac:link><ri:page ri:content-title=\"没有\"/></ac:link>",
                    new StorageRenderer.Context(home, DemoSite.SPACE, "display")))
        .contains("pageId=" + home.id() + "\">整改台账</a>", ">王办公</a>")
        .contains("/download/attachments/" + home.id() + "/%E4%BD%90", ">文件</a>")
        .contains("<span class=\"unresolved\">没有</span>");
  }

  @Test
  void loadsThePluginFromItsBundleAndOffersItNothingOfTheHost() throws Exception {
    start(plugin());

    Class<?> inBundle = host.plugin().load(EchoMacro.class.getName());

    assertThat(inBundle).isNotSameAs(EchoMacro.class);
    assertThat(FrameworkUtil.getBundle(inBundle)).isEqualTo(host.plugin().bundle());
    assertThatThrownBy(() -> host.plugin().bundle().loadClass("host.Host"))
        .isInstanceOf(ClassNotFoundException.class);
    assertThatThrownBy(() -> host.plugin().bundle().loadClass("org.junit.jupiter.api.Test"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void makesAPageFromABlueprintAndTellsListeners() throws Exception {
    start(
        plugin()
            .component(Watcher.class)
            .service("com.atlassian.event.api.EventPublisher")
            .type(Provider.class)
            .file("t.xml", "<p><at:var at:name=\"added\"/></p>")
            .module(
                "<blueprint key=\"bp\" index-key=\"ix\"><content-template ref=\"t\"/></blueprint>")
            .module(
                "<content-template key=\"t\"><resource name=\"template\" type=\"download\""
                    + " location=\"t.xml\"/><context-provider class=\""
                    + Provider.class.getName()
                    + "\"/></content-template>"));
    Blueprints blueprints = host.blueprints();

    StoredPage page =
        Session.as(
            host.people().byName("bangong").orElseThrow(),
            () -> {
              Blueprints.Prepared ready =
                  blueprints.prepare("bp", DemoSite.SPACE, Map.of("title", "汇报", "organ", "局"));
              return blueprints.create(ready, DemoSite.SPACE, null, ready.title(), ready.body());
            });

    assertThat(page.body()).isEqualTo("<p>&lt;局&gt;</p>");
    assertThat(host.pages().labels(page.id())).containsExactly("ix");
    Object watcher = host.plugin().context().bean("watcher");
    assertThat(watcher.toString()).endsWith("page 汇报\nblueprint <局>\n");
    assertThat(host.events().listeners()).isEqualTo(1);
    host.stop();
    assertThat(host.events().listeners()).isZero();
  }

  @Test
  void refusesActiveObjectsWhileThePluginStarts() {
    assertThatThrownBy(
            () ->
                start(
                    plugin()
                        .component(EagerBean.class)
                        .service("com.atlassian.activeobjects.external.ActiveObjects")))
        .isInstanceOf(PluginFault.class)
        .hasMessageContaining("not ready while the plugin starts");
  }

  @Test
  void refusesAManifestThatHidesOrMissesPackages() {
    assertThatThrownBy(
            () -> start(plugin().header("Import-Package", "org.slf4j;resolution:=optional")))
        .isInstanceOf(PluginFault.class)
        .hasMessageContaining("optional");
    assertThatThrownBy(() -> start(plugin().header("DynamicImport-Package", "*")))
        .isInstanceOf(PluginFault.class);
    assertThatThrownBy(() -> start(plugin().header("Import-Package", "org.h2")))
        .isInstanceOf(PluginFault.class)
        .hasMessageContaining("org.h2");
  }

  @Test
  void refusesADescriptorWithNamingEveryFault() {
    assertThatThrownBy(
            () ->
                start(
                    plugin()
                        .module("<space-blueprint key=\"s\"/>")
                        .module("<web-item key=\"w\" i18n-name-key=\"no.such.text\"/>")
                        .module("<web-item key=\"w\"/>")
                        .module("<ao key=\"ao\"><entity>no.Such</entity></ao>")
                        .module(
                            "<content-template key=\"c\"><resource location=\"no.xml\"/></content-template>")
                        .module(
                            "<velocity-allowlist key=\"v\"><method>java.lang.String#x()</method></velocity-allowlist>")))
        .isInstanceOf(PluginFault.class)
        .hasMessageContaining("<space-blueprint key=\"s\">: this module type is not stood in for")
        .hasMessageContaining("no text for no.such.text")
        .hasMessageContaining("key=\"w\">: a key is needed, and only once")
        .hasMessageContaining("no class no.Such")
        .hasMessageContaining("no file no.xml")
        .hasMessageContaining("no class java.lang.String in the jar");
  }

  @Test
  void refusesAnImportThatTheProductDoesNotOffer() {
    assertThatThrownBy(() -> start(plugin().service("com.atlassian.confluence.macro.Macro")))
        .isInstanceOf(PluginFault.class)
        .hasMessageContaining("offers no service com.atlassian.confluence.macro.Macro");
  }

  @Test
  void keepsEverythingWhenStoppedAndStartedAgain() {
    start(plugin());
    long id = host.pages().create(DemoSite.SPACE, null, "留下", "<p/>", null).id();
    host.stop();

    start(plugin());

    assertThat(host.pages().find(id).orElseThrow().title()).isEqualTo("留下");
    assertThat(host.people().list()).hasSize(14);
  }

  @Test
  void sharesOneWikiBetweenTwoNodesOnOneDatabase() {
    String url = TestDatabase.newPostgresUrl();
    Host first = start(plugin(), url);
    Host second = start(plugin(), url);
    try {
      StoredPage page = first.pages().create(DemoSite.SPACE, null, "共享", "<p>1</p>", null);

      second.pages().update(page.id(), 1, "共享", "<p>2</p>", null, "");
      second.settings().setReadOnly(true);

      assertThat(first.pages().find(page.id()).orElseThrow().body()).isEqualTo("<p>2</p>");
      assertThat(first.settings().readOnly()).isTrue();
      assertThat(first.people().list()).hasSize(14);
    } finally {
      first.stop();
    }
  }
}
