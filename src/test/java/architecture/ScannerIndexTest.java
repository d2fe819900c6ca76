package architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

/**
 * The index files that Spring Scanner writes under {@code -Patlassian} are committed for this
 * build.
 */
class ScannerIndexTest {
  private static final String IMPORT =
      "com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport";

  @Test
  void theComponentIndexEqualsTheAnnotations() {
    List<String> annotated =
        House.main().that(describe("components", t -> t.isAnnotatedWith(Component.class))).stream()
            .map(JavaClass::getName)
            .sorted()
            .toList();
    assertIndex("component", annotated);
  }

  @Test
  void theImportIndexEqualsTheAnnotations() {
    List<String> annotated =
        House.main().stream()
            .flatMap(type -> type.getFields().stream())
            .filter(field -> field.isAnnotatedWith(IMPORT))
            .map(ScannerIndexTest::line)
            .sorted()
            .toList();
    assertIndex("imports", annotated);
  }

  @Test
  void importsStandOnlyInPlatformImports() {
    assertThat(
            House.main().stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.isAnnotatedWith(IMPORT))
                .map(field -> field.getOwner().getName()))
        .as("move the field to PlatformImports")
        .isNotEmpty()
        .containsOnly("org.duban.confluence.PlatformImports");
  }

  private static void assertIndex(String index, List<String> expected) {
    String file = "META-INF/plugin-components/" + index;
    List<String> written = House.text(House.RESOURCES.resolve(file)).lines().toList();
    assertThat(expected).isNotEmpty();
    assertThat(written)
        .as(
            "src/main/resources/%s must hold exactly, sorted:%n%s%n",
            file, String.join("\n", expected))
        .isEqualTo(expected);
  }

  private static String line(JavaField field) {
    Object name = field.getAnnotationOfType(IMPORT).get("value").orElse("");
    return field.getRawType().getName() + (name.equals("") ? "" : "#" + name);
  }
}
