package architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Confluence 9 and later block each method that a template calls and this list does not name. */
class AllowlistTest {
  @Test
  void theAllowlistNamesExactlyWhatTemplatesCall() {
    Set<String> called = new TreeSet<>();
    List<String> faults = new ArrayList<>();
    for (Path template : House.files(House.RESOURCES, ".vm")) {
      TemplateCalls calls = new TemplateCalls(template);
      called.addAll(calls.methods);
      faults.addAll(calls.faults);
    }
    List<String> listed =
        new Descriptor().all("method").stream().map(m -> m.getTextContent().strip()).toList();
    String cure =
        called.stream()
            .map(m -> "    <method>" + m + "</method>")
            .collect(Collectors.joining("\n"));

    assertThat(faults).as("templates").isEmpty();
    assertThat(listed).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(listed))
        .as("<velocity-allowlist> of atlassian-plugin.xml; it must hold%n%s%n", cure)
        .isEqualTo(called);
  }

  @Test
  void theReaderFollowsLoopsAndChains(@TempDir Path folder) throws IOException {
    Path template = folder.resolve("sample.vm");
    Files.writeString(
        template,
        """
        #* @vtlvariable name="slice" type="org.duban.shared.Slice" *#
        #* @vtlvariable name="person" type="org.duban.shared.PersonRef" *#
        #foreach($one in $slice.rows())#set($copy = $person)$copy.name() $!{one}#if($person.post())$undeclared#end#end
        """);

    TemplateCalls calls = new TemplateCalls(template);

    assertThat(calls.methods)
        .contains(
            "org.duban.shared.Slice#rows()",
            "org.duban.shared.PersonRef#name()",
            "org.duban.shared.PersonRef#post()");
    assertThat(calls.faults).singleElement().asString().contains("$undeclared");
  }
}
