package org.duban.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import host.testing.PluginTemplates;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class MailTemplateTest {
  private static final String HOSTILE = "<b>\"&'";

  @Test
  void hostileTextStaysText() {
    PluginTemplates templates = new PluginTemplates(Locale.ENGLISH);
    MailLineView line =
        new MailLineView(HOSTILE, "https://x/\"><b>", "2026-06-30", HOSTILE, HOSTILE);
    MailPartView part = new MailPartView(HOSTILE, List.of(line), HOSTILE);

    String html =
        templates.render("reminder/mail.vm", new MailView(HOSTILE, List.of(part), HOSTILE));

    Document mail = Jsoup.parse(html);
    assertThat(mail.select("b, script, style, [style]")).isEmpty();
    assertThat(mail.selectFirst("h2").text()).isEqualTo(HOSTILE);
    assertThat(mail.selectFirst("li").text()).contains("(" + HOSTILE + ")");
    assertThat(mail.selectFirst("a").attr("href")).isEqualTo("https://x/\"><b>");
    assertThat(templates.blocked()).isEmpty();
  }
}
