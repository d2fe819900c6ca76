package org.duban.report.reading;

/** Which register a figure belongs to, told by the nearest telling word of its clause. */
enum FigureKey {
  RATE_DONE("rectification.rate", "%", "完成率", "整改率", "办结率", "销号率", "完成整改"),
  RATE("rate", "%", "率", "占", "达"),
  MONEY_RECOVERED("money.recovered", "元", "清退", "追缴", "收缴", "退缴", "挽回", "追回", "退还", "退赔"),
  APPOINTMENT_PROMOTED("appointment.promoted", "人名", "提拔", "提任"),
  APPOINTMENT_EXCHANGED("appointment.exchanged", "人名", "交流"),
  APPOINTMENT_RANKED("appointment.ranked", "人名", "晋升"),
  ACCOUNTABILITY("accountability.persons", "人名", "问责", "查处", "处分", "处理", "诫勉", "批评教育"),
  CASES("case.count", "件起宗", "立案", "查处", "案件", "问题线索", "线索", "信访"),
  TALK("talk.times", "人次场名", "谈话", "谈心", "约谈"),
  TRAINING("training.persons", "人次名场期", "培训", "覆盖", "轮训", "受教育"),
  NOTICE("notice.items", "条期份", "发送", "短信", "提醒", "警句", "佳话", "推送", "汇编"),
  PROBLEM_DONE("problem.done", "个项条", "已完成", "完成整改", "整改完成", "已整改", "销号", "办结", "整改到位"),
  PROBLEM("problem.found", "个项条处", "反馈", "发现", "查找", "排查", "问题", "梳理"),
  REGULATION_ABOLISHED("regulation.abolished", "项个份条", "废止", "废除"),
  REGULATION_REVISED("regulation.revised", "项个份条", "修订", "修改", "完善"),
  REGULATION_ISSUED("regulation.issued", "项个份条", "制定", "出台", "印发", "建立", "制度", "新建"),
  LESSON("lesson.sessions", "次堂场节期", "党课", "廉政课", "讲课", "授课"),
  WARNING_MEETING("warning.sessions", "次场期", "警示教育", "警示"),
  STUDY("study.sessions", "次期场", "学习", "研讨", "集体学"),
  PARTY_LIFE("life.sessions", "次场", "民主生活会", "组织生活会", "主题党日", "党日"),
  INSPECTION("inspection.times", "次轮", "督查", "检查", "督导", "巡察", "抽查", "暗访", "调研"),
  MEETING("meeting.sessions", "次场期", "会议", "会", "召开"),
  ACTIVITY("activity.sessions", "次场期", "活动", "开展", "举办", "组织", "参观"),
  MEASURE("measure.count", "条项个", "措施"),
  OTHER("other", "");

  static final int LOOK = 40;
  private static final String ENDS = "。;!?\n:";

  private final String key;
  private final String units;
  private final String[] words;

  FigureKey(String key, String units, String... words) {
    this.key = key;
    this.units = units;
    this.words = words;
  }

  /** 谈话30人次 counts people, 谈话3次 counts talks; so with training and notices. */
  String key(String unit) {
    if (this == TALK && (unit.startsWith("人") || unit.equals("名"))) {
      return "talk.persons";
    }
    if (this == TRAINING && !unit.startsWith("人") && !unit.equals("名")) {
      return "training.sessions";
    }
    if (this == NOTICE && unit.startsWith("期")) {
      return "notice.issues";
    }
    return key;
  }

  private boolean counts(String unit) {
    return !units.isEmpty() && units.indexOf(unit.charAt(0)) >= 0;
  }

  static FigureKey of(SourceText text, int from, int to, String unit) {
    int start = from;
    while (start > 0 && from - start < LOOK && ENDS.indexOf(text.at(start - 1)) < 0) {
      start--;
    }
    int end = to;
    while (end < text.length() && end - to < 10 && (ENDS + ",").indexOf(text.at(end)) < 0) {
      end++;
    }
    String before = text.folded(start, from);
    FigureKey nearest = OTHER;
    int best = -1;
    for (FigureKey key : values()) {
      if (key.counts(unit)) {
        for (String word : key.words) {
          int at = before.lastIndexOf(word);
          int stop = at < 0 ? -1 : at + word.length();
          if (stop > best) {
            best = stop;
            nearest = key;
          }
        }
      }
    }
    boolean sameClause = best > before.lastIndexOf(',');
    if (nearest != OTHER && sameClause) {
      return nearest;
    }
    FigureKey behind = behind(text.folded(to, end), unit);
    return behind != OTHER ? behind : nearest;
  }

  private static FigureKey behind(String after, String unit) {
    FigureKey nearest = OTHER;
    int best = Integer.MAX_VALUE;
    for (FigureKey key : values()) {
      if (key.counts(unit)) {
        for (String word : key.words) {
          int at = after.indexOf(word);
          if (at >= 0 && at < best) {
            best = at;
            nearest = key;
          }
        }
      }
    }
    return nearest;
  }
}
