package architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The rules that hold everywhere, each with tests that would notice if it did not. */
class RulesTest {
  private static final Map<Integer, String> RULES =
      new TreeMap<>(
          Map.of(
              1, "rendering and GET never write",
              2, "permissions are checked in the service, as the viewer; not visible is 404",
              3, "every change names its version, the loser gets 409 with what changed",
              4, "history is immutable",
              5, "everything is bounded",
              6, "rows follow Active Objects' rules",
              7, "whatever is refused is named, with reason and cure, and handed back",
              8, "Chinese first, English complete",
              9, "the users' words are never rewritten, a missing figure is never zero",
              10, "policies are objects and configurable"));

  /**
   * Locked, but nobody edits them from what he has seen: numbers, sums, a button's draft, a sent
   * mail.
   */
  private static final Set<String> NEVER_EDITED =
      Set.of("CounterRow", "ImportDraftRow", "MailSentRow", "ResultRow");

  @Test
  void everyRuleHasATestThatRuns() {
    Map<Integer, List<String>> proofs = new TreeMap<>();
    for (Method test : tests()) {
      for (Rule rule : rules(test)) {
        proofs.computeIfAbsent(rule.value(), r -> new ArrayList<>()).add(test.toString());
      }
    }

    assertThat(proofs.keySet())
        .as("mark the tests that prove a rule with @Rule(number): %s", RULES)
        .isEqualTo(RULES.keySet());
  }

  @Test
  void everyRowWithAVersionHasATestOfItsLoser() {
    Set<String> versioned = new TreeSet<>();
    for (JavaClass type : House.main()) {
      if (type.getSimpleName().endsWith("Row")
          && type.getAllRawInterfaces().stream()
              .anyMatch(i -> i.getSimpleName().equals("Versioned"))) {
        versioned.add(type.getSimpleName());
      }
    }
    Set<String> shown = new TreeSet<>(NEVER_EDITED);
    for (Method test : tests()) {
      rules(test).stream()
          .filter(rule -> rule.value() == 3)
          .forEach(rule -> shown.addAll(List.of(rule.rows())));
    }

    assertThat(shown)
        .as("a test of the 409 for each, marked @Rule(value = 3, rows = ...)")
        .isEqualTo(versioned);
  }

  private static List<Rule> rules(Method test) {
    return Stream.of(test, test.getDeclaringClass())
        .map(marked -> marked.getAnnotation(Rule.class))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Of classes that Maven runs by their names. */
  private static List<Method> tests() {
    Path classes = House.ROOT.resolve("target/test-classes");
    return House.files(classes, "Test.class", "IT.class").stream()
        .map(file -> classes.relativize(file).toString())
        .filter(name -> name.matches("(architecture|org)\\W.*"))
        .map(name -> name.replaceAll("\\.class$", "").replaceAll("[/\\\\]", "."))
        .flatMap(name -> Stream.of(loaded(name).getDeclaredMethods()))
        .filter(
            method ->
                method.isAnnotationPresent(Test.class)
                    || method.isAnnotationPresent(ParameterizedTest.class))
        .toList();
  }

  private static Class<?> loaded(String name) {
    try {
      return Class.forName(name, false, RulesTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
