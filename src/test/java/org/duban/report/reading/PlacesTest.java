package org.duban.report.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.duban.report.Fixture;
import org.duban.shared.Refusal;
import org.junit.jupiter.api.Test;

/** What holds for every text, whole or damaged. */
class PlacesTest {
  private static final String[] SPLINTERS = {
    "##x##", "\n", "一是", "（一）", "1.", "“", "》", "《", "X", "\uD800", "\u0000", "\u200B", "　",
        "9999999999999999999999次",
    "第一条", "、", "。", "关于“", "”问题的整改", "一、", "①", "存在问题：", "\uFFFD", "(((((", "\r\n", "十", "次", "%"
  };

  @Test
  void wordsStandWhereThePlacesSay() {
    for (String name : Fixture.ALL) {
      check(Fixture.text(name));
    }
  }

  @Test
  void placesHoldInDamagedTextsAndTheSameTextGivesTheSamePreview() {
    Random random = new Random(20310609);
    for (int round = 0; round < 1_500; round++) {
      StringBuilder text =
          new StringBuilder(Fixture.text(Fixture.ALL.get(random.nextInt(Fixture.ALL.size()))));
      for (int cuts = random.nextInt(12); cuts >= 0; cuts--) {
        int at = random.nextInt(text.length());
        int action = random.nextInt(3);
        if (action == 0) {
          text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(20)));
        } else if (action == 1) {
          text.insert(at, SPLINTERS[random.nextInt(SPLINTERS.length)]);
        } else {
          text.setCharAt(at, (char) random.nextInt(0x10000));
        }
        text.append('。');
      }
      check(text.toString());
    }
  }

  private static void check(String text) {
    ImportPreview preview;
    try {
      preview = ReportReader.read(text);
    } catch (Refusal refusal) {
      assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
      return;
    }
    assertThat(ReportReader.read(text)).isEqualTo(preview);
    preview
        .items()
        .forEach(
            i -> {
              assertThat(bare(text.substring(i.start(), i.end()))).isEqualTo(bare(i.text()));
              assertThat(i.text()).startsWith(i.title());
            });
    preview
        .sections()
        .forEach(
            s -> assertThat(bare(text.substring(s.start(), s.end()))).contains(bare(s.heading())));
    preview
        .figures()
        .forEach(
            f -> assertThat(bare(text.substring(f.start(), f.end()))).isEqualTo(bare(f.text())));
    preview
        .placeholders()
        .forEach(
            p -> assertThat(bare(text.substring(p.start(), p.end()))).isEqualTo(bare(p.text())));
    preview
        .regulations()
        .forEach(
            r -> assertThat(bare(text.substring(r.start(), r.end()))).contains(bare(r.title())));
    preview.warnings().forEach(w -> assertThat(w.start()).isBetween(0, w.end()));
    assertThat(preview.warnings()).allMatch(w -> w.end() <= text.length());
    int items = preview.items().size();
    assertThat(preview.suggestedLinks())
        .allMatch(l -> l.problem() < items && l.measure() < items && l.score() <= 1);
  }

  /** Without what the reader may leave out inside a statement. */
  private static String bare(String text) {
    StringBuilder kept = new StringBuilder();
    for (char c : text.replaceAll("##\\w{1,40}##", "").toCharArray()) {
      boolean sign = Character.isSurrogate(c) || c == '\uFFFD';
      if (!Character.isWhitespace(c)
          && !Character.isISOControl(c)
          && !sign
          && Character.getType(c) != Character.FORMAT
          && c != '\u00A0') {
        kept.append(c);
      }
    }
    return kept.toString();
  }
}
