package org.duban.rectification;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.duban.organisation.UnitId;
import org.duban.shared.Checked;
import org.duban.shared.Refusal;

/** What an address asks of a plan's items; {@code -} stands for none set. */
public final class ItemQuery {
  private final UnaryOperator<String> asked;

  /**
   * @param asked gives each parameter's value by its name, or null
   */
  public ItemQuery(UnaryOperator<String> asked) {
    this.asked = asked;
  }

  public ItemFilter filter() {
    return new ItemFilter(
        statuses(),
        unit(),
        text("leader"),
        text("light") == null ? null : Posted.code("light", text("light"), LightColor.class),
        text("q"),
        ids(),
        new ItemFilter.More(
            text("owner"),
            text("category"),
            date("dueFrom"),
            date("dueTo"),
            "true".equals(text("overdue")),
            number("level"),
            due()));
  }

  public ItemOrder order() {
    String by = text("sort");
    return new ItemOrder(
        by == null
            ? ItemOrder.By.PLACE
            : Posted.code("sort", by.toUpperCase(Locale.ROOT), ItemOrder.By.class),
        "true".equals(text("desc")));
  }

  Optional<String> cursor() {
    return Optional.ofNullable(text("cursor"));
  }

  int limit() {
    Integer limit = number("limit");
    return limit == null ? 50 : limit;
  }

  /** What else tells one answer from another. */
  String rest() {
    return order() + "|" + text("cursor") + "|" + limit();
  }

  private String text(String name) {
    String value = asked.apply(name);
    if (value != null && value.indexOf('\0') >= 0) {
      throw wrong(name);
    }
    return value == null || value.isBlank() ? null : value.strip();
  }

  private Integer number(String name) {
    String value = text(name);
    if (value != null && !value.matches("[0-9]{1,9}")) {
      throw wrong(name);
    }
    return value == null ? null : Integer.valueOf(value);
  }

  private LocalDate date(String name) {
    return Checked.date(ItemField.label("dueOn"), text(name));
  }

  private DueSpan due() {
    String due = text("due");
    return due == null
        ? null
        : DueSpan.read(due).orElseThrow(() -> Refusal.invalid("duban.checklist.refusal.due", due));
  }

  private UnitId unit() {
    if (ItemFilter.NOBODY.equals(text("unit"))) {
      return ItemFilter.NO_UNIT;
    }
    return number("unit") == null ? null : new UnitId(number("unit"));
  }

  private Set<ItemStatus> statuses() {
    Set<ItemStatus> statuses = EnumSet.noneOf(ItemStatus.class);
    if (text("status") != null) {
      for (String name : text("status").split(",")) {
        statuses.add(Posted.code("status", name.strip(), ItemStatus.class));
      }
    }
    return statuses;
  }

  private List<ItemId> ids() {
    String list = text("ids");
    if (list == null) {
      return List.of();
    }
    if (!list.matches("[0-9]{1,9}(,[0-9]{1,9}){0,199}")) {
      throw wrong("ids");
    }
    return Arrays.stream(list.split(",")).map(Integer::valueOf).map(ItemId::new).toList();
  }

  private static Refusal wrong(String name) {
    return Refusal.invalid("duban.refusal.type", ItemField.label(name));
  }
}
