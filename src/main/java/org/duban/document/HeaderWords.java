package org.duban.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words by which offices head the columns of a ledger: those of inspection lists, audit
 * ledgers, task lists and close-out tables. Longer words win over shorter ones they contain; a
 * tilde marks a word that gives way to any other.
 */
final class HeaderWords {
  /** A meaning with how sure it is, from 0 to 1. */
  record Guess(LedgerField field, double confidence) {}

  private static final double LEAST = 0.5;
  private static final double GROUPED = 0.9;
  private static final Map<LedgerField, LedgerField> OF_MEASURE =
      Map.of(
          LedgerField.OWNER, LedgerField.MEASURE_OWNER, LedgerField.DUE, LedgerField.MEASURE_DUE);
  private static final Map<LedgerField, String> WORDS = new EnumMap<>(LedgerField.class);

  static {
    say(LedgerField.NUMBER, "序号 编号 问题序号 问题编号 巡察问题序号 巡视问题序号 问题顺序号 no no. number");
    say(LedgerField.CATEGORY, "问题类别 类别 问题归类 主要方面 反馈方面 方面 问题类型 问题分类 一级分类 一级标题 问题大类 category");
    say(
        LedgerField.PROBLEM,
        "具体问题 问题 问题描述 发现的问题 发现问题 反馈问题 反馈的问题 存在问题 存在的问题 问题表现 针对问题 主要问题 突出问题 整改问题 问题清单"
            + " 巡察反馈问题 巡视反馈问题 具体问题表述 问题内容 反馈意见 problem");
    say(
        LedgerField.DETAIL,
        "问题的具体内容 问题具体内容 具体内容 具体表现 问题具体表现 报告中的表述 问题详情 problem(detail) detailsoftheproblem");
    say(LedgerField.ROOT_CAUSE, "原因分析 问题原因 产生原因 根本原因 原因 成因分析 rootcause");
    say(LedgerField.GOAL, "整改目标 完成标准 整改完成标准 整改标准 目标要求 ~整改要求 预期目标 工作目标 整改目标/完成标准 销号标准 goal");
    say(LedgerField.LEVEL, "难度 难度级别 整改难度 难易程度 level difficulty");
    say(LedgerField.SEVERITY, "严重程度 问题严重程度 问题性质 轻重程度 severity");
    say(
        LedgerField.MEASURE,
        "整改措施 措施 具体措施 具体整改措施 整改任务 整改举措 具体任务 细化的整改措施 整改措施具体内容 工作措施 主要措施 归零措施 具体举措 measures");
    say(LedgerField.MEASURE_OWNER, "措施责任人 措施承办人 任务责任人 措施落实责任人 measureby");
    say(LedgerField.MEASURE_DUE, "措施时限 措施期限 任务时限 措施完成时间 措施完成时限 任务完成时限 measureuntil");
    say(LedgerField.MEASURE_KIND, "措施类型 措施类别 当下改/长久立 kindofmeasure");
    say(LedgerField.LEADER, "责任领导 分管领导 牵头领导 责任局领导 包抓领导 包案领导 责任班子成员 牵头班子成员 牵头责任领导 leader");
    say(
        LedgerField.LEAD_UNIT,
        "牵头部门 牵头科室 牵头单位 牵头处室 牵头整改部门 责任部门 责任科室 责任单位 责任处室 整改责任部门 整改责任单位 承办科室 承办单位 主责部门"
            + " 牵头科室配合 leadunit");
    say(LedgerField.CO_UNITS, "配合部门 配合科室 配合单位 配合处室 协办部门 协办单位 协同部门 协同单位 supportingunits");
    say(LedgerField.CC_UNITS, "抄送单位 抄送部门 抄送科室 抄送处室 抄送 copiesto unitsthatgetacopy");
    say(LedgerField.OWNER, "责任人 唯一责任人 主要负责人 直接责任人 具体责任人 整改责任人 整改第一责任人 承办人 经办人 负责人 owner");
    say(LedgerField.TERM_TYPE, "整改类型 时限类型 期限类型 kindofterm");
    say(
        LedgerField.DUE,
        "整改时限 完成时限 整改期限 完成期限 完成时间 预计完成时间 计划完成时间 整改完成时间 截止日期 截止时间 时限 期限 整改时间 时间节点 时限要求 时间要求"
            + " ~整改周期 due");
    say(LedgerField.ORIG_DUE, "原定时限 原整改时限 原完成时限 原定完成时限 原时限 延期前时限 originaldue originalduedate");
    say(LedgerField.CLOSED_ON, "销号日期 销号时间 实际完成时间 实际完成日期 实际整改完成时间 办结时间 办结日期 整改完成日期 closedon");
    say(
        LedgerField.PROGRESS,
        "整改进展 进展情况 整改情况 整改进展情况 进展及成效 整改成效 完成情况 整改完成情况 落实情况 整改落实情况 整改措施完成情况 整改进度 进度 进展"
            + " 工作进展 已采取措施 整改结果 progress");
    say(
        LedgerField.STATUS,
        "整改状态 状态 任务状态 完成状态 是否完成 是否销号 是否整改到位 是否完成整改 认定整改情况 ~整改结论 销号情况 状态/销号日期 状态/亮灯/销号日期 status status,light,closedon");
  }

