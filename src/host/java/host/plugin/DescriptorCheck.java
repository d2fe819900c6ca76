package host.plugin;

import java.net.URL;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Everything a descriptor names must be there. Text keys are asked for in both languages by a test
 * of the plugin; here a key must at least have a text.
 */
public final class DescriptorCheck {
  /** Module types that are stood in for. */
  private static final Set<String> MODULES =
      Set.of(
          "ao",
          "rest",
          "rest-migration",
          "xhtml-macro",
          "web-item",
          "blueprint",
          "content-template",
          "web-resource",
          "velocity-allowlist",
          "job-config");

  private static final Set<String> PARAMETER_TYPES =
      Set.of(
          "attachment",
          "boolean",
          "color",
          "confluence-content",
          "cql",
          "date",
          "enum",
          "full_attachment",
          "group",
          "int",
          "label",
          "percentage",
          "relativedate",
          "spacekey",
          "string",
          "url",
          "username");

  private final PluginDescriptor descriptor;
  private final Predicate<String> classes;
  private final Function<String, URL> files;
  private final Predicate<String> texts;
  private final List<String> faults = new ArrayList<>();

  private DescriptorCheck(
      PluginDescriptor descriptor,
      Predicate<String> classes,
      Function<String, URL> files,
      Predicate<String> texts) {
    this.descriptor = descriptor;
    this.classes = classes;
    this.files = files;
    this.texts = texts;
  }

  /**
   * @param classes whether the plugin itself holds a class
   * @param files finds a file in the jar
   * @param texts whether a text key is known
   * @throws PluginFault naming every fault
   */
  public static void check(
      PluginDescriptor descriptor,
      Predicate<String> classes,
      Function<String, URL> files,
      Predicate<String> texts) {
    DescriptorCheck check = new DescriptorCheck(descriptor, classes, files, texts);
    check.run();
    PluginFault.throwIfAny(check.faults);
  }

  private void run() {
    Set<String> keys = new HashSet<>();
    for (Element module : descriptor.all()) {
      String type = module.getTagName();
      if (type.equals("plugin-info") || type.equals("resource")) {
        continue;
      }
      String key = module.getAttribute("key");
      if (!MODULES.contains(type)) {
        faults.add("<" + type + " key=\"" + key + "\">: this module type is not stood in for");
      }
      if (key.isBlank() || !keys.add(key)) {
        faults.add("<" + type + " key=\"" + key + "\">: a key is needed, and only once");
      }
      textKeys(module, type + " " + key);
    }
    descriptor.i18n().forEach(base -> file("i18n", base + ".properties"));
    macros();
    templates();
    blueprints(keys);
    for (AoModule ao : descriptor.ao()) {
      ao.entities().forEach(entity -> type("ao " + ao.key(), entity));
    }
    for (String method : descriptor.allowedMethods()) {
      if (!method.matches("[\\w.$]+#\\w+\\([\\w.$\\[\\] ]*\\)")) {
        faults.add("velocity-allowlist: " + method + " is not fq.Class#method(fq.Type)");
      } else {
        type("velocity-allowlist", method.substring(0, method.indexOf('#')));
      }
    }
    for (Element rest : descriptor.modules("rest")) {
      if (!rest.getAttribute("path").startsWith("/") || rest.getAttribute("version").isBlank()) {
        faults.add("rest " + rest.getAttribute("key") + ": needs path=\"/...\" and version");
      }
    }
  }

  private void macros() {
    Set<String> names = new HashSet<>();
    for (MacroModule macro : descriptor.macros()) {
      String where = "xhtml-macro " + macro.key();
      if (macro.name().isBlank() || !names.add(macro.name())) {
        faults.add(where + ": the name \"" + macro.name() + "\" is empty or given twice");
      }
      type(where, macro.className());
      if (macro.icon().isBlank()) {
        faults.add(where + ": no icon");
      }
      text(where, descriptor.key() + "." + macro.name() + ".label");
      text(where, descriptor.key() + "." + macro.name() + ".desc");
      for (MacroModule.Parameter parameter : macro.parameters()) {
        if (!PARAMETER_TYPES.contains(parameter.type())) {
          faults.add(where + ": unknown parameter type " + parameter.type());
        }
        text(
            where, descriptor.key() + "." + macro.name() + ".param." + parameter.name() + ".label");
      }
    }
  }

  private void templates() {
    for (ContentTemplateModule template : descriptor.contentTemplates()) {
      String where = "content-template " + template.key();
      file(where, template.location());
      if (template.contextProvider() != null) {
        type(where, template.contextProvider());
      }
    }
  }

  private void blueprints(Set<String> keys) {
    for (BlueprintModule blueprint : descriptor.blueprints()) {
      String where = "blueprint " + blueprint.key();
      if (blueprint.indexKey().isBlank()) {
        faults.add(where + ": no index-key");
      }
      if (blueprint.templates().isEmpty()) {
        faults.add(where + ": no content-template");
      }
      for (String template : blueprint.templates()) {
        if (descriptor.contentTemplates().stream().noneMatch(t -> t.key().equals(template))) {
          faults.add(where + ": there is no content-template " + template);
        }
      }
    }
    for (WebItemModule item : descriptor.webItems()) {
      String where = "web-item " + item.key();
      String blueprint = item.params().get("blueprintKey");
      if (blueprint != null && !keys.contains(blueprint)) {
        faults.add(where + ": there is no blueprint " + blueprint);
      }
      if (item.icon() != null) {
        file(where, item.icon());
      }
    }
  }

  /** Every attribute that names a text, at any depth. */
  private void textKeys(Element module, String where) {
    NodeList below = module.getElementsByTagName("*");
    List<Element> elements = new ArrayList<>(List.of(module));
    for (int i = 0; i < below.getLength(); i++) {
      elements.add((Element) below.item(i));
    }
    for (Element element : elements) {
      for (String attribute :
          List.of(
              "i18n-name-key",
              "i18n-index-title-key",
              "title-key",
              "description-header-key",
              "description-content-key")) {
        if (element.hasAttribute(attribute)) {
          text(where, element.getAttribute(attribute));
        }
      }
      if (element.getTagName().equals("description") && element.hasAttribute("key")) {
        text(where, element.getAttribute("key"));
      }
    }
  }

  private void text(String where, String key) {
    if (!key.matches("[\\w.-]+")) {
      faults.add(where + ": malformed text key \"" + key + "\"");
    } else if (!texts.test(key)) {
      faults.add(where + ": no text for " + key);
    }
  }

  private void type(String where, String name) {
    if (!classes.test(name)) {
      faults.add(where + ": no class " + name + " in the jar");
    }
  }

  private void file(String where, String location) {
    if (location.isBlank() || files.apply(location) == null) {
      faults.add(where + ": no file " + location + " in the jar");
    }
  }
}
