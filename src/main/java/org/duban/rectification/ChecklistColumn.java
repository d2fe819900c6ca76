package org.duban.rectification;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.duban.shared.Term;

/**
 * A column that a checklist can have; the first twelve are what a ledger on paper has.
 *
 * <p>The order and the least widths in px are those of columns.js.
 */
enum ChecklistColumn {
  NUMBER("number", 44, "number"),
  CATEGORY("category", 76, "category"),
  PROBLEM("problem", 146, "problem"),
  ROOT_CAUSE("rootCause", 120, "rootCause"),
  MEASURES("measures", 146, "measures"),
  GOAL("goal", 110, "goal"),
  LEADER("leader", 72, "leader"),
  UNIT("unit", 74, "leadUnit"),
  OWNER("owner", 70, "owner"),
  TERM("term", 104, "term"),
  PROGRESS("progress", 136, "progress"),
  STATE("state", 102, "state"),
  DETAIL("detail", 146, "detail"),
  LEVEL("level", 60, "level"),
  SEVERITY("severity", 60, "severity"),
  CO_UNITS("coUnits", 76, "coUnitsField"),
  CC_UNITS("ccUnits", 76, "ccUnits"),
  ORIG_DUE("origDue", 88, "origDue"),
  EXTENSIONS("extensions", 120, "extensions"),
  CLOSED_ON("closedOn", 88, "closedDay"),
  CYCLE("cycle", 60, "cycle"),
  OWN_1(1),
  OWN_2(2),
  OWN_3(3),
  OWN_4(4),
  OWN_5(5),
  OWN_6(6),
  OWN_7(7),
  OWN_8(8),
  OWN_9(9),
  OWN_10(10);

  static final List<ChecklistColumn> USUAL = List.of(values()).subList(0, 12);

  /** What a page has for its text beside the side bar on a screen of 1280 px. */
  private static final int SCREEN = 924;

  /** They step back behind the problem where there is no room for all. */
  private static final Set<ChecklistColumn> FOLDING = EnumSet.of(CATEGORY, ROOT_CAUSE, GOAL);

  private static final List<ChecklistColumn> BEHIND =
      Stream.concat(
              Stream.of(DETAIL, ROOT_CAUSE, GOAL, LEVEL, SEVERITY, CC_UNITS),
              Arrays.stream(values()).filter(ChecklistColumn::isOwn))
          .toList();

  private final String code;
  private final int width;
  private final String key;

  ChecklistColumn(String code, int width, String key) {
    this.code = code;
    this.width = width;
    this.key = key;
  }

  /** One that a plan names itself. */
  ChecklistColumn(int place) {
    this("own" + place, 110, null);
  }

  boolean isOwn() {
    return key == null;
  }

  String code() {
    return code;
  }

  int width() {
    return width;
  }

  /** What a plan calls its own columns is the plan's to tell. */
  Term label() {
    return isOwn() ? ItemField.label(code) : Term.of("duban.checklist." + key);
  }

  /** What is offered behind the problem where it has no column; on paper the detail alone is. */
  static List<ChecklistColumn> behindProblem(boolean live) {
    return live ? BEHIND : List.of(DETAIL);
  }

  /** The number leads every table, since a row opens there. */
  static List<ChecklistColumn> led(List<ChecklistColumn> wanted) {
    Set<ChecklistColumn> led = new LinkedHashSet<>();
    led.add(NUMBER);
    led.addAll(wanted);
    return List.copyOf(led);
  }

  /** Those that a usual screen has room for; the script fits them to the real one. */
  static List<ChecklistColumn> fitting(List<ChecklistColumn> wanted) {
    return sum(wanted) <= SCREEN || !wanted.contains(PROBLEM)
        ? wanted
        : wanted.stream().filter(column -> !FOLDING.contains(column)).toList();
  }

  static int sum(List<ChecklistColumn> columns) {
    return columns.stream().mapToInt(ChecklistColumn::width).sum();
  }

  static String codes(List<ChecklistColumn> columns) {
    return String.join(",", columns.stream().map(ChecklistColumn::code).toList());
  }

  static List<ChecklistColumn> all() {
    return Arrays.asList(values());
  }
}
