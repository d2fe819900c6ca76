package org.duban.report;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;

/** Counts a document's automatic numbers as Word does, paragraph by paragraph. */
final class DocxNumbers {
  private static final int LEVELS = 9;
  private static final String DIGITS = "〇一二三四五六七八九";

  private final XWPFDocument document;
  private final Map<BigInteger, int[]> counters = new HashMap<>();

  DocxNumbers(XWPFDocument document) {
    this.document = document;
  }

  /** The drawn number of this paragraph, empty if it has none; call once each, in order. */
  String of(XWPFParagraph paragraph) {
    CTNumPr number = numberOf(paragraph);
    if (number == null || number.getNumId() == null || document.getNumbering() == null) {
      return "";
    }
    XWPFNum num = document.getNumbering().getNum(number.getNumId().getVal());
    if (num == null || num.getCTNum().getAbstractNumId() == null) {
      return "";
    }
    int level = number.getIlvl() == null ? 0 : number.getIlvl().getVal().intValue();
    if (level < 0 || level >= LEVELS) {
      return "";
    }
    BigInteger list = num.getCTNum().getAbstractNumId().getVal();
    int[] counts = counters.computeIfAbsent(list, key -> new int[LEVELS]);
    CTLvl own = level(num, list, level);
    counts[level] = counts[level] == 0 ? first(own) : counts[level] + 1;
    for (int deeper = level + 1; deeper < LEVELS; deeper++) {
      counts[deeper] = 0;
    }
    if (own == null || own.getLvlText() == null || own.getLvlText().getVal() == null) {
      return "";
    }
    String drawn = own.getLvlText().getVal();
    for (int i = 0; i <= level; i++) {
      if (drawn.contains("%" + (i + 1))) {
        CTLvl shown = i == level ? own : level(num, list, i);
        drawn = drawn.replace("%" + (i + 1), written(format(shown), Math.max(counts[i], 1)));
      }
    }
    return "bullet".equals(format(own)) ? "" : drawn;
  }

  private CTNumPr numberOf(XWPFParagraph paragraph) {
    CTPPrBase own = paragraph.getCTP().getPPr();
    if (own != null && own.getNumPr() != null) {
      return own.getNumPr();
    }
    String id = paragraph.getStyle();
    for (int i = 0; i < 10 && id != null && document.getStyles() != null; i++) {
      XWPFStyle style = document.getStyles().getStyle(id);
      if (style == null) {
        return null;
      }
      if (style.getCTStyle().getPPr() != null && style.getCTStyle().getPPr().getNumPr() != null) {
        return style.getCTStyle().getPPr().getNumPr();
      }
      id = style.getBasisStyleID();
    }
    return null;
  }

  private CTLvl level(XWPFNum num, BigInteger list, int level) {
    for (CTNumLvl override : num.getCTNum().getLvlOverrideArray()) {
      if (override.getIlvl().intValue() == level && override.getLvl() != null) {
        return override.getLvl();
      }
    }
    if (document.getNumbering().getAbstractNum(list) == null) {
      return null;
    }
    for (CTLvl candidate :
        document.getNumbering().getAbstractNum(list).getCTAbstractNum().getLvlArray()) {
      if (candidate.getIlvl().intValue() == level) {
        return candidate;
      }
    }
    return null;
  }

  private static int first(CTLvl level) {
    return level == null || level.getStart() == null ? 1 : level.getStart().getVal().intValue();
  }

  private static String format(CTLvl level) {
    return level == null || level.getNumFmt() == null
        ? "decimal"
        : level.getNumFmt().getVal().toString();
  }

  private static String written(String format, int value) {
    if (format.startsWith("chinese")
        || format.startsWith("japanese")
        || format.startsWith("taiwanese")
        || format.startsWith("ideographDigital")) {
      return chinese(value);
    }
    if (format.startsWith("decimalEnclosedCircle") && value <= 20) {
      return String.valueOf((char) ('①' + value - 1));
    }
    if (format.equals("lowerLetter") || format.equals("upperLetter")) {
      return String.valueOf((char) ((format.startsWith("l") ? 'a' : 'A') + (value - 1) % 26));
    }
    return String.valueOf(value);
  }

  private static String chinese(int value) {
    if (value >= 100) {
      return String.valueOf(value);
    }
    String tens = value < 10 ? "" : (value < 20 ? "" : DIGITS.charAt(value / 10)) + "十";
    return tens + (value % 10 == 0 ? "" : DIGITS.charAt(value % 10));
  }
}
