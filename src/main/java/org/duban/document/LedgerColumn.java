package org.duban.document;

import org.duban.rectification.OwnColumns;

/**
 * A column with what it was taken for.
 *
 * @param index from 0
 * @param header its headings from top to bottom, joined with " / "
 * @param field null where it means nothing known
 * @param confidence 0 to 1; 1 also where a person said so
 * @param sample the first value under it, shortened; may be empty
 */
public record LedgerColumn(
    int index, String letter, String header, LedgerField field, double confidence, String sample) {
  /** What it is called as a column of its own. */
  String name() {
    String last = header.replaceFirst("^.* / ", "");
    String own = last.isEmpty() ? letter : last;
    return own.length() <= OwnColumns.LONGEST ? own : own.substring(0, OwnColumns.LONGEST);
  }

  LedgerColumn as(LedgerField newField, double newConfidence) {
    return new LedgerColumn(index, letter, header, newField, newConfidence, sample);
  }

  LedgerColumn with(String newSample) {
    return new LedgerColumn(index, letter, header, field, confidence, newSample);
  }
}
