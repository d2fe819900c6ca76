package architecture;

import static org.assertj.core.api.Assertions.assertThat;

import host.testing.HostProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The REST examples of both user guides, run in their order against the packaged plugin. */
class GuideIT {
  @Test
  void theExamplesOfTheUserGuidesWork(@TempDir Path home) throws Exception {
    try (HostProcess wiki = HostProcess.start(Map.of("wiki.home", home.toString()))) {
      for (String language : List.of("en", "zh")) {
        GuideExamples examples = new GuideExamples(wiki.url());

        List<String> faults =
            examples.run(House.text(House.ROOT.resolve("src/docs/guide." + language + ".md")));

        assertThat(faults).as("src/docs/guide.%s.md", language).isEmpty();
        assertThat(examples.count()).isGreaterThan(5);
      }
    }
  }
}
