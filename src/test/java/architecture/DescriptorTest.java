package architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.java.ao.schema.Table;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What {@code atlassian-plugin.xml} names exists, and what exists is named there. */
class DescriptorTest {
  private final Descriptor descriptor = new Descriptor();

  @Test
  void keysAreThereAndUnique() {
    List<Element> modules =
        descriptor.modules().stream()
            .filter(m -> !m.getTagName().matches("plugin-info|resource"))
            .toList();

    assertThat(modules).hasSizeGreaterThanOrEqualTo(3).allMatch(m -> m.hasAttribute("key"));
    assertThat(modules.stream().map(m -> m.getAttribute("key")))
        .as("module keys")
        .doesNotHaveDuplicates();
  }

  /** A job is known by its key alone, among those of the product and of every other app. */
  @Test
  void theKeysOfJobsSayWhoseTheyAre() {
    assertThat(descriptor.all("job-config"))
        .isNotEmpty()
        .allMatch(job -> job.getAttribute("key").startsWith("duban-"))
        .allMatch(job -> job.getAttribute("name").matches("督办：.+ \\(Duban: .+\\)"));
  }

  @Test
  void theKeyIsThatOfTheBundleAndTheDataCenterFlagsAreSet() {
    assertThat(descriptor.root().getAttribute("key")).isEqualTo(House.PLUGIN);
    assertThat(
            descriptor.all("param").stream()
                .map(p -> p.getAttribute("name") + "=" + p.getTextContent()))
        .contains(
            "atlassian-data-center-status=compatible",
            "atlassian-data-center-compatible=true",
            "read-only-access-mode-compatible=true");
  }

