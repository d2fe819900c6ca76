package org.duban.report.reading;

import java.util.regex.Pattern;

/**
 * What stands around the text of an official document and belongs to none of its chapters: red head
 * and marks before the title, a table of contents, and the closing lines behind the last chapter.
 */
final class Frame {
  private static final int LONGEST = 40;
  private static final Pattern HEAD =
      Pattern.compile(
          "(绝密|机密|秘密|特急|加急|平急|特提)([★*·].{0,12})?|(附件|附表)[0-9一二三四五六七八九十]{0,3}:?|[0-9]{6}"
              + "|[^,。;:《]{2,28}文件|签发人:?.{0,12}|[^,。;:]{1,14}[〔\\[(【][^〕\\])】]{1,8}[〕\\])】].{1,8}号(签发人.*)?");
  private static final Pattern CONTENTS = Pattern.compile("目录|(【目录】|【提纲】|\\[目录]|\\[提纲]).*");
  private static final Pattern PAGE = Pattern.compile(".*([ .]|…|·)\\d{1,3}");
  private static final Pattern LEADER = Pattern.compile(".*(\\.{4,}|…{2,}|·{4,}) *\\d{1,3}");
  private static final Pattern CLOSING =
      Pattern.compile(
          "(附件?|附表)[0-9一二三四五六七八九十]{0,2}:.*|附件[0-9]{0,2}|[(]?(抄送|抄报|主送|联系人|联系电话|此件).*|特此.*|专此.*"
              + "|以上(报告|汇报).*|汇报完毕.*|[妥当]否.*|注[0-9]{1,3}:.*|欢迎.*监督.*(联系|电话|邮).*|.{4,40}年.{1,3}月.{1,4}日印发");

  private Frame() {}

  /** A line above the title. */
  static boolean isHead(SourceText text, int from, int to) {
    return to - from <= LONGEST && HEAD.matcher(bare(text, from, to)).matches();
  }

  static boolean opensContents(SourceText text, int from, int to) {
    return CONTENTS.matcher(bare(text, from, Math.min(to, from + LONGEST))).matches();
  }

  /** Ends in the number of a page. */
  static boolean namesPage(SourceText text, int from, int to) {
    return PAGE.matcher(text.folded(Math.max(from, to - LONGEST), to)).matches();
  }

  /** Dots that lead to the number of a page stand nowhere but in a table of contents. */
  static boolean hasLeader(SourceText text, int from, int to) {
    return LEADER.matcher(text.folded(Math.max(from, to - LONGEST), to)).matches();
  }

  static boolean isClosing(SourceText text, int from, int to) {
    return CLOSING.matcher(bare(text, from, Math.min(to, from + 120))).matches();
  }

  private static String bare(SourceText text, int from, int to) {
    return text.folded(from, to).replace(" ", "");
  }
}
