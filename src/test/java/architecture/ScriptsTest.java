package architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the tests of the scripts' pure modules, which stand in src/test/js, with Node. */
class ScriptsTest {
  @Test
  void pureModulesPassTheirTests() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node", "--test"));
    House.files(Path.of("src/test/js"), ".test.js").forEach(f -> command.add(f.toString()));

    Process node = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(node.waitFor()).as(said).isZero();
  }
}
