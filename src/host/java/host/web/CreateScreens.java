package host.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import host.content.ContentRefused;
import host.content.StoredPage;
import host.content.StoredSpace;
import host.platform.Blueprints.Prepared;
import host.plugin.BlueprintModule;
import host.plugin.MacroModule;
import host.plugin.WebItemModule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the create dialog and the macro browser ask for, from the plugin's descriptor. */
final class CreateScreens {
  private static final Logger LOG = LoggerFactory.getLogger(CreateScreens.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private final Wiki wiki;
  private final App app;
  private final BlueprintMaker blueprints;
  private final Drafts drafts;

  CreateScreens(Wiki wiki, App app, BlueprintMaker blueprints, Drafts drafts) {
    this.wiki = wiki;
    this.app = app;
    this.blueprints = blueprints;
    this.drafts = drafts;
  }

  void addTo(Routes routes) {
    routes
        .get("/host/blueprints", this::list)
        .get("/host/blueprints/can-create-page", this::mayCreate)
        .post("/host/blueprints/create", this::create)
        .get("/host/macros", this::macros);
  }

  private record Choice(
      String webItem, String name, String description, String icon, List<Step> pages) {}

  private record Step(
      String id,
      String templateKey,
      String title,
      String descriptionHeader,
      String descriptionContent,
      boolean last) {}

  private void list(Exchange x) throws IOException {
    List<Choice> items = new ArrayList<>();
    items.add(
        new Choice(
            null,
            x.words().t("js.blank"),
            x.words().t("js.blankDescription"),
            Exchange.BASE + "/download/host/blank.svg",
            List.of()));
    for (WebItemModule item : items()) {
      BlueprintModule.Wizard wizard = blueprintOf(item).wizard();
      items.add(
          new Choice(
              completeKey(item),
              app.textOr(x.locale(), item.nameKey(), item.key()),
              app.textOr(x.locale(), item.descriptionKey(), ""),
              Exchange.BASE
                  + (item.icon() == null
                      ? "/download/host/blank.svg"
                      : "/download/resources/" + completeKey(item) + "/icon"),
              wizard == null
                  ? List.of()
                  : wizard.pages().stream().map(page -> step(x.locale(), page)).toList()));
    }
    List<Map<String, String>> spaces =
        wiki.visibleSpaces(x.person()).stream()
            .filter(space -> wiki.permissions().mayCreate(x.person(), space.key()))
            .map(space -> Map.of("key", space.key(), "name", space.name()))
            .toList();
    x.json(200, Map.of("items", items, "spaces", spaces));
  }

  private Step step(Locale locale, BlueprintModule.WizardPage page) {
    return new Step(
        page.id(),
        page.templateKey(),
        app.textOr(locale, page.titleKey(), ""),
        app.textOr(locale, page.descriptionHeaderKey(), ""),
        app.textOr(locale, page.descriptionContentKey(), ""),
        page.last());
  }

  /**
   * What Confluence.Blueprint.canCreatePage asks: whether this person may, and nothing bears the
   * title.
   */
  private void mayCreate(Exchange x) throws IOException {
    StoredSpace space = wiki.space(x, x.param("spaceKey"));
    boolean may =
        wiki.permissions().mayCreate(x.person(), space.key())
            && wiki.pages().byTitle(space.key(), x.param("pageTitle").trim()).isEmpty();
    x.json(200, Map.of("may", may));
  }

  private void create(Exchange x) throws IOException {
    JsonNode body = x.body();
    WebItemModule item =
        items().stream()
            .filter(i -> completeKey(i).equals(body.path("webItem").asText()))
            .findFirst()
            .orElseThrow(() -> Trouble.notFound(x.words()));
    StoredSpace space = space(x, body.path("spaceKey").asText(""));
    long from = body.path("parentPageId").asLong();
    Long parent = space.homeId();
    if (from != 0) {
      StoredPage page = wiki.page(x, from);
      parent = page.spaceKey().equals(space.key()) ? Long.valueOf(page.id()) : parent;
    }
    try {
      Map<String, Object> fields =
          body.has("fields") ? JSON.convertValue(body.get("fields"), FIELDS) : new HashMap<>();
      String title = body.path("title").asText("");
      if (!title.isBlank()) {
        fields.putIfAbsent("title", title);
      }
      String next = make(x, blueprintOf(item), space, parent, fields);
      x.json(200, Map.of("url", Exchange.BASE + next));
    } catch (ContentRefused e) {
      throw new Trouble(409, e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new Trouble(400, x.words().t("error.blueprint", String.valueOf(e.getMessage())));
    }
  }

  /** The web-items of the create dialog whose blueprint exists. */
  private List<WebItemModule> items() {
    return app.descriptor().webItems().stream()
        .filter(item -> item.section().equals("system.create.dialog/content"))
        .filter(item -> item.params().containsKey("blueprintKey"))
        .toList();
  }

  private BlueprintModule blueprintOf(WebItemModule item) {
    String key = item.params().get("blueprintKey");
    return app.descriptor().blueprints().stream()
        .filter(blueprint -> blueprint.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no blueprint " + key));
  }

  private String completeKey(WebItemModule item) {
    return app.descriptor().key() + ":" + item.key();
  }

  /** create-result view: the page is there at once; edit: it waits in the editor. */
  private String make(
      Exchange x,
      BlueprintModule blueprint,
      StoredSpace space,
      Long parent,
      Map<String, Object> fields) {
    Prepared prepared = prepare(x, blueprint, space, fields);
    if (!blueprint.createResult().equals("view")) {
      return "/pages/createpage.action?spaceKey="
          + Exchange.url(space.key())
          + "&fromPageId="
          + (parent == null ? 0 : parent)
          + "&draft="
          + drafts.keep(wiki.key(x), prepared);
    }
    String title = prepared.title().trim();
    if (title.isEmpty()) {
      throw new Trouble(400, x.words().t("edit.noTitle"));
    }
    if (wiki.pages().byTitle(space.key(), title).isPresent()) {
      throw new Trouble(409, x.words().t("edit.titleTaken", title));
    }
    return Exchange.pageUrl(
        blueprints.create(prepared, space.key(), parent, title, prepared.body()).id());
  }

  /** A provider that throws stops the wizard where it is, with its words. */
  private Prepared prepare(
      Exchange x, BlueprintModule blueprint, StoredSpace space, Map<String, Object> fields) {
    try {
      return blueprints.prepare(blueprint.key(), space.key(), fields);
    } catch (ContentRefused e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.warn("blueprint {} could not prepare its page", blueprint.key(), e);
      throw new Trouble(400, x.words().t("error.blueprint", String.valueOf(e.getMessage())));
    }
  }

  private StoredSpace space(Exchange x, String key) {
    StoredSpace space =
        key.isEmpty()
            ? wiki.visibleSpaces(x.person()).stream()
                .filter(s -> wiki.permissions().mayCreate(x.person(), s.key()))
                .findFirst()
                .orElseThrow(() -> new Trouble(403, x.words().t("error.permissionSpace")))
            : wiki.space(x, key);
    if (!wiki.permissions().mayCreate(x.person(), space.key())) {
      throw Trouble.forbidden(x.words());
    }
    return space;
  }

  private record MacroChoice(
      String name,
      String label,
      String description,
      List<String> categories,
      String body,
      List<Field> parameters) {}

  private record Field(
      String name,
      String type,
      boolean required,
      String defaultValue,
      String label,
      String description,
      List<Option> values) {}

  private record Option(String value, String label) {}

  private void macros(Exchange x) throws IOException {
    List<MacroChoice> macros =
        app.descriptor().macros().stream()
            .filter(macro -> !macro.hidden())
            .map(macro -> choice(x.locale(), macro))
            .toList();
    x.json(200, Map.of("macros", macros));
  }

  private MacroChoice choice(Locale locale, MacroModule macro) {
    String prefix = app.descriptor().key() + "." + macro.name();
    String body = app.bodyTypeOf(macro.name());
    List<Field> fields =
        macro.parameters().stream()
            .filter(parameter -> !parameter.hidden())
            .map(parameter -> field(locale, prefix + ".param." + parameter.name(), parameter))
            .toList();
    return new MacroChoice(
        macro.name(),
        app.textOr(locale, prefix + ".label", ""),
        app.text(locale, prefix + ".desc").orElse(""),
        macro.categories(),
        body.equals("NONE") ? "" : body,
        fields);
  }

  private Field field(Locale locale, String prefix, MacroModule.Parameter parameter) {
    return new Field(
        parameter.name(),
        parameter.type(),
        parameter.required(),
        parameter.defaultValue(),
        app.textOr(locale, prefix + ".label", ""),
        app.text(locale, prefix + ".desc").orElse(""),
        parameter.values().stream()
            .map(v -> new Option(v, app.text(locale, prefix + "." + v + ".desc").orElse(v)))
            .toList());
  }
}
