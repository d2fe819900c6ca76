package org.duban.document;

import java.util.Arrays;
import java.util.Optional;
import org.duban.shared.Term;

/** What a column of a ledger can mean here; columns that are given none of these are left alone. */
public enum LedgerField {
  NUMBER,
  CATEGORY,
  PROBLEM,
  DETAIL,
  ROOT_CAUSE,
  GOAL,
  LEVEL,
  SEVERITY,
  MEASURE,
  MEASURE_OWNER,
  MEASURE_DUE,
  MEASURE_KIND,
  LEADER,
  LEAD_UNIT,
  CO_UNITS,
  CC_UNITS,
  OWNER,
  TERM_TYPE,
  DUE,
  ORIG_DUE,
  PROGRESS,
  STATUS,
  CLOSED_ON,
  /** A column of the plan's own, named as it is headed; the only one that there may be many of. */
  OWN;

  public Term term() {
    return Term.of("duban.document.field." + name());
  }

  static Optional<LedgerField> named(String name) {
    return Arrays.stream(values()).filter(field -> field.name().equals(name)).findFirst();
  }
}
