package host.platform;

import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.confluence.plugins.createcontent.api.contextproviders.AbstractBlueprintContextProvider;
import com.atlassian.confluence.plugins.createcontent.api.events.BlueprintPageCreateEvent;
import host.Host;
import host.PluginRuntime;
import host.content.ContentRefused;
import host.content.StoredPage;
import host.people.Person;
import host.people.Session;
import host.plugin.BlueprintModule;
import host.plugin.ContentTemplateModule;
import host.render.ContentTemplates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Pages from blueprints, as the create-content plugin makes them: wizard values become the context,
 * the context provider may change it, the template is expanded, the page is saved with the
 * blueprint's label, then the event is published.
 */
public final class Blueprints {
  /**
   * What the editor is filled with, or what is saved at once, depending on {@code create-result}.
   *
   * @param context what the provider left
   */
  public record Prepared(
      BlueprintModule blueprint, String title, String body, Map<String, Object> context) {}

  private final Host host;

  public Blueprints(Host host) {
    this.host = host;
  }

  /** Tells plugins of a page that was just made, within its transaction. */
  public void published(StoredPage page) {
    host.events().publish(new PageCreateEvent(host.platform().page(page)));
  }

  /**
   * @param wizard values of all wizard pages by input name; {@code title} names the page
   * @throws ContentRefused when the thread's user may not make pages there
   */
  public Prepared prepare(String blueprintKey, String spaceKey, Map<String, ?> wizard) {
    Person person = Session.current().orElse(null);
    if (!host.permissions().mayCreate(person, spaceKey)) {
      throw new ContentRefused("You may not create pages in space " + spaceKey);
    }
    PluginRuntime plugin = host.plugin();
    BlueprintModule blueprint =
        plugin.descriptor().blueprints().stream()
            .filter(b -> b.key().equals(blueprintKey))
            .findFirst()
            .orElseThrow(() -> new ContentRefused("There is no blueprint " + blueprintKey));
    ContentTemplateModule template = template(blueprint, wizard.get("contentTemplateKey"));
    Map<String, Object> context = new HashMap<>(wizard);
    context.put("spaceKey", spaceKey);
    context.put("blueprintModuleKey", plugin.descriptor().key() + ":" + blueprint.key());
    if (wizard.containsKey("title")) {
      context.put("ContentPageTitle", wizard.get("title"));
    }
    Map<String, Object> provided = provide(template, context);
    Object title = provided.get("ContentPageTitle");
    String body =
        new ContentTemplates(plugin.texts())
            .expand(read(template.location()), provided, Platform.locale());
    return new Prepared(blueprint, title == null ? "" : title.toString(), body, provided);
  }

  /**
   * Saves the page and publishes both events.
   *
   * @param title and body as prepared, or as the user left them in the editor
   */
  public StoredPage create(
      Prepared prepared, String spaceKey, Long parentId, String title, String body) {
    Person person = Session.current().orElse(null);
    if (!host.permissions().mayCreate(person, spaceKey)) {
      throw new ContentRefused("You may not create pages in space " + spaceKey);
    }
    return host.database()
        .inTransaction(
            () -> {
              StoredPage page =
                  host.pages()
                      .create(spaceKey, parentId, title, body, person == null ? null : person.id());
              host.pages().addLabel(page.id(), prepared.blueprint().indexKey());
              host.events()
                  .publish(
                      new BlueprintPageCreateEvent(
                          host.platform().page(page), person, prepared.context()));
              return page;
            });
  }

  private ContentTemplateModule template(BlueprintModule blueprint, Object wanted) {
    String key =
        wanted != null && blueprint.templates().contains(wanted.toString())
            ? wanted.toString()
            : blueprint.templates().get(0);
    return host.plugin().descriptor().contentTemplates().stream()
        .filter(t -> t.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, Object> provide(ContentTemplateModule template, Map<String, Object> context) {
    if (template.contextProvider() == null) {
      return context;
    }
    PluginRuntime plugin = host.plugin();
    var provider =
        (AbstractBlueprintContextProvider)
            plugin.context().create(plugin.load(template.contextProvider()));
    return plugin
        .context()
        .within(
            () -> {
              provider.init(template.params());
              return provider.getContextMap(context);
            });
  }

  private String read(String location) {
    try (InputStream in = host.plugin().file(location).openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
