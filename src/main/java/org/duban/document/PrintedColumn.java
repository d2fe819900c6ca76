package org.duban.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duban.rectification.ItemField;
import org.duban.rectification.OwnColumns;
import org.duban.shared.Term;

/** A column of a printed ledger; the first twelve are what a ledger on paper has. */
enum PrintedColumn {
  NUMBER("number", 5),
  CATEGORY("category", 10),
  PROBLEM("problem", 28),
  ROOT_CAUSE("rootCause", 15),
  MEASURE("measures", 30),
  GOAL("goal", 14),
  LEADER("leader", 12),
  LEAD_UNIT("unit", 14),
  OWNER("owner", 9),
  DUE("term", 17),
  PROGRESS("progress", 24),
  STATUS("state", 13),
  LEVEL("level", 6),
  SEVERITY("severity", 8),
  CO_UNITS("coUnits", 14),
  CC_UNITS("ccUnits", 14),
  ORIG_DUE("origDue", 11),
  CLOSED_ON("closedOn", 11),
  CYCLE("cycle", 6),
  OWN_1(1),
  OWN_2(2),
  OWN_3(3),
  OWN_4(4),
  OWN_5(5),
  OWN_6(6),
  OWN_7(7),
  OWN_8(8),
  OWN_9(9),
  OWN_10(10),
  MEASURE_TEXT(null, 30),
  MEASURE_OWNER(null, 9),
  MEASURE_DUE(null, 11),
  MEASURE_KIND(null, 8),
  MEASURE_STATUS(null, 8);

  /** What stands under {@link #MEASURE} where each measure has a row of its own. */
  static final List<PrintedColumn> OF_MEASURE =
      List.of(MEASURE_TEXT, MEASURE_OWNER, MEASURE_DUE, MEASURE_KIND, MEASURE_STATUS);

  static final List<PrintedColumn> USUAL = List.of(values()).subList(0, 12);

  private final String code;
  private final double width;

  PrintedColumn(String code, double width) {
    this.code = code;
    this.width = width;
  }

  /** One that a plan names itself. */
  PrintedColumn(int place) {
    this("own" + place, 14);
  }

  /** The field of a column that a plan names itself; empty for all others. */
  Optional<ItemField> own() {
    return ItemField.byWire(code()).filter(ItemField::isOwn);
  }

  /** As the list on the page has it; empty for those of a measure. */
  String code() {
    return code == null ? "" : code;
  }

  double width() {
    return width;
  }

  boolean isOfMeasure() {
    return OF_MEASURE.contains(this);
  }

  Term label() {
    if (own().isPresent()) {
      return own().get().label();
    }
    return Term.of("duban.document.column." + name());
  }

  /**
   * As the list on the page names its columns, in its order; what is known on the screen alone is
   * left out. Number and problem are always there, and the measures where each has its row.
   *
   * @param codes separated by commas; null for the usual columns and all of the plan's own
   */
  static List<PrintedColumn> of(String codes, OwnColumns own, boolean split) {
    Set<PrintedColumn> wanted = new LinkedHashSet<>();
    for (String code : codes == null ? new String[0] : codes.split(",")) {
      Arrays.stream(values()).filter(c -> code.strip().equals(c.code)).forEach(wanted::add);
    }
    if (wanted.isEmpty()) {
      wanted.addAll(USUAL);
      Arrays.stream(values()).filter(c -> c.own().isPresent()).forEach(wanted::add);
    }
    wanted.removeIf(c -> c.own().isPresent() && !own.isShown(c.code));
    Set<PrintedColumn> always = EnumSet.of(PROBLEM);
    if (split) {
      always.add(MEASURE);
    }
    List<PrintedColumn> columns = new ArrayList<>(List.of(NUMBER));
    if (!wanted.containsAll(always)) {
      always.removeAll(wanted);
      columns.addAll(always);
    }
    wanted.stream().filter(c -> c != NUMBER).forEach(columns::add);
    if (split) {
      int at = columns.indexOf(MEASURE);
      columns.remove(at);
      columns.addAll(at, OF_MEASURE);
    }
    return List.copyOf(columns);
  }
}
