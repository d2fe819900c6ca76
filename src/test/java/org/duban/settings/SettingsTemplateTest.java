package org.duban.settings;

import static org.assertj.core.api.Assertions.assertThat;

import host.render.Allowlist;
import host.render.Texts;
import host.render.Velocity;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SettingsTemplateTest {
  private static final Function<String, URL> FILES =
      name -> SettingsTemplateTest.class.getClassLoader().getResource(name);

  private final Texts texts = new Texts(List.of("i18n/duban"), FILES);

  @Test
  void theFrameNamesItsSpaceAsText() {
    Document page = render(SettingsView.frame("\"><b>"));

    assertThat(page.select("b")).isEmpty();
    assertThat(page.selectFirst("[data-live=true]").attr("data-space")).isEqualTo("\"><b>");
    assertThat(render(SettingsView.frame("")).text()).isEqualTo("适用全站");
    assertThat(texts.missing()).isEmpty();
  }

  @Test
  void whereThereIsNoFrameTheReasonIsSaid() {
    Document page = render(SettingsView.note("duban.settings.notYours"));

    assertThat(page.text()).isEqualTo("设置由管理员和督办岗使用。");
    assertThat(page.select("[data-live]")).isEmpty();
  }

  private Document render(SettingsView view) {
    Allowlist allowed =
        new Allowlist(
            List.of(
                "org.duban.settings.SettingsView#getNote()",
                "org.duban.settings.SettingsView#getSpace()"));
    return Jsoup.parse(
        new Velocity(FILES, allowed, true)
            .render(
                "duban/settings/settings.vm",
                Map.of("view", view, "i18n", texts.bean(Locale.SIMPLIFIED_CHINESE))));
  }
}
