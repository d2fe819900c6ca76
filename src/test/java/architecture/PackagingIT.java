package architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The jar that ships: what is in it, what is not, and what its manifest asks of the product. */
class PackagingIT {
  private static final List<String> IMPORTS =
      """
      com.atlassian.activeobjects.external
      com.atlassian.confluence.api.service.accessmode
      com.atlassian.confluence.content.render.xhtml
      com.atlassian.confluence.core
      com.atlassian.confluence.event.events.content.page
      com.atlassian.confluence.macro
      com.atlassian.confluence.mail.template
      com.atlassian.confluence.pages
      com.atlassian.confluence.plugin.services
      com.atlassian.confluence.plugins.createcontent.api.contextproviders
      com.atlassian.confluence.plugins.createcontent.api.events
      com.atlassian.confluence.security
      com.atlassian.confluence.spaces
      com.atlassian.confluence.user
      com.atlassian.core.task
      com.atlassian.event.api
      com.atlassian.plugins.rest.api.security.annotation
      com.atlassian.sal.api
      com.atlassian.sal.api.message
      com.atlassian.sal.api.transaction
      com.atlassian.sal.api.user
      com.atlassian.scheduler
      com.atlassian.user
      com.atlassian.webresource.api.assembler
      com.fasterxml.jackson.annotation
      net.java.ao
      net.java.ao.schema
      jakarta.inject
      jakarta.ws.rs
      jakarta.ws.rs.core
      jakarta.ws.rs.ext
      org.slf4j
      org.springframework.beans.factory
      org.springframework.beans.factory.annotation
      org.springframework.stereotype
      javax.crypto
      javax.crypto.spec
      javax.xml.namespace
      javax.xml.parsers
      javax.xml.stream
      javax.xml.stream.events
      javax.xml.stream.util
      javax.xml.transform
      javax.xml.transform.dom
      javax.xml.transform.sax
      javax.xml.transform.stream
      org.w3c.dom
      org.xml.sax
      org.xml.sax.ext
      org.xml.sax.helpers
      """
          .lines()
          .toList();

  private JarFile jar;
  private List<String> entries;
  private Attributes manifest;

  @BeforeEach
  void open() throws IOException {
    jar = new JarFile(System.getProperty("plugin.jar"));
    entries = jar.stream().map(e -> e.getName()).toList();
    manifest = jar.getManifest().getMainAttributes();
  }

  @AfterEach
  void close() throws IOException {
    jar.close();
  }

  @Test
  void holdsNoPlatformHostOrTestClasses() {
    assertThat(entries).hasSizeGreaterThan(1000);
    assertThat(entries)
        .noneMatch(
            e ->
                e.matches(
                    "(com/atlassian|host|architecture|org/junit|org/assertj|net/java/ao|jakarta|org/springframework|org/slf4j)/.*\\.class"));
    assertThat(entries).noneMatch(e -> e.endsWith("Test.class") || e.endsWith("IT.class"));
  }

  @Test
  void holdsAllOfMainAndNothingBesidesTheLibraries() {
    Set<String> main =
        House.files(House.CLASSES, p -> true).stream()
            .map(p -> House.CLASSES.relativize(p).toString())
            .collect(Collectors.toSet());
    assertThat(entries).containsAll(main);
    assertThat(entries.stream().filter(e -> e.startsWith("org/duban/") && e.endsWith(".class")))
        .allMatch(main::contains);
    assertThat(entries.stream().filter(e -> e.startsWith("META-INF/") && e.endsWith("pom.xml")))
        .as("poms of others")
        .allMatch(e -> e.contains("org.duban"));
  }

  @Test
  void saysWhoItIs() {
    assertThat(manifest.getValue("Bundle-SymbolicName")).isEqualTo(House.PLUGIN);
    assertThat(manifest.getValue("Atlassian-Plugin-Key")).isEqualTo(House.PLUGIN);
    assertThat(manifest.getValue("Spring-Context")).isEqualTo("*");
  }

