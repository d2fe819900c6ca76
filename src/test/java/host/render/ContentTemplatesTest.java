package host.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentTemplatesTest {
  private final ContentTemplates templates =
      new ContentTemplates(new Texts(List.of(), name -> null));

  private String expand(String template, String value) {
    return templates.expand(template, Map.of("x", value), Locale.CHINA);
  }

  @Test
  void escapesVariablesUnlessTheyAreRaw() {
    assertThat(expand("<p><at:var at:name=\"x\"/></p>", "<b>a</b>"))
        .isEqualTo("<p>&lt;b&gt;a&lt;/b&gt;</p>");
    assertThat(expand("<p><at:var at:name=\"x\" at:rawxhtml=\"true\"/></p>", "<b>a</b>"))
        .isEqualTo("<p><b>a</b></p>");
  }

  @Test
  void refusesARawValueThatBreaksThePage() {
    assertThatThrownBy(
            () -> expand("<at:var at:name=\"x\" at:rawxhtml=\"true\"/>", "<b>never closed"))
        .isInstanceOf(StorageFault.class);
  }

  @Test
  void keepsMacrosAndCharacterDataAsTheyStand() {
    String macro =
        "<ac:structured-macro ac:name=\"m\"><ac:parameter ac:name=\"p\"><at:var at:name=\"x\"/>"
            + "</ac:parameter><ac:plain-text-body><![CDATA[<a>&nbsp;]]></ac:plain-text-body>"
            + "</ac:structured-macro>";

    assertThat(expand(macro, "12")).isEqualTo(macro.replace("<at:var at:name=\"x\"/>", "12"));
  }

  @Test
  void leavesDeclarationsAndUnsetVariablesOut() {
    assertThat(
            expand(
                "<at:declarations><at:string at:name=\"y\"/></at:declarations><p>"
                    + "<at:var at:name=\"y\"/></p>",
                "a"))
        .isEqualTo("<p></p>");
  }
}
