package org.duban.document;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the state column of a ledger claims. A claim only: 已完成 in a file closes nothing here, since
 * nobody reviewed it. Whole phrases count: 「完成情况较差」 and 「完成2项」 are not done.
 */
public enum StatusHint {
  NONE,
  NOT_STARTED,
  DOING,
  PARTLY,
  LONG,
  DONE,
  VOID,
  UNKNOWN;

  private static final Pattern DATE =
      Pattern.compile(
          "[于在自]?(?:(?:20)?\\d\\d\\s*[-年./]\\s*)?\\d{1,2}\\s*[-月./]\\s*\\d{1,2}\\s*[日号]?(?![\\d%])"
              + "|[于在自]?20\\d\\d\\s*[-年./]\\s*\\d{1,2}月?(?!\\d)");
  private static final Pattern LIGHT =
      Pattern.compile(
          "(?i)(?:[^\\s,;:]{1,12}:\\s*)?(?:(?:剩余|还剩|逾期|超期)\\d+(?:天|个工作日)|\\d+ (?:working )?days (?:left|overdue)|今日到期|due today|未定时限|no due date)"
              + "|亮?[红黄绿蓝橙]灯");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final String DONE_WORDS =
      "(?:(?:已经|均已|现已|已)?(?:全部|按期|如期|按时)?(?:整改完成|完成整改|整改销号|完成销号|整改到位|整改完毕|落实到位|完成|销号|办结|结案)(?:到位|整改|销号|任务)?"
          + "|(?:已经|均已|已)(?:全部)?(?:立行立改|整改|落实|解决|到位))";
  private static final Map<StatusHint, Pattern> WORDS = new LinkedHashMap<>();

  static {
    say(VOID, "已?撤销|已?作废|void|cancelled");
    say(
        NOT_STARTED,
        "未(整改|完成|开展|启动|落实|销号|开始|办结|解决).*|尚未.*|没有(整改|完成|开展|启动|落实).*|待(整改|认领|分派|启动)|否|x|×"
            + "|not (started|assigned)|to be rectified|open|draft");
    say(
        DOING,
        ".*(待(验收|审核|销号|复核|批复|确认)|(销号|验收|审核)申请|申请(销号|验收)|上报销号|审核中|复核中|验收中).*|.*review.*|to be closed");
    say(LONG, "(" + DONE_WORDS + "[,，、;；并且]*)?(需)?(长期|持续|常态|继续巩固).*|kept up|on hold|hold.*");
    say(
        PARTLY,
        "基本(完成|整改|落实|解决|销号).*|已基本.*|部分.*|.*阶段性.*|.*(完成|整改|落实|解决|销号).*(部分|一半|过半|半数|\\d+\\s*[个项条件户]).*|(已?(完成|整改))?(?!100)\\d+(\\.\\d+)?%");
    say(
        DONE,
        DONE_WORDS
            + "([,，、;；]*"
            + DONE_WORDS
            + "){0,2}|(已?(完成|整改))?100%?|是|√|✓|✔|done|closed|completed");
    say(DOING, "正在.*|整改中.*|(序时|有序|正在|稳步)?推进.*|.*(进行中|推进中|办理中)|达到时序进度|in progress|doing");
  }

  private static void say(StatusHint hint, String words) {
    Pattern before = WORDS.get(hint);
    WORDS.put(
        hint,
        Pattern.compile(before == null ? "(?i)(" + words + ")" : before + "|(" + words + ")"));
  }

  /** What is the same for every date and every light: one line to be answered once. */
  static String key(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    plain = LIGHT.matcher(plain).replaceAll(" ");
    plain = DATE.matcher(plain).replaceAll("");
    plain = plain.replaceAll("[(\\[【][\\s,;:、]*[)\\]】]", " ").replaceAll("\\s+", " ");
    plain = plain.replaceAll("^[\\s,;:、。]+|[\\s,;:、。]+$", "");
    return HAN.matcher(plain).find() ? chinese(plain) : plain;
  }

  /** Shown to people, so with the marks they write. */
  private static String chinese(String text) {
    return text.replace(',', '，')
        .replace(';', '；')
        .replace(':', '：')
        .replace('(', '（')
        .replace(')', '）');
  }

  static StatusHint of(String text) {
    String words = key(text);
    if (words.isEmpty()) {
      return text.isBlank() ? NONE : UNKNOWN;
    }
    String plain = Normalizer.normalize(words, Normalizer.Form.NFKC);
    String bare = plain.replaceAll("\\s", "");
    return WORDS.entrySet().stream()
        .filter(e -> e.getValue().matcher(plain).matches() || e.getValue().matcher(bare).matches())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(UNKNOWN);
  }
}