  /** Whoever adds a package here says where the product exports it. */
  @Test
  void importsTheseAndNothingOptionally() {
    String imports = manifest.getValue("Import-Package");
    Set<String> packages =
        Pattern.compile("(?:^|,)([a-z][\\w.]*)")
            .matcher(imports.replaceAll("\"[^\"]*\"", ""))
            .results()
            .map(m -> m.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(imports).doesNotContain("resolution:=").doesNotContain("*");
    assertThat(packages).containsExactlyInAnyOrderElementsOf(IMPORTS);
  }

  @Test
  void exportsNothingAndHasNoActivatorOrDynamicImport() {
    assertThat(manifest.getValue("Export-Package")).isNull();
    assertThat(manifest.getValue("Bundle-Activator")).isNull();
    assertThat(manifest.getValue("Bundle-ActivationPolicy")).isNull();
    assertThat(manifest.getValue("DynamicImport-Package")).isNull();
    assertThat(manifest.getValue("Bundle-ClassPath")).isIn(null, ".");
  }

  @Test
  void namesNobodysMachine() {
    assertThat(manifest.keySet().stream().map(Object::toString))
        .doesNotContain("Built-By", "Build-Host");
    assertThat(manifest.values().stream().map(Object::toString))
        .noneMatch(v -> v.contains(House.ROOT.toString()));
  }

  /** The product finds templates by their path alone, whoever brought them. */
  @Test
  void keepsItsTemplatesApartFromThoseOfOthers() {
    assertThat(entries.stream().filter(e -> e.endsWith(".vm")))
        .isNotEmpty()
        .allMatch(e -> e.startsWith("duban/"));
  }

  @Test
  void carriesTheIndexesOfSpringScannerAndTheSpringContext() throws IOException {
    assertThat(entries).contains("atlassian-plugin.xml", "META-INF/spring/plugin-context.xml");
    for (String index : List.of("component", "imports")) {
      String path = "META-INF/plugin-components/" + index;
      assertThat(text(path)).isEqualTo(House.text(House.RESOURCES.resolve(path)));
    }
  }

  @Test
  void carriesItsWordsInAsciiSoThatEitherReadingOfPropertiesIsRight() throws IOException {
    String words = text("i18n/duban_zh_CN.properties");

    assertThat(words.chars()).allMatch(c -> c < 128);
    assertThat(words).contains("\\u7763\\u529E");
  }

  @Test
  void carriesNoServicesThatWouldSpeakForTheWholeProduct() {
    assertThat(entries)
        .noneMatch(e -> e.startsWith("META-INF/services/") || e.startsWith("META-INF/versions"));
  }

  @Test
  void carriesTheNoticesOfEachLibrary() throws IOException {
    String notices = text("META-INF/THIRD-PARTY-NOTICES.txt");
    String pom = Files.readString(Path.of("pom.xml"));
    List<String> libraries =
        List.of(
            "fastexcel",
            "fastexcel-reader",
            "opczip",
            "aalto-xml",
            "stax2-api",
            "commons-codec",
            "commons-compress",
            "commons-io",
            "commons-lang3");

    assertThat(notices).contains(libraries);
    assertThat(
            pom.replaceAll("(?s).*<includeArtifactIds>(.*?)</includeArtifactIds>.*", "$1")
                .split(","))
        .as("what the profile atlassian unpacks")
        .containsExactlyInAnyOrderElementsOf(libraries);
    Set<String> roots =
        entries.stream()
            .filter(e -> e.endsWith(".class") && !e.startsWith("org/duban/"))
            .map(e -> e.replaceFirst("^((?:[^/]+/){2}[^/]+)/.*", "$1"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(roots)
        .as("a new library came in: add it to META-INF/THIRD-PARTY-NOTICES.txt and here")
        .allMatch(
            r ->
                r.matches(
                    "org/apache/commons|org/dhatim/fastexcel|com/fasterxml/aalto|com/github/rzymek|org/codehaus/stax2"));
  }

  private String text(String entry) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getEntry(entry))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
