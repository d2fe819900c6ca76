package host.web;

import com.atlassian.confluence.macro.Macro;
import host.Host;
import host.HostWeb;
import host.PluginRuntime;
import host.content.StoredPage;
import host.platform.Blueprints;
import host.platform.RequiredResourceCollector;
import host.plugin.PluginDescriptor;
import host.render.StorageFault;
import host.render.StorageRenderer;
import host.resource.AuiFiles;
import host.rest.RestModule;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Puts the web side on a running {@link Host}. */
public final class WebServer implements HostWeb {
  private Site site;

  @Override
  public void start(Host host) {
    Wiki wiki =
        new Wiki(
            host.people(), host.spaces(), host.pages(), host.attachments(), host.permissions());
    AuiFiles aui = new AuiFiles(host.options().auiDir()).fetched();
    site =
        new Site(
            wiki, new InstalledApp(host.plugin()), new HostControls(host), host.options().port());
    site.start(
        (page, space, storage, type) -> render(host, page, space, storage, type),
        new Made(host.blueprints()),
        aui,
        new Mounted(host.plugin()));
  }

  @Override
  public void stop() {
    site.stop();
  }

  @Override
  public int port() {
    return site.port();
  }

  private static Renderer.Rendered render(
      Host host, StoredPage page, String space, String storage, String type) {
    RequiredResourceCollector.take();
    try {
      String html = host.renderer().render(storage, new StorageRenderer.Context(page, space, type));
      return new Renderer.Rendered(html, RequiredResourceCollector.take());
    } catch (StorageFault fault) {
      String box =
          "<div class=\"aui-message aui-message-error\"><p>"
              + Templates.escape(String.valueOf(fault.getMessage()))
              + "</p></div>";
      return new Renderer.Rendered(box, RequiredResourceCollector.take());
    }
  }

  private record Made(Blueprints blueprints) implements BlueprintMaker {
    @Override
    public Blueprints.Prepared prepare(
        String blueprintKey, String spaceKey, Map<String, ?> wizard) {
      return blueprints.prepare(blueprintKey, spaceKey, wizard);
    }

    @Override
    public StoredPage create(
        Blueprints.Prepared prepared, String spaceKey, Long parentId, String title, String body) {
      return blueprints.create(prepared, spaceKey, parentId, title, body);
    }
  }

  private record InstalledApp(PluginRuntime plugin) implements App {
    @Override
    public PluginDescriptor descriptor() {
      return plugin.descriptor();
    }

    @Override
    public Optional<String> text(Locale locale, String key) {
      return plugin.texts().find(locale, key);
    }

    @Override
    public URL file(String location) {
      return plugin.file(location);
    }

    @Override
    public String bodyTypeOf(String macroName) {
      return plugin.descriptor().macros().stream()
          .filter(macro -> macro.name().equals(macroName))
          .findFirst()
          .map(macro -> (Macro) plugin.context().create(plugin.load(macro.className())))
          .map(macro -> macro.getBodyType().name())
          .orElse("NONE");
    }
  }

  private record Mounted(PluginRuntime plugin) implements Site.RestMount {
    @Override
    public List<RestModule> restModules() {
      return plugin.descriptor().modules("rest").stream()
          .map(
              rest ->
                  new RestModule(
                      rest.getAttribute("path"), rest.getAttribute("version"), packages(rest)))
          .toList();
    }

    private static List<String> packages(Element rest) {
      NodeList elements = rest.getElementsByTagName("package");
      List<String> names = new ArrayList<>();
      for (int i = 0; i < elements.getLength(); i++) {
        names.add(elements.item(i).getTextContent().trim());
      }
      return names;
    }

    @Override
    public Collection<Class<?>> classes(RestModule module) {
      return module.classesOf(plugin.bundle());
    }

    @Override
    public Object build(Class<?> type) {
      return plugin.context().create(type);
    }
  }
}
