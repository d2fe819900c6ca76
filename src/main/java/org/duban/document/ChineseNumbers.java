package org.duban.document;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Full-width and Chinese figures as plain digits, but only where a unit of time follows. */
final class ChineseNumbers {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final Pattern BEFORE_UNIT =
      Pattern.compile("([〇零○一二两三四五六七八九十]{1,4})(?=年|月|日|号|季度|个月|个工作日|个自然日|个星期|天|周)");

  private ChineseNumbers() {}

  /** 「二〇二六年六月底」 becomes 「2026年6月底」; 「一是」 stays as it is. */
  static String plain(String text) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return BEFORE_UNIT
        .matcher(normal)
        .replaceAll(m -> Matcher.quoteReplacement(digits(m.group(1))));
  }

  private static String digits(String figures) {
    String known = figures.replace('零', '〇').replace('○', '〇').replace('两', '二');
    int ten = known.indexOf('十');
    if (ten < 0) {
      StringBuilder digits = new StringBuilder();
      known.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
      return digits.toString();
    }
    boolean plain = ten == known.lastIndexOf('十') && ten <= 1 && known.length() - ten <= 2;
    if (!plain) {
      return figures;
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(known.charAt(0));
    int ones = ten == known.length() - 1 ? 0 : DIGITS.indexOf(known.charAt(ten + 1));
    return String.valueOf(tens * 10 + ones);
  }
}
