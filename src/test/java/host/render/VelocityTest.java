package host.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import host.platform.RequiredResourceCollector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.velocity.exception.MethodInvocationException;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VelocityTest {
  @TempDir Path folder;

  private final Allowlist allowlist = new Allowlist(List.of(View.class.getName() + "#getTitle()"));

  /** What a template is given. */
  public static final class View {
    public String getTitle() {
      return "<b>\"督办\"</b>";
    }

    public String getSecret() {
      return "secret";
    }
  }

  private String render(String template, boolean strict) {
    try {
      Files.writeString(folder.resolve("t.vm"), template);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Texts texts = new Texts(List.of("words"), this::file);
    return new Velocity(this::file, allowlist, strict)
        .render(
            "t.vm",
            Map.of(
                "view",
                new View(),
                "list",
                List.of("a", "b"),
                "bodyHtml",
                "<p>x</p>",
                "i18n",
                texts.bean(Locale.CHINA)));
  }

  private URL file(String name) {
    try {
      Path file = folder.resolve(name);
      return Files.exists(file) ? file.toUri().toURL() : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void escapesEveryReferenceUnlessItsNameEndsInHtml() {
    assertThat(render("$view.title $view.getTitle() $bodyHtml", false))
        .isEqualTo("&lt;b&gt;&quot;督办&quot;&lt;/b&gt; &lt;b&gt;&quot;督办&quot;&lt;/b&gt; <p>x</p>");
  }

  @Test
  void doesNotCallAMethodThatIsNotListedAndTellsWhich() {
    assertThat(render("[$view.secret][#if($view.getSecret())yes#end]", false))
        .isEqualTo("[$view.secret][]");
    assertThat(allowlist.blocked()).containsExactly(View.class.getName() + "#getSecret()");
  }

  @Test
  void letsTemplatesUseCollectionsAndTextButNoClasses() {
    assertThat(render("#foreach($x in $list)$x#end $list.size() $list.get(0).length()", false))
        .isEqualTo("ab 2 1");
    assertThat(render("$list.getClass()", false)).isEqualTo("$list.getClass()");
    assertThat(render("$view.class.name", false)).isEqualTo("$view.class.name");
  }

  @Test
  void remembersWhichListedMethodsWereUsed() {
    render("$view.title", false);

    assertThat(allowlist.used()).containsExactly(View.class.getName() + "#getTitle()");
  }

  @Test
  void refusesUnsetReferencesWhenStrict() {
    assertThat(render("$nothing", false)).isEqualTo("$nothing");
    assertThatThrownBy(() -> render("$nothing", true))
        .isInstanceOf(MethodInvocationException.class);
  }

  @Test
  void collectsRequiredResources() {
    RequiredResourceCollector.take();

    render("#requireResource(\"org.example:a\")#requireResource(\"org.example:b\")", false);

    assertThat(RequiredResourceCollector.take()).containsExactly("org.example:a", "org.example:b");
    assertThat(RequiredResourceCollector.take()).isEmpty();
  }

  @Test
  void readsTextsByLanguageInUtf8AndShowsAMissingKeyAsItself() throws IOException {
    Files.writeString(folder.resolve("words.properties"), "a=one\nb={0} of\n");
    Files.writeString(folder.resolve("words_zh_CN.properties"), "a=一\n");
    Texts texts = new Texts(List.of("words"), this::file);

    assertThat(texts.text(Locale.CHINA, "a")).isEqualTo("一");
    assertThat(texts.text(Locale.ENGLISH, "a")).isEqualTo("one");
    assertThat(texts.text(Locale.CHINA, "b", 3)).isEqualTo("3 of");
    assertThat(texts.text(Locale.CHINA, "c.d")).isEqualTo("c.d");
    assertThat(texts.missing()).containsExactly("c.d");
  }

  @Test
  void readsTemplatesFromTheJarAlone() {
    Velocity velocity = new Velocity(name -> null, allowlist, false);

    assertThatThrownBy(() -> velocity.render("../etc/passwd", Map.of()))
        .isInstanceOf(ResourceNotFoundException.class);
  }
}
