package architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules that hold everywhere, and the test classes that would notice if one did not. */
class RulesTest {
  private record Rule(int number, String says, String... tests) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(1, "rendering and GET never write", "ReadsNeverWriteTest"),
          new Rule(
              2,
              "permissions are checked in the service, as the viewer; not visible is 404",
              "GuideIT",
              "CloseOutStoreTest"),
          new Rule(
              3, "every change names its version, the loser gets 409 with what changed", "GuideIT"),
          new Rule(4, "history is immutable", "HistoryRowsTest", "CloseOutStoreTest"),
          new Rule(5, "everything is bounded", "BoundsTest"),
          new Rule(
              6,
              "rows follow Active Objects' rules",
              "RowsTest",
              "HouseRulesTest",
              "ActiveObjectsStoreTest"),
          new Rule(
              7,
              "whatever is refused is named, with reason and cure",
              "RefusalTest",
              "HostileTextTest"),
          new Rule(8, "Chinese first, English complete", "TranslationsTest"),
          new Rule(
              9,
              "the users' words are never rewritten, a missing figure is never zero",
              "ReportComposerTest"),
          new Rule(10, "policies are objects and configurable", "PoliciesTest"));

  @Test
  void everyRuleHasATest() {
    Set<String> there =
        House.files(House.ROOT.resolve("src/test/java"), ".java").stream()
            .map(Path::getFileName)
            .map(name -> name.toString().replace(".java", ""))
            .collect(Collectors.toSet());

    assertThat(RULES.stream().map(Rule::number)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    for (Rule rule : RULES) {
      assertThat(rule.tests())
          .as(
              "rule %d (%s): write a test and name its class in RulesTest",
              rule.number(), rule.says())
          .isNotEmpty();
      assertThat(there)
          .as("tests of rule %d (%s)", rule.number(), rule.says())
          .contains(rule.tests());
    }
  }
}
