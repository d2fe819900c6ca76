package architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static final Path README = House.ROOT.resolve("README.md");
  private static final Path CHINESE = House.ROOT.resolve("src/docs/README.zh.md");

  @Test
  void theFirstTwoBlocksAreTheTwoCommands() {
    for (Path readme : List.of(README, CHINESE)) {
      List<String> blocks = shellBlocks(readme);
      assertThat(blocks).as(House.name(readme)).hasSizeGreaterThanOrEqualTo(2);
      assertThat(blocks.get(0)).as("first start, one line").isEqualTo("mvn -q -Pwiki verify");
      assertThat(blocks.get(1)).as("then test, one line").isEqualTo("mvn -B verify");
    }
  }

  @Test
  void ciRunsTheSecondCommandLast() {
    Path ci = House.ROOT.resolve(".ci/run");
    List<String> lines = House.text(ci).lines().filter(l -> !l.isBlank()).toList();

    assertThat(Files.isExecutable(ci)).isTrue();
    assertThat(lines.get(lines.size() - 1)).isEqualTo(shellBlocks(README).get(1));
  }

  @Test
  void theProfilesOfTheCommandsExist() {
    assertThat(House.text(House.ROOT.resolve("pom.xml")))
        .contains("<id>wiki</id>", "<id>atlassian</id>");
  }

  @Test
  void everyLinkInThePapersLeadsSomewhere() {
    List<Path> papers = new java.util.ArrayList<>(House.files(House.ROOT.resolve("src"), ".md"));
    papers.add(README);
    for (Path paper : papers) {
      Matcher link =
          Pattern.compile("]\\((?!https?:|#)([^)#]+)(#[^)]*)?\\)").matcher(House.text(paper));
      while (link.find()) {
        assertThat(paper.getParent().resolve(link.group(1)).normalize())
            .as("link in %s", House.name(paper))
            .exists();
      }
    }
  }

  @Test
  void theReadmeStaysTwoScreens() {
    assertThat(House.text(README).lines().count()).isLessThanOrEqualTo(100);
  }

  @Test
  void decisionsAreNumberedAndShort() {
    List<Path> decisions = House.files(House.ROOT.resolve("src/docs/decisions"), ".md");
    assertThat(decisions).hasSizeGreaterThanOrEqualTo(5);
    for (int i = 0; i < decisions.size(); i++) {
      assertThat(decisions.get(i).getFileName().toString()).startsWith("%04d-".formatted(i + 1));
      assertThat(House.text(decisions.get(i)))
          .contains("Status: ", "## Context", "## Decision", "## Consequences");
      assertThat(House.text(decisions.get(i)).lines().count())
          .as(House.name(decisions.get(i)))
          .isLessThanOrEqualTo(19);
    }
  }

  private static List<String> shellBlocks(Path paper) {
    return Pattern.compile("(?s)```sh\\n(.*?)\\n```")
        .matcher(House.text(paper))
        .results()
        .map(m -> m.group(1))
        .toList();
  }
}
