package org.duban.report.reading;

import org.duban.report.reading.ImportPreview.ItemKind;

/** What a heading promises: problems, measures, or neither. Knows the genre's stock phrases. */
final class Subject {
  private static final String[] NEUTRAL = {
    "问题导向",
    "问题线索",
    "问题意识",
    "问题清单",
    "发现问题",
    "解决问题",
    "整治问题",
    "突出问题整治",
    "突出问题专项",
    "意见建议",
    "合理化建议",
    "不足之症",
    "补短板",
    "补齐短板",
    "整改工作组织领导",
    "缩小差距"
  };
  private static final String[] PROBLEM = {"问题", "不足", "短板", "差距", "薄弱", "困难", "难点"};
  private static final String[] MEASURE = {
    "措施", "打算", "下一步", "下步", "下一阶段", "改进", "努力方向", "建议", "整改", "今后"
  };
  private static final String[] PLAIN_PROBLEM = {
    "存在问题",
    "存在的问题",
    "问题",
    "主要问题",
    "存在的主要问题",
    "存在主要问题",
    "存在的不足",
    "存在不足",
    "不足",
    "不足之处",
    "问题和不足",
    "问题与不足",
    "存在的问题和不足",
    "存在的问题与不足",
    "存在的差距",
    "差距和不足",
    "薄弱环节",
    "存在的突出问题",
    "突出问题",
    "问题表现",
    "主要表现",
    "存在的困难",
    "存在的困难和问题"
  };
  private static final String[] PLAIN_MEASURE = {
    "改进措施", "整改措施", "措施", "下一步打算", "下一步工作", "下一步工作打算", "下一步措施", "下一步整改措施", "下一步的整改措施", "努力方向", "建议",
        "工作建议", "对策建议",
    "意见建议", "下步打算", "下步措施", "下步工作打算", "整改情况", "整改进展", "整改落实情况", "整改成效", "工作打算", "今后打算", "改进方向",
        "下一步改进措施", "下一步努力方向",
    "下一步工作措施", "工作措施", "具体措施", "整改打算", "下一步工作计划", "下一步工作安排"
  };
  private static final String[] PLAIN_PRACTICE = {
    "工作开展情况", "主要做法", "基本情况", "工作成效", "主要成效", "工作情况", "主要工作", "组织领导"
  };

  private Subject() {}

  /** A heading that says nothing but its subject: 存在问题, 改进措施. Null for any other. */
  static ItemKind plain(String heading) {
    String bare = bare(heading);
    if (isOne(PLAIN_PROBLEM, bare)) {
      return ItemKind.PROBLEM;
    }
    if (isOne(PLAIN_MEASURE, bare)) {
      return ItemKind.MEASURE;
    }
    return isOne(PLAIN_PRACTICE, bare) ? ItemKind.PRACTICE : null;
  }

  /** Of a chapter: by any telling word, measures first, since they name the problems they cure. */
  static ItemKind ofChapter(String heading) {
    String rest = bare(heading);
    for (String phrase : NEUTRAL) {
      rest = rest.replace(phrase, "");
    }
    // 九月份工作安排, 下半年工作计划 look ahead
    for (String plan : new String[] {"工作安排", "工作计划", "工作要求"}) {
      if (rest.endsWith(plan)) {
        return ItemKind.MEASURE;
      }
    }
    boolean starting = rest.contains("开展情况") || rest.contains("组织领导");
    if (hasOne(MEASURE, rest) && !(starting && !rest.contains("措施"))) {
      return ItemKind.MEASURE;
    }
    return hasOne(PROBLEM, rest) ? ItemKind.PROBLEM : ItemKind.PRACTICE;
  }

  /** 存在的问题及整改措施: both, joined by an "and". */
  static boolean isBoth(String heading) {
    String bare = bare(heading);
    for (String and : new String[] {"和", "及", "与", "、", "以及"}) {
      int at = bare.indexOf(and);
      if (at > 0
          && ofChapter(bare.substring(0, at)) == ItemKind.PROBLEM
          && ofChapter(bare.substring(at + and.length())) == ItemKind.MEASURE) {
        return true;
      }
    }
    return false;
  }

  /** 存在以下问题：, 下一步，: the words before an enumeration; null if they tell nothing. */
  static ItemKind ofLead(String lead) {
    String bare = bare(lead);
    if (bare.isEmpty() || bare.length() > 60) {
      return null;
    }
    if (bare.contains("下一步")
        || bare.contains("下步")
        || bare.contains("今后")
        || plain(bare) == ItemKind.MEASURE) {
      return ItemKind.MEASURE;
    }
    boolean exists = bare.contains("存在") || bare.contains("还有") || bare.contains("仍有");
    return exists && hasOne(PROBLEM, bare) || plain(bare) == ItemKind.PROBLEM
        ? ItemKind.PROBLEM
        : null;
  }

  private static String bare(String heading) {
    int from = 0;
    int to = heading.length();
    while (from < to && isEdge(heading.charAt(from))) {
      from++;
    }
    while (to > from && isEdge(heading.charAt(to - 1))) {
      to--;
    }
    return heading.substring(from, to).replace(" ", "");
  }

  private static boolean isEdge(char c) {
    return " 。:：,，;；【】[]\n".indexOf(c) >= 0;
  }

  private static boolean isOne(String[] words, String heading) {
    for (String word : words) {
      if (word.equals(heading)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasOne(String[] words, String heading) {
    for (String word : words) {
      if (heading.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
