package org.duban.dashboard;

import host.render.Allowlist;
import host.render.Texts;
import host.render.Velocity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Renders this feature's templates as the wiki does, with the allowlist enforced. */
final class Templates {
  private static final Function<String, URL> FILES =
      name -> Templates.class.getClassLoader().getResource(name);

  final Texts texts = new Texts(List.of("i18n/duban"), FILES);

  Document render(String template, Object view) {
    return Jsoup.parse(
        new Velocity(FILES, allowlist(), true)
            .render(
                "duban/dashboard/" + template + ".vm",
                Map.of("view", view, "i18n", texts.bean(Locale.SIMPLIFIED_CHINESE))));
  }

  private static Allowlist allowlist() {
    try (var in = FILES.apply("atlassian-plugin.xml").openStream()) {
      Document descriptor = Jsoup.parse(in, "UTF-8", "", Parser.xmlParser());
      return new Allowlist(descriptor.select("velocity-allowlist method").eachText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