  @Test
  void everyClassLoads() {
    for (String name : descriptor.attributes("class")) {
      assertThatCode(() -> Class.forName(name, false, getClass().getClassLoader()))
          .as("class=\"%s\" in atlassian-plugin.xml", name)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void eachTableHasExactlyOneListedEntity() {
    Map<String, List<String>> rowsByTable =
        House.main().stream()
            .filter(type -> type.isAnnotatedWith(Table.class))
            .collect(
                Collectors.groupingBy(
                    type -> type.getAnnotationOfType(Table.class).value(),
                    TreeMap::new,
                    Collectors.mapping(JavaClass::getName, Collectors.toList())));
    List<String> listed =
        descriptor.all("entity").stream().map(e -> e.getTextContent().strip()).toList();

    rowsByTable.forEach(
        (table, rows) -> {
          assertThat(table.length())
              .as("length of %s, the product adds ten", table)
              .isBetween(1, 20);
          assertThat(rows.stream().filter(listed::contains))
              .as("one <entity> of <ao> for table %s, out of %s", table, rows)
              .hasSize(1);
        });
    assertThat(listed)
        .as("<entity> elements of <ao> without a row annotated with @Table")
        .doesNotHaveDuplicates()
        .allMatch(name -> rowsByTable.values().stream().anyMatch(rows -> rows.contains(name)));
    assertThat(descriptor.modules("ao"))
        .allMatch(ao -> ao.getAttribute("namespace").equals(House.PLUGIN));
  }

  @Test
  void restListsThePackagesOfAllResourcesAndProviders() {
    Set<String> needed =
        House.main().stream()
            .filter(t -> t.isAnnotatedWith(Path.class) || t.isAnnotatedWith(Provider.class))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> listed =
        descriptor.all("package").stream().map(p -> p.getTextContent().strip()).sorted().toList();

    assertThat(listed)
        .as("<package> elements of <rest>; it must list %s", needed)
        .containsExactlyElementsOf(needed);
  }

  @Test
  void everyResourceFileExists() {
    for (Element resource : descriptor.all("resource")) {
      String location = resource.getAttribute("location");
      String file =
          resource.getAttribute("type").equals("i18n") ? location + ".properties" : location;
      assertThat(House.CLASSES.resolve(file.replaceFirst("^/", "")))
          .as("resource \"%s\"", location)
          .exists();
    }
  }

  @Test
  void scriptsAndStylesAreEachListedOnce() {
    List<String> listed =
        descriptor.modules("web-resource").stream()
            .flatMap(w -> Descriptor.all(w, "resource").stream())
            .map(r -> r.getAttribute("location").replaceFirst("^/", ""))
            .filter(location -> location.matches(".*\\.(js|css)"))
            .toList();
    List<String> there =
        House.files(House.RESOURCES, ".js", ".css").stream().map(House::resource).toList();

    assertThat(listed).as("scripts and styles in web-resources").doesNotHaveDuplicates();
    assertThat(listed)
        .as("list each script and style under src/main/resources in exactly one <web-resource>")
        .containsExactlyInAnyOrderElementsOf(there);
  }

  @Test
  void everyTemplateIsUsedAndEveryUsedTemplateExists() {
    List<String> there = House.files(House.RESOURCES, ".vm").stream().map(House::resource).toList();
    String code =
        everything(House.MAIN, ".java")
            + everything(House.RESOURCES, ".vm")
            + House.text(House.ROOT.resolve("atlassian-plugin.xml"));
    Set<String> named =
        Pattern.compile("[\"']/?([\\w/-]+\\.vm)[\"']")
            .matcher(code)
            .results()
            .map(m -> m.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(named)
        .as("templates named in Java, #parse and atlassian-plugin.xml")
        .containsExactlyInAnyOrderElementsOf(there);
  }

  @Test
  void everyI18nKeyStandsInBothLanguages() {
    assertThat(House.words("").keySet())
        .as("i18n/duban.properties")
        .containsAll(descriptor.i18nKeys());
    assertThat(House.words("_zh_CN").keySet())
        .as("i18n/duban_zh_CN.properties")
        .containsAll(descriptor.i18nKeys());
  }

  @Test
  void macroNamesAreOurs() {
    for (Element macro : descriptor.modules("xhtml-macro")) {
      assertThat(macro.getAttribute("name"))
          .as("macro names are global in Confluence")
          .startsWith("duban-");
      assertIcon(macro.getAttribute("icon"));
    }
  }

  @Test
  void blueprintPartsFitTogether() {
    Set<String> blueprints = keys("blueprint");
    Set<String> templates = keys("content-template");
    for (Element item : descriptor.modules("web-item")) {
      Descriptor.all(item, "param").stream()
          .filter(p -> p.getAttribute("name").equals("blueprintKey"))
          .forEach(p -> assertThat(blueprints).contains(p.getAttribute("value")));
    }
    for (Element blueprint : descriptor.modules("blueprint")) {
      Descriptor.all(blueprint, "content-template")
          .forEach(t -> assertThat(templates).contains(t.getAttribute("ref")));
      if (blueprint.hasAttribute("content-template-key")) {
        assertThat(templates).contains(blueprint.getAttribute("content-template-key"));
      }
      assertThat(blueprint.getAttribute("index-key"))
          .as("index-key of %s", blueprint.getAttribute("key"))
          .isNotBlank();
    }
  }

  @Test
  void wizardPagesHaveTheirTemplateFunctions() {
    String scripts = everything(House.RESOURCES, ".js");
    for (Element page : descriptor.all("dialog-page")) {
      String key = page.getAttribute("template-key");
      String function = key.substring(key.lastIndexOf('.') + 1);
      assertThat(scripts)
          .as("a function for template-key %s", key)
          .containsPattern("\\b" + Pattern.quote(function) + "\\b");
    }
  }

  @Test
  void webResourcesKnowTheirDependencies() {
    Set<String> own = keys("web-resource");
    for (Element web : descriptor.modules("web-resource")) {
      for (Element dependency : Descriptor.all(web, "dependency")) {
        String key = dependency.getTextContent().strip();
        assertThat(key)
            .as("dependency of %s", web.getAttribute("key"))
            .matches("[\\w.-]+:[\\w.-]+");
        if (key.startsWith(House.PLUGIN + ":")) {
          assertThat(own).contains(key.substring(key.indexOf(':') + 1));
        }
      }
    }
  }

  @Test
  void scriptsWithWordsAreTransformed() {
    for (Element web : descriptor.modules("web-resource")) {
      boolean words =
          Descriptor.all(web, "resource").stream()
              .map(r -> House.RESOURCES.resolve(r.getAttribute("location").replaceFirst("^/", "")))
              .anyMatch(
                  f ->
                      f.toString().endsWith(".js")
                          && Files.exists(f)
                          && House.text(f).contains("I18n.getText"));
      if (words) {
        assertThat(Descriptor.all(web, "transformer").stream().map(t -> t.getAttribute("key")))
            .as("<transformation extension=\"js\"> of %s", web.getAttribute("key"))
            .contains("jsI18n");
      }
    }
  }

  private void assertIcon(String icon) {
    String prefix = "/download/resources/" + House.PLUGIN + ":";
    assertThat(icon).as("icon").startsWith(prefix);
    String module = icon.substring(prefix.length(), icon.indexOf('/', prefix.length()));
    String name = icon.substring(prefix.length() + module.length() + 1);
    List<String> resources = new ArrayList<>();
    descriptor.modules().stream()
        .filter(m -> m.getAttribute("key").equals(module))
        .flatMap(m -> Descriptor.all(m, "resource").stream())
        .forEach(r -> resources.add(r.getAttribute("name")));
    assertThat(resources)
        .as("download resources of module %s, for %s", module, icon)
        .anyMatch(r -> name.startsWith(r));
  }

  private Set<String> keys(String kind) {
    return descriptor.modules(kind).stream()
        .map(m -> m.getAttribute("key"))
        .collect(Collectors.toSet());
  }

  private static String everything(java.nio.file.Path folder, String ending) {
    return House.files(folder, ending).stream().map(House::text).collect(Collectors.joining("\n"));
  }
}
