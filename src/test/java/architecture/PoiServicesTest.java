package architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Inlining keeps one jar's service file only, so the merged ones stand in src/main/resources. */
class PoiServicesTest {
  private static final Path OURS = House.RESOURCES.resolve("META-INF/services");
  private static final Set<String> KNOWN =
      Set.of(
          "org.apache.poi.extractor.ExtractorProvider",
          "org.apache.poi.sl.draw.ImageRenderer",
          "org.apache.poi.sl.usermodel.MetroShapeProvider",
          "org.apache.poi.sl.usermodel.SlideShowProvider",
          "org.apache.poi.ss.usermodel.WorkbookProvider");

  @Test
  void eachMergedFileNamesTheProvidersOfAllJars() throws IOException {
    for (String service : KNOWN) {
      Set<String> merged = providers(House.text(OURS.resolve(service)));
      Set<String> fromJars = new TreeSet<>();
      for (URL file :
          Collections.list(
              getClass().getClassLoader().getResources("META-INF/services/" + service))) {
        if (file.getProtocol().equals("jar")) {
          try (InputStream in = file.openStream()) {
            fromJars.addAll(providers(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
          }
        }
      }
      assertThat(merged)
          .as("src/main/resources/META-INF/services/%s", service)
          .isEqualTo(fromJars)
          .isNotEmpty();
    }
  }

  @Test
  void noServiceOfPoiIsForgotten() {
    assertThat(
            House.files(OURS, p -> true).stream()
                .map(p -> p.getFileName().toString())
                .collect(Collectors.toSet()))
        .isEqualTo(KNOWN);
  }

  private static Set<String> providers(String file) {
    return Stream.of(file.split("\n"))
        .map(line -> line.replaceAll("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
