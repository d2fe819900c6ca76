package host.plugin;

import static host.plugin.Xml.attribute;
import static host.plugin.Xml.child;
import static host.plugin.Xml.children;
import static host.plugin.Xml.texts;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** An atlassian-plugin.xml. What is read here is checked by {@link DescriptorCheck}. */
public final class PluginDescriptor {
  private final Element root;

  private PluginDescriptor(Element root) {
    this.root = root;
  }

  public static PluginDescriptor read(InputStream in) {
    return new PluginDescriptor(Xml.root(in));
  }

  public String key() {
    return root.getAttribute("key");
  }

  public String version() {
    return child(child(root, "plugin-info"), "version").getTextContent().trim();
  }

  /** All modules and plugin-wide elements in their order. */
  List<Element> all() {
    return children(root);
  }

  /** The modules of a type, as they stand. */
  public List<Element> modules(String type) {
    return children(root, type);
  }

  /** Base names of the text bundles, such as {@code i18n/duban}. */
  public List<String> i18n() {
    return modules("resource").stream()
        .filter(resource -> "i18n".equals(resource.getAttribute("type")))
        .map(resource -> resource.getAttribute("location").replace('.', '/'))
        .toList();
  }

  public List<AoModule> ao() {
    return modules("ao").stream()
        .map(
            ao ->
                new AoModule(
                    ao.getAttribute("key"), attribute(ao, "namespace", key()), texts(ao, "entity")))
        .toList();
  }

  /** As {@code fq.Class#method(fq.Type fq.Type)}. */
  public List<String> allowedMethods() {
    return modules("velocity-allowlist").stream()
        .flatMap(list -> texts(list, "method").stream())
        .toList();
  }

  public List<MacroModule> macros() {
    return modules("xhtml-macro").stream().map(this::macro).toList();
  }

  private MacroModule macro(Element macro) {
    Element parameters = child(macro, "parameters");
    return new MacroModule(
        macro.getAttribute("key"),
        macro.getAttribute("name"),
        macro.getAttribute("class"),
        address(attribute(macro, "icon", "")),
        macro.getAttribute("documentation-url"),
        Boolean.parseBoolean(macro.getAttribute("hidden")),
        children(macro, "category").stream().map(c -> c.getAttribute("name")).toList(),
        parameters == null
            ? List.of()
            : children(parameters, "parameter").stream().map(PluginDescriptor::parameter).toList());
  }

  private String address(String icon) {
    return icon.replace("${atlassian.plugin.key}", key());
  }

  private static MacroModule.Parameter parameter(Element parameter) {
    return new MacroModule.Parameter(
        parameter.getAttribute("name"),
        attribute(parameter, "type", "string"),
        Boolean.parseBoolean(parameter.getAttribute("required")),
        Boolean.parseBoolean(parameter.getAttribute("multiple")),
        Boolean.parseBoolean(parameter.getAttribute("hidden")),
        parameter.getAttribute("default"),
        children(parameter, "value").stream().map(v -> v.getAttribute("name")).toList());
  }

  public List<WebItemModule> webItems() {
    return modules("web-item").stream().map(PluginDescriptor::webItem).toList();
  }

  private static WebItemModule webItem(Element item) {
    String icon =
        children(item, "resource").stream()
            .filter(r -> "icon".equals(r.getAttribute("name")))
            .map(r -> r.getAttribute("location"))
            .findFirst()
            .orElse(null);
    Element link = child(item, "link");
    Element label = child(item, "label");
    return new WebItemModule(
        item.getAttribute("key"),
        item.getAttribute("section"),
        attribute(item, "i18n-name-key", attribute(label, "key", "")),
        attribute(child(item, "description"), "key", ""),
        icon,
        link == null ? "" : link.getTextContent().trim(),
        Integer.parseInt(attribute(item, "weight", "1000")),
        params(item));
  }

  public List<BlueprintModule> blueprints() {
    return modules("blueprint").stream().map(PluginDescriptor::blueprint).toList();
  }

  private static BlueprintModule blueprint(Element blueprint) {
    String single = attribute(blueprint, "content-template-key");
    Element wizard = child(blueprint, "dialog-wizard");
    return new BlueprintModule(
        blueprint.getAttribute("key"),
        blueprint.getAttribute("i18n-name-key"),
        blueprint.getAttribute("index-key"),
        attribute(blueprint, "create-result", "edit"),
        single != null
            ? List.of(single)
            : children(blueprint, "content-template").stream()
                .map(t -> t.getAttribute("ref"))
                .toList(),
        wizard == null ? null : wizard(wizard));
  }

  private static BlueprintModule.Wizard wizard(Element wizard) {
    List<Element> pages = children(wizard, "dialog-page");
    return new BlueprintModule.Wizard(
        wizard.getAttribute("key"),
        pages.stream()
            .map(
                page ->
                    new BlueprintModule.WizardPage(
                        page.getAttribute("id"),
                        page.getAttribute("template-key"),
                        page.getAttribute("title-key"),
                        attribute(page, "description-header-key"),
                        attribute(page, "description-content-key"),
                        Boolean.parseBoolean(page.getAttribute("last"))
                            || page == pages.get(pages.size() - 1)))
            .toList());
  }

  public List<ContentTemplateModule> contentTemplates() {
    return modules("content-template").stream().map(PluginDescriptor::contentTemplate).toList();
  }

  private static ContentTemplateModule contentTemplate(Element template) {
    Element provider = child(template, "context-provider");
    return new ContentTemplateModule(
        template.getAttribute("key"),
        template.getAttribute("i18n-name-key"),
        attribute(child(template, "resource"), "location", ""),
        attribute(provider, "class"),
        provider == null ? Map.of() : params(provider));
  }

  public List<JobModule> jobs() {
    return modules("job-config").stream().map(PluginDescriptor::job).toList();
  }

  private static JobModule job(Element job) {
    Element runner = child(job, "job");
    Element schedule = child(job, "schedule");
    return new JobModule(
        job.getAttribute("key"),
        job.getAttribute("name"),
        attribute(runner, "key"),
        Boolean.parseBoolean(attribute(runner, "perClusterJob", "false")),
        attribute(schedule, "cron-expression"),
        Long.parseLong(attribute(schedule, "repeat-interval", "0")),
        Boolean.parseBoolean(attribute(child(job, "managed"), "canRunAdhoc", "false")));
  }

  private static Map<String, String> params(Element parent) {
    Map<String, String> params = new LinkedHashMap<>();
    for (Element param : children(parent, "param")) {
      params.put(
          param.getAttribute("name"), attribute(param, "value", param.getTextContent().trim()));
    }
    return params;
  }
}
