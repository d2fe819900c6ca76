package architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Rule 5: every list is bounded: by a limit, by a chunk of ids, or by a key that one row can have.
 */
@Rule(5)
class BoundsTest {
  private static final Pattern METHOD =
      Pattern.compile("(?s)\\n  [\\w<][^;={}]*\\)\\s*\\{\\n(.*?)\\n  \\}");
  private static final Pattern BOUND =
      Pattern.compile(
          "\\.limit\\(|Chunks\\.in\\(|ao\\.count\\(|\\.group\\(|\"(ID|SERIES|CODE|FINGERPRINT) = \\?");

  @Test
  void everyQueryIsBounded() {
    List<String> found = new ArrayList<>();
    int queries = 0;
    for (Path file : House.files(House.MAIN, ".java")) {
      Matcher method = METHOD.matcher(House.text(file));
      while (method.find()) {
        for (String statement : method.group(1).split("[;{}]")) {
          if (statement.contains("Query.select(")) {
            queries++;
            if (!isBounded(statement, method.group(1))) {
              found.add(House.name(file) + ": " + statement.strip());
            }
          }
        }
      }
    }
    assertThat(queries).as("queries").isGreaterThan(60);
    assertThat(found).as("add .limit(n), keyset paging or Chunks").isEmpty();
  }

  /** By itself, or by a variable that it is kept in or takes its condition from. */
  private static boolean isBounded(String statement, String body) {
    Set<String> linked = new HashSet<>(names(statement));
    for (int size = -1; size < linked.size() && !BOUND.matcher(statement).find(); ) {
      size = linked.size();
      for (String other : body.split("[;{}]")) {
        if (linked.stream().anyMatch(name -> other.matches("(?s).*\\b" + name + "\\b.*"))) {
          if (BOUND.matcher(other).find()) {
            return true;
          }
          linked.addAll(names(other));
        }
      }
    }
    return BOUND.matcher(statement).find();
  }

  private static List<String> names(String statement) {
    return Pattern.compile("(?:Query|String) (\\w+)\\s*=|\\.where\\((\\w+),")
        .matcher(statement)
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .toList();
  }

  @Test
  void aSecondQueryOfAMethodIsNotBoundedByTheFirst() {
    String body = "find(Query.select().limit(1)); find(Query.select().where(\"PLAN_ID = ?\", id))";

    assertThat(isBounded("find(Query.select().where(\"PLAN_ID = ?\", id))", body)).isFalse();
    assertThat(isBounded("find(Query.select().limit(1))", body)).isTrue();
  }

  @Test
  void pagingIsByKeyNotByOffset() {
    for (Path file : House.files(House.MAIN, ".java")) {
      assertThat(House.text(file))
          .as("%s: an offset reads all it skips", House.name(file))
          .doesNotContain(".offset(");
    }
  }

  @Test
  void inListsAreCutIntoChunks() {
    for (Path file : House.files(House.MAIN, "Store.java")) {
      Matcher in = Pattern.compile("\" ?IN \\(").matcher(House.text(file));
      assertThat(in.find()).as("%s: use Chunks.in", House.name(file)).isFalse();
    }
  }
}
