package architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FilesTest {
  private static final Set<String> ROOT_ENTRIES =
      Set.of("README.md", "LICENSE", "atlassian-plugin.xml", "pom.xml", "src");

  @Test
  void theRootHoldsOnlyWhatTheMapNames() throws IOException {
    try (Stream<Path> entries = Files.list(House.ROOT)) {
      assertThat(
              entries
                  .map(e -> e.getFileName().toString())
                  .filter(n -> !n.startsWith(".") && !n.equals("target")))
          .as("the root is the first thing a newcomer reads; put files under src")
          .containsExactlyInAnyOrderElementsOf(ROOT_ENTRIES);
    }
  }

  @Test
  void filesStayReadable() {
    List<String> tooLong = new ArrayList<>();
    measure(tooLong, House.files(House.ROOT.resolve("src"), ".java"), 350);
    measure(tooLong, House.files(House.RESOURCES, ".js"), 150);
    measure(tooLong, House.files(House.RESOURCES, ".vm"), 80);
    measure(tooLong, List.of(House.ROOT.resolve("pom.xml")), 250);

    assertThat(tooLong).as("split the thing, not the file").isEmpty();
  }

  @Test
  void nothingIsLeftToDoInMain() {
    List<String> found = new ArrayList<>();
    for (Path file :
        House.files(
            House.ROOT.resolve("src/main"), ".java", ".js", ".vm", ".css", ".xml", ".properties")) {
      if (House.text(file).matches("(?s).*(//|\\*|#|<!--)[^\n]*\\b(TODO|FIXME|XXX)\\b.*")) {
        found.add(House.name(file));
      }
    }
    assertThat(found).as("finish it, or write a proposed decision in src/docs/decisions").isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIs() {
    List<String> silent =
        House.files(House.MAIN, ".java").stream()
            .map(Path::getParent)
            .distinct()
            .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
            .map(House::name)
            .toList();
    assertThat(silent).as("add a package-info.java of two to six lines").isEmpty();
  }

  @Test
  void templatesHoldNoScriptsAndStyles() {
    List<String> found = new ArrayList<>();
    for (Path file : House.files(House.RESOURCES, ".vm")) {
      if (House.text(file).matches("(?is).*(<script|<style|\\sstyle=|\\son\\w+=|javascript:).*")) {
        found.add(House.name(file));
      }
    }
    assertThat(found).as("put it into a web resource").isEmpty();
  }

  @Test
  void scriptsAreModulesNamedAfterTheirPath() {
    for (Path file : House.files(House.RESOURCES, ".js")) {
      String text = House.text(file);
      String id = "duban/" + House.resource(file).replaceFirst("\\.js$", "");
      if (text.contains("define(")) {
        assertThat(text).as("AMD id of %s", House.name(file)).contains("define('" + id + "'");
      }
      assertThat(text).as("%s", House.name(file)).contains("'use strict'");
    }
  }

  @Test
  void theTreeNamesNoPrivatePlaces() {
    List<String> found = new ArrayList<>();
    for (Path file :
        House.files(
            House.ROOT.resolve("src"), ".java", ".js", ".vm", ".md", ".xml", ".properties")) {
      if (House.text(file).matches("(?s).*(/ro" + "ot/|/ho" + "me/\\w|/wo" + "rk/).*")) {
        found.add(House.name(file));
      }
    }
    assertThat(found).as("paths of somebody's machine").isEmpty();
  }

  private static void measure(List<String> tooLong, List<Path> files, int limit) {
    for (Path file : files) {
      long lines = House.text(file).lines().count();
      if (lines > limit) {
        tooLong.add(House.name(file) + ": " + lines + " lines, at most " + limit);
      }
    }
  }
}
