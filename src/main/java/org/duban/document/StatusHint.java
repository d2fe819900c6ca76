package org.duban.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the state column of a ledger claims. A claim only: 已完成 in a file closes nothing here, since
 * nobody reviewed it.
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

  private static final Map<StatusHint, Pattern> WORDS = new LinkedHashMap<>();

  static {
    say(VOID, "已?撤销|作废|void");
    say(
        NOT_STARTED,
        "未(整改|完成|开展|启动|落实|销号|开始).*|尚未.*|待(整改|认领|分派|启动).*|否|x|×|not started|open|draft");
    say(PARTLY, "基本(完成|整改).*|部分(完成|整改).*|.*阶段性.*");
    say(LONG, "长期.*|持续.*|on hold|hold.*");
    say(
        DONE,
        "已?完成(整改|销号)?|已(整改|销号|办结|落实|结案|解决|到位).*|整改(完成|完毕|到位)|完成.*|销号|是|√|✓|✔|100%?|done|closed.*");
    say(DOING, "正在.*|整改中.*|推进.*|.*进行中|.*推进中|待(验收|审核|销号|复核).*|in progress|doing|.*review.*");
  }

  private static void say(StatusHint hint, String words) {
    WORDS.put(hint, Pattern.compile("(?i)(" + words + ")"));
  }

  /** Only the first words count; a date or light colour may follow them. */
  static StatusHint of(String text) {
    String words = text.strip().split("[\\s/（(，,；;]")[0].strip();
    if (text.isBlank() || words.isEmpty()) {
      return NONE;
    }
    return WORDS.entrySet().stream()
        .filter(
            e ->
                e.getValue().matcher(words).matches()
                    || e.getValue().matcher(text.strip()).matches())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(UNKNOWN);
  }
}