  /** Headings that contain a known word and yet mean something else. */
  private static final String OTHER =
      ".*(金额|文号|发现时间|出具时间|上报时间|报送时间|协助领导|未整改原因|下一步|年份|来源|审核|审查|电话|复核|人数|会签|备注|佐证|举一反三|问责"
          + "|移送|审批状态|整改率|未导入原因|如何修改|不导入|notimported|措施状态|stateofmeasure).*";

  private HeaderWords() {}

  private static void say(LedgerField field, String words) {
    WORDS.put(field, " " + words + " ");
  }

  /** Best first; empty where the heading says nothing known. */
  static List<Guess> guesses(List<String> parts) {
    List<Guess> guesses = new ArrayList<>();
    double weight = 1;
    for (int i = parts.size() - 1; i >= 0; i--) {
      String heading = plain(parts.get(i));
      if (heading.matches(OTHER)) {
        break;
      }
      for (LedgerField field : WORDS.keySet()) {
        double sure = weight * sureness(heading, WORDS.get(field));
        if (sure >= LEAST) {
          guesses.add(new Guess(field, rounded(sure)));
        }
      }
      weight *= 0.8;
    }
    String last = plain(parts.get(parts.size() - 1));
    grouped(parts, last, guesses);
    if (guesses.stream().anyMatch(g -> g.field() == LedgerField.LEAD_UNIT)
        && last.startsWith("责任")) {
      guesses.add(new Guess(LedgerField.CO_UNITS, LEAST));
    }
    guesses.sort((a, b) -> Double.compare(b.confidence(), a.confidence()));
    return guesses;
  }

  /** 「责任体系 / 领导」 is 责任领导, and 责任人 under 整改措施 is the measure's. */
  private static void grouped(List<String> parts, String last, List<Guess> guesses) {
    for (int i = parts.size() - 2; i >= 0 && !last.matches(OTHER); i--) {
      String group = plain(parts.get(i));
      if (group.matches(".*(措施|任务|举措).*")) {
        for (int g = 0; g < guesses.size(); g++) {
          LedgerField of = OF_MEASURE.get(guesses.get(g).field());
          if (of != null) {
            guesses.set(g, new Guess(of, guesses.get(g).confidence()));
          }
        }
        return;
      }
      for (LedgerField field : WORDS.keySet()) {
        boolean known = guesses.stream().anyMatch(g -> g.field() == field);
        String whole = group.substring(0, Math.min(2, group.length())) + last;
        if (!known && last.length() <= 4 && WORDS.get(field).contains(" " + whole + " ")) {
          guesses.add(new Guess(field, GROUPED));
        }
      }
    }
  }

  private static double rounded(double sure) {
    return Math.round(sure * 100) / 100.0;
  }

  private static double sureness(String heading, String words) {
    String bare = heading.replaceAll("[(\\[【].*?[)\\]】]", "");
    if (heading.isEmpty()) {
      return 0;
    }
    double best = 0;
    for (String said : words.strip().split(" ")) {
      String word = said.replace("~", "");
      if (bare.equals(word) && said.startsWith("~")) {
        best = Math.max(best, 0.8);
      } else if (heading.equals(word)) {
        return 1;
      } else if (bare.equals(word)) {
        best = Math.max(best, 0.95);
      } else if (word.length() > 1 && word.charAt(0) > 0x2E80 && bare.contains(word)) {
        best = Math.max(best, 0.4 + 0.5 * word.length() / bare.length());
      }
    }
    return heading.length() > 30 ? 0 : best;
  }

  private static String plain(String heading) {
    return Normalizer.normalize(heading, Normalizer.Form.NFKC)
        .replaceAll("[\\s:*]+", "")
        .replace("股室", "科室")
        .toLowerCase(Locale.ROOT);
  }
}
