package architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchitectureTest {
  private static final Path DRAWING = House.ROOT.resolve("src/test/resources/architecture.puml");

  @Test
  void theByteCodeKeepsToTheDrawing() {
    classes()
        .that()
        .resideInAPackage("org.duban.*..")
        .should(
            adhereToPlantUmlDiagram(
                DRAWING, consideringOnlyDependenciesInAnyPackage("org.duban..")))
        .because(
            "src/test/resources/architecture.puml draws who may know whom; add an arrow there only with a reason")
        .check(House.main());
  }

  @Test
  void aMissingArrowIsNoticed(@TempDir Path folder) throws IOException {
    Path poorer = folder.resolve("poorer.puml");
    Files.writeString(poorer, House.text(DRAWING).replace("[organisation] --> [confluence]", ""));

    ArchRule rule =
        classes()
            .that()
            .resideInAPackage("org.duban.*..")
            .should(
                adhereToPlantUmlDiagram(
                    poorer, consideringOnlyDependenciesInAnyPackage("org.duban..")));

    assertThat(rule.evaluate(House.main()).hasViolation()).isTrue();
  }

  @Test
  void everyPackageIsDrawn() {
    Set<String> drawn = matches("<<org\\.duban\\.(\\w+)\\.\\.>>");

    Set<String> existing =
        House.main().stream()
            .map(ArchitectureTest::feature)
            .filter(f -> !f.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(existing).as("packages").hasSizeGreaterThanOrEqualTo(2);
    assertThat(drawn)
        .as("packages drawn in architecture.puml; draw the missing ones")
        .containsAll(existing);
  }

  @Test
  void noArrowIsDrawnInVain() {
    Set<String> used = new TreeSet<>();
    for (JavaClass type : House.main()) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        used.add(feature(type) + " --> " + feature(dependency.getTargetClass()));
      }
    }
    Set<String> packages =
        House.main().stream().map(ArchitectureTest::feature).collect(Collectors.toSet());
    Matcher arrow = Pattern.compile("(?m)^\\[(\\w+)] --> \\[(\\w+)]").matcher(House.text(DRAWING));

    while (arrow.find()) {
      if (packages.contains(arrow.group(1)) && packages.contains(arrow.group(2))) {
        assertThat(used)
            .as("arrows in use; remove the drawn one from architecture.puml")
            .contains(arrow.group(1) + " --> " + arrow.group(2));
      }
    }
  }

  private static Set<String> matches(String pattern) {
    return Pattern.compile(pattern)
        .matcher(House.text(DRAWING))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String feature(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith("org.duban.") ? name.substring(10).replaceAll("\\..*", "") : "";
  }
}
