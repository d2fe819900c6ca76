package org.duban.document;

import java.util.List;
import java.util.Map;

/**
 * What a file was understood to be, before anything is written; texts are in the viewer's language.
 *
 * @param sheet which sheet was read, from 0
 * @param headerRows first and last, from 1; [0, 0] where none was found
 * @param problem why nothing could be read below the header; null if something was
 * @param rows the first 50 entries
 * @param counts rows, items, ready, repeats, rejected
 * @param skipped rows passed over, by reason
 * @param errors the first 200, in the order of the rows; notices among them do not reject
 * @param missingUnits named in the file, unknown to the organisation
 * @param mayCreateUnits whether the viewer may have them made
 * @param claims the first 100 different words of the state column, then one line, *, for all others
 * @param states what such words can mean
 */
public record LedgerPreview(
    List<Sheet> sheets,
    int sheet,
    List<Integer> headerRows,
    List<Column> columns,
    List<Field> fields,
    String problem,
    List<Row> rows,
    Map<String, Integer> counts,
    List<Skipped> skipped,
    List<Fault> errors,
    int errorCount,
    int rejected,
    List<String> missingUnits,
    boolean mayCreateUnits,
    List<Claim> claims,
    List<Field> states) {
  /** A sheet with how much it looks like a ledger, from 0. */
  public record Sheet(int index, String name, boolean hidden, double likeness) {}

  /** A column with its guessed or corrected meaning; {@code field} null means it is left alone. */
  public record Column(
      int index, String letter, String header, String field, double confidence, String sample) {}

  /** A meaning that a column can be given. */
  public record Field(String name, String label) {}

  /**
   * An entry as it would be imported; {@code dueWords} is the deadline as the file has it, {@code
   * standing} the state in which it is taken over, null where it comes in as new.
   */
  public record Row(
      int row,
      String state,
      String number,
      String category,
      String title,
      String detail,
      List<String> measures,
      String leader,
      List<String> units,
      String owner,
      String due,
      String dueOn,
      String dueWords,
      String progress,
      String status,
      String standing,
      String closedOn) {}

  /**
   * Words by which the file tells a state.
   *
   * @param state what they mean when the ledger is taken over as it stands; null if nobody said
   */
  public record Claim(String words, int count, String state) {}

  /** How many rows were passed over, and why. */
  public record Skipped(String reason, String text, int count) {}

  /** What is wrong in a cell, with its cure; {@code rejects} false is a notice. */
  public record Fault(
      String sheet,
      int row,
      String column,
      String cell,
      String value,
      String key,
      String reason,
      String cure,
      boolean rejects) {}
}
