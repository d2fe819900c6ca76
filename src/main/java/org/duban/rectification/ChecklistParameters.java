package org.duban.rectification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.duban.shared.Refusal;
import org.duban.shared.Term;

/**
 * What the author of a page asked of the checklist: the frame within which its readers filter.
 * Macro defaults are not applied by the platform, so they are here.
 *
 * @param draft what a plan for the page can be made of, or null
 * @param asked which items, in the words of the list's address
 * @param group what equal items stand together by, or null
 * @param rows 1 to 500
 */
record ChecklistParameters(
    String draft,
    Map<String, String> asked,
    List<ChecklistColumn> columns,
    ItemOrder order,
    ItemOrder.By group,
    int rows) {
  private static final int ROWS = 50;
  private static final int LONGEST = 1_000;
  private static final int MAX_ROWS = Ledger.MAX;
  private static final List<ItemOrder.By> GROUPS =
      List.of(ItemOrder.By.UNIT, ItemOrder.By.LEADER, ItemOrder.By.CATEGORY, ItemOrder.By.STATUS);

  /**
   * @param own what the plan calls its own columns
   */
  static ChecklistParameters of(Map<String, String> given, OwnColumns own, ChecklistWords words) {
    Map<String, String> asked = new LinkedHashMap<>();
    put(asked, "status", statuses(text(given, "status"), words));
    String unit = text(given, "unit");
    put(asked, "unit", unit == null ? null : words.unit(unit));
    for (String name : List.of("leader", "owner", "category")) {
      String value = text(given, name);
      put(asked, name, value == null ? null : words.orNone(value));
    }
    put(asked, "light", light(text(given, "light"), words));
    put(asked, "due", due(text(given, "due"), words));
    put(asked, "level", level(text(given, "level")));
    put(asked, "q", text(given, "q"));
    ItemOrder.By group = by("group", text(given, "group"), GROUPS, words);
    return new ChecklistParameters(
        text(given, "draft"),
        asked,
        columns(text(given, "columns"), own, words),
        order(text(given, "sort"), group, words),
        group,
        rows(text(given, "rows")));
  }

  /** Which plan is asked for, or null for the plan of the page. */
  static String plan(Map<String, String> given) {
    return text(given, "plan");
  }

  ItemFilter filter() {
    return new ItemQuery(asked::get).filter();
  }

  /** As it would stand in an address. */
  String query() {
    return asked.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static void put(Map<String, String> asked, String name, String value) {
    if (value != null && !value.isEmpty()) {
      asked.put(name, value);
    }
  }

  private static String text(Map<String, String> given, String name) {
    String value = given.get(name);
    if (value != null && value.length() > LONGEST) {
      throw Refusal.invalid(
          "duban.refusal.tooLong", ChecklistWords.label(name), LONGEST, value.length());
    }
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static String statuses(String text, ChecklistWords words) {
    return text == null
        ? null
        : words
            .several("status", text, List.of(ItemStatus.values()), Enum::name, ItemStatus::term)
            .stream()
            .sorted()
            .map(Enum::name)
            .collect(Collectors.joining(","));
  }

  private static String light(String text, ChecklistWords words) {
    return text == null
        ? null
        : words
            .one(
                "light",
                text,
                List.of(LightColor.values()),
                Enum::name,
                color -> Term.of("duban.checklist.light." + color))
            .name();
  }

  private static String due(String text, ChecklistWords words) {
    if (text == null) {
      return null;
    }
    String days = text.replaceAll("\\s*+(天|天内|日内|days?)$", "");
    String wanted =
        words.isNone(text)
            ? DueSpan.NONE
            : words.means(text, Term.of("duban.checklist.due.overdue")) ? DueSpan.OVERDUE : days;
    if (DueSpan.read(wanted).isEmpty()) {
      throw Refusal.invalid("duban.checklist.refusal.due", text);
    }
    return wanted;
  }

  private static String level(String text) {
    if (text != null && !text.matches("[1-3]")) {
      throw ChecklistWords.wrong("level", text, "1, 2, 3");
    }
    return text;
  }

  private static List<ChecklistColumn> columns(String text, OwnColumns own, ChecklistWords words) {
    return text == null
        ? ChecklistColumn.USUAL
        : ChecklistColumn.led(
            words.several(
                "columns",
                text,
                ChecklistColumn.all(),
                ChecklistColumn::code,
                column -> own.label(column.code(), column.label())));
  }

  /** A group decides the order: what is equal must stand together. */
  private static ItemOrder order(String text, ItemOrder.By group, ChecklistWords words) {
    boolean descending = text != null && text.startsWith("-");
    ItemOrder.By by =
        by(
            "sort",
            descending ? text.substring(1).strip() : text,
            new ArrayList<>(List.of(ItemOrder.By.values())),
            words);
    return group != null
        ? new ItemOrder(group, by == group && descending)
        : by == null ? ItemOrder.PLACE : new ItemOrder(by, descending);
  }

  private static ItemOrder.By by(
      String parameter, String text, List<ItemOrder.By> known, ChecklistWords words) {
    return text == null
        ? null
        : words.one(
            parameter,
            text,
            known,
            by -> by.name().toLowerCase(Locale.ROOT),
            by -> Term.of("duban.checklist.by." + by));
  }

  private static int rows(String text) {
    if (text == null) {
      return ROWS;
    }
    int rows = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    if (rows < 1 || rows > MAX_ROWS) {
      throw Refusal.invalid("duban.checklist.refusal.rows", text);
    }
    return rows;
  }
}
