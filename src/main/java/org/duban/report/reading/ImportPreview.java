package org.duban.report.reading;

import java.math.BigDecimal;
import java.util.List;

/**
 * What was recognised in a text, for a person to check; nothing of it is applied by itself.
 *
 * @param title empty if the text has none
 * @param why the reason for the kind, as a notice without place
 * @param fingerprint SHA-256 (hex) of the words without spaces and site markers: the same report
 *     pasted twice gives the same value
 */
public record ImportPreview(
    String title,
    DocumentKind documentKind,
    Notice why,
    List<Section> sections,
    List<Item> items,
    List<Figure> figures,
    List<Regulation> regulations,
    List<Placeholder> placeholders,
    List<Link> suggestedLinks,
    List<Notice> warnings,
    String fingerprint) {

  /** Only a report may become a list of problems. */
  public enum DocumentKind {
    REPORT,
    RULES,
    OTHER
  }

  /** What an item states. */
  public enum ItemKind {
    PROBLEM,
    MEASURE,
    PRACTICE
  }

  /** What the text says was done to a regulation. */
  public enum RegulationAction {
    ISSUED,
    REVISED,
    ABOLISHED,
    CITED
  }

  /**
   * A numbered (or plainly labelled) heading.
   *
   * @param level 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）
   * @param number as written, empty for a heading without number
   * @param start of number and heading; the section's body follows {@code end}
   */
  public record Section(int level, String number, String heading, int start, int end) {}

  /**
   * One statement of an enumeration.
   *
   * @param ordinal 1 for 一是; counted within its enumeration
   * @param text the author's words between start and end, without site markers and broken lines
   * @param section index into the sections, null before the first heading
   */
  public record Item(
      ItemKind kind, int ordinal, String title, String text, int start, int end, Integer section) {}

  /** A count that the text states. {@code key} is {@code other} where no register fits. */
  public record Figure(
      String key, BigDecimal value, String unit, String text, int start, int end) {}

  /** A title in 《》, once each, at its first place. */
  public record Regulation(String title, RegulationAction action, int start, int end) {}

  /** A gap the author has left (X期, XX); never a number. */
  public record Placeholder(String text, int start, int end) {}

  /**
   * A pair to consider.
   *
   * @param problem index into the items, as is {@code measure}
   * @param score 0 to 1
   * @param shared words both have, most telling first; empty if they stand in one section
   */
  public record Link(int problem, int measure, double score, List<String> shared) {}

  /**
   * Something to look at; words are made from code and arguments in the reader's language.
   *
   * @param arguments for the message: texts and numbers only
   */
  public record Notice(String code, List<String> arguments, int start, int end) {
    /** One about the whole text. */
    public static Notice ofAll(String code, Object... arguments) {
      return Notices.notice(code, 0, 0, arguments);
    }
  }
}
