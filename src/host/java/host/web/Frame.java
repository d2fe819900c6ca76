package host.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import host.content.Access;
import host.content.StoredPage;
import host.people.Person;
import host.resource.PageAssets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** The page around each screen: header, sidebar, metas, scripts and styles. */
final class Frame {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Wiki wiki;
  private final PageAssets assets;
  private final BooleanSupplier readOnly;
  private final Templates templates = new Templates();

  Frame(Wiki wiki, PageAssets assets, BooleanSupplier readOnly) {
    this.wiki = wiki;
    this.assets = assets;
    this.readOnly = readOnly;
  }

  /** The styles that a part of a page needs when it is put into one that is already shown. */
  List<String> stylesOf(List<String> resources) {
    return assets.styles(List.of(), resources);
  }

  String render(String template, Map<String, Object> values) {
    return templates.render(template, values);
  }

  void show(Exchange x, Page page) throws IOException {
    Map<String, Object> values = new HashMap<>();
    Person person = x.person();
    values.put("w", x.words());
    values.put("base", Exchange.BASE);
    values.put("lang", x.locale().getLanguage().equals("zh") ? "zh-CN" : "en");
    values.put("theme", person != null && person.dark() ? "dark" : "light");
    values.put("token", x.token());
    values.put("title", page.title);
    values.put("content", "host/web/page/" + page.template + ".vm");
    values.put("notice", "");
    values.put("noticeKind", "info");
    values.put("plain", false);
    values.put("signedIn", person != null);
    values.put("userName", person == null ? "" : person.name());
    values.put("userFullName", person == null ? "" : person.fullName());
    values.put("admin", wiki.isAdministrator(x));
    values.put("readOnly", readOnly.getAsBoolean());
    values.put("spaces", spaces(person));
    values.put("anonymousAccess", person == null && !wiki.visibleSpaces(null).isEmpty());
    values.put("metas", metas(x, page));
    values.put("scriptWords", json(x.words().below("js.")));
    sidebar(x, page, values);
    values.putAll(page.values);
    load(x, page, values);
    x.response().setContentType("text/html; charset=UTF-8");
    x.response()
        .getOutputStream()
        .write(templates.render("layout", values).getBytes(StandardCharsets.UTF_8));
  }

  /** A space for a menu or a card; public for templates. */
  public record SpaceCard(String key, String name) {
    public String initial() {
      return name.isEmpty() ? "?" : name.substring(0, name.offsetByCodePoints(0, 1));
    }
  }

  List<SpaceCard> spaces(Person person) {
    return wiki.visibleSpaces(person).stream().map(s -> new SpaceCard(s.key(), s.name())).toList();
  }

  private void sidebar(Exchange x, Page page, Map<String, Object> values) {
    values.put("sidebar", page.space != null);
    if (page.space == null) {
      return;
    }
    List<StoredPage> visible =
        wiki.pages().list(page.space.key()).stream()
            .filter(p -> wiki.permissions().mayView(x.person(), p))
            .toList();
    values.put("spaceKey", page.space.key());
    values.put("spaceName", page.space.name());
    values.put("spaceInitial", new SpaceCard("", page.space.name()).initial());
    values.put("treeHtml", new Tree(visible, page.page).html());
    values.put(
        "spaceAdmin", wiki.permissions().inSpace(x.person(), Access.ADMINISTER, page.space.key()));
  }

  /** The names that Confluence gives these metas. */
  private List<NameValue> metas(Exchange x, Page page) {
    Map<String, String> metas = new TreeMap<>(page.metas);
    metas.put("context-path", Exchange.BASE);
    metas.put(
        "base-url",
        x.request().getScheme() + "://" + x.request().getHeader("Host") + Exchange.BASE);
    metas.put("atl-token", x.token());
    metas.put("access-mode", readOnly.getAsBoolean() ? "READ_ONLY" : "READ_WRITE");
    metas.put("user-locale", x.locale().toString());
    metas.put("remote-user", x.person() == null ? "" : x.person().name());
    metas.put("remote-user-key", x.person() == null ? "" : x.person().id());
    metas.put("current-user-fullname", x.person() == null ? "" : x.person().fullName());
    if (page.space != null) {
      metas.put("space-key", page.space.key());
      metas.put("space-name", page.space.name());
    }
    if (page.page != null) {
      metas.put("page-id", String.valueOf(page.page.id()));
      metas.put("latest-page-id", String.valueOf(page.page.id()));
      metas.put("page-title", page.page.title());
      metas.put("page-version", String.valueOf(page.page.version()));
      metas.put("content-type", "page");
    }
    return metas.entrySet().stream().map(e -> new NameValue(e.getKey(), e.getValue())).toList();
  }

  private void load(Exchange x, Page page, Map<String, Object> values) {
    List<String> contexts = new ArrayList<>(page.contexts);
    contexts.add("main");
    if (!contexts.contains("atl.admin")) {
      contexts.add("atl.general");
    }
    if (x.person() != null) {
      contexts.add("create-content");
    }
    Locale locale = x.locale();
    List<String> scripts = new ArrayList<>(assets.platformScripts());
    scripts.addAll(assets.hostScripts(page.hostScripts));
    scripts.addAll(assets.scripts(contexts, page.resources, locale));
    List<String> styles = new ArrayList<>(assets.platformStyles());
    styles.addAll(assets.styles(contexts, page.resources));
    values.put("scripts", scripts);
    values.put("styles", styles);
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
