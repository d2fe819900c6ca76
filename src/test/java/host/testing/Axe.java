package host.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What axe-core finds serious or critical, of the app's own parts of a page. */
public final class Axe {
  private static final Path SCRIPT =
      Path.of(System.getProperty("aui.dir"), "node_modules", "axe-core", "axe.min.js");
  private static final String FINDINGS =
      "async parts => (await axe.run({include: parts.map(one => [one])"
          + ".filter(s => document.querySelector(s[0]))}, {resultTypes: ['violations']})).violations"
          + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
          + ".map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(', '))";

  private Axe() {}

  /**
   * @param parts selectors; those that the page does not have are left out
   */
  public static List<?> findings(Page page, String... parts) {
    if (!Boolean.TRUE.equals(page.evaluate("() => Boolean(window.axe)"))) {
      try {
        page.evaluate(Files.readString(SCRIPT));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return (List<?>) page.evaluate(FINDINGS, List.of(parts));
  }

  /** Light or dark, as the reader may have chosen. */
  public static void theme(Page page, String theme) {
    page.evaluate("mode => document.documentElement.setAttribute('data-color-mode', mode)", theme);
  }
}
