package architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Rule 5: every list is bounded: by a limit, by a chunk of ids, or by a key that one row can have.
 */
class BoundsTest {
  private static final Pattern METHOD =
      Pattern.compile("(?s)\\n  [\\w<][^;={}]*\\)\\s*\\{\\n(.*?)\\n  \\}");
  private static final Pattern BOUND =
      Pattern.compile(
          "\\.limit\\(|Chunks\\.in\\(|ao\\.count\\(|\\.group\\(|\"(ID|SERIES|CODE|FINGERPRINT) = \\?");

  @Test
  void everyQueryIsBounded() {
    List<String> found = new ArrayList<>();
    int methods = 0;
    for (Path store : House.files(House.MAIN, "Store.java")) {
      Matcher method = METHOD.matcher(House.text(store));
      while (method.find()) {
        String body = method.group(1);
        if (body.contains("Query.select(")) {
          methods++;
          if (!BOUND.matcher(body).find()) {
            found.add(
                House.name(store) + ": " + method.group().strip().lines().findFirst().orElse(""));
          }
        }
      }
    }
    assertThat(methods).as("methods that query").isGreaterThan(10);
    assertThat(found).as("add .limit(n), keyset paging or Chunks").isEmpty();
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
