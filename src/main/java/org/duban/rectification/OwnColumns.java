package org.duban.rectification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duban.shared.Checked;
import org.duban.shared.JsonText;
import org.duban.shared.Refusal;
import org.duban.shared.Term;

/**
 * 自设栏: the columns that a plan's ledger has besides the usual ones, such as 问题金额（万元）. A place that
 * was given once keeps its values: its column is renamed or put aside, never given to another.
 *
 * @param all by place, the first at own1
 */
public record OwnColumns(List<Column> all) {
  /** As wide as the audit's ledgers, which have the most columns of all. */
  public static final int MAX = ItemField.OWN_FIELDS.size();

  public static final OwnColumns NONE = new OwnColumns(List.of());

  /** Of a name, in characters. */
  public static final int LONGEST = 40;

  private static final Term LABEL = Term.of("duban.plan.field.ownColumns");

  /**
   * @param aside no longer shown; what stands in it is kept
   */
  public record Column(ItemField field, String name, boolean aside) {}

  /**
   * A column as it is wanted.
   *
   * @param code own1 and so on; null for a new one
   */
  public record Wanted(String code, String name, boolean aside) {}

  public OwnColumns {
    all = List.copyOf(all);
  }

  public List<Column> shown() {
    return all.stream().filter(column -> !column.aside()).toList();
  }

  public boolean isShown(String code) {
    return shown().stream().anyMatch(column -> column.field().wire().equals(code));
  }

  /** By name, whether shown or put aside. */
  public Optional<Column> named(String name) {
    return all.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /** The plan's own name of it; without one, as it is called everywhere. */
  public Term label(String code, Term usual) {
    return name(code).map(name -> Term.of("duban.rectification.field.named", name)).orElse(usual);
  }

  /** What the plan calls a column of its own; empty for any other field. */
  public Optional<String> name(String code) {
    return all.stream().filter(c -> c.field().wire().equals(code)).map(Column::name).findFirst();
  }

  /**
   * Exactly these are shown then; others are put aside. A new one with the name of one that was put
   * aside is that one again.
   *
   * @throws Refusal INVALID for a name twice, a code that is none, or more than {@link #MAX} in all
   */
  OwnColumns with(List<Wanted> wanted) {
    Map<ItemField, Column> next = new LinkedHashMap<>();
    all.forEach(
        column -> next.put(column.field(), new Column(column.field(), column.name(), true)));
    for (Wanted each : wanted) {
      String name = Checked.required(LABEL, Checked.line(LABEL, each.name(), LONGEST));
      ItemField field =
          each.code() == null
              ? named(name).map(Column::field).orElseGet(() -> free(next))
              : known(each.code(), next);
      next.put(field, new Column(field, name, each.aside()));
    }
    List<Column> columns = new ArrayList<>(next.values());
    List<String> names = columns.stream().map(Column::name).toList();
    names.stream()
        .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw Refusal.invalid("duban.plan.refusal.ownColumn.twice", name);
            });
    return new OwnColumns(columns);
  }

  /** With columns of these names shown besides those there are. */
  public OwnColumns adding(Collection<String> names) {
    List<Wanted> wanted = new ArrayList<>();
    all.forEach(
        column ->
            wanted.add(
                new Wanted(
                    column.field().wire(),
                    column.name(),
                    column.aside() && !names.contains(column.name()))));
    names.stream()
        .filter(name -> named(name).isEmpty())
        .forEach(name -> wanted.add(new Wanted(null, name, false)));
    return with(wanted);
  }

  /**
   * @throws Refusal INVALID for a column that the plan does not have
   */
  void require(List<ItemField> fields) {
    for (ItemField field : fields) {
      if (all.stream().noneMatch(column -> column.field() == field)) {
        throw Refusal.invalid("duban.rectification.refusal.ownColumn", field.wire());
      }
    }
  }

  private static ItemField free(Map<ItemField, Column> taken) {
    return ItemField.OWN_FIELDS.stream()
        .filter(field -> !taken.containsKey(field))
        .findFirst()
        .orElseThrow(() -> Refusal.invalid("duban.plan.refusal.ownColumn.many", MAX));
  }

  private static ItemField known(String code, Map<ItemField, Column> there) {
    return there.keySet().stream()
        .filter(field -> field.wire().equals(code))
        .findFirst()
        .orElseThrow(() -> Refusal.invalid("duban.rectification.refusal.ownColumn", code));
  }

  /** The names of those shown, as the trail has them; null for none. */
  String said() {
    List<Column> shown = shown();
    return shown.isEmpty()
        ? null
        : shown.stream().map(Column::name).collect(Collectors.joining("、"));
  }

  /** The names of those shown by code, as JSON for the page. */
  String names() {
    Map<String, String> names = new LinkedHashMap<>();
    shown().forEach(column -> names.put(column.field().wire(), column.name()));
    return JsonText.write(names);
  }

  /** As it is kept; null for none. */
  String text() {
    Map<String, Object> columns = new LinkedHashMap<>();
    all.forEach(c -> columns.put(c.field().wire(), List.of(c.name(), c.aside())));
    return columns.isEmpty() ? null : JsonText.write(columns);
  }

  /** Only what {@link #text} wrote. */
  static OwnColumns of(String text) {
    if (text == null) {
      return NONE;
    }
    List<Column> all = new ArrayList<>();
    JsonText.read(text)
        .forEach(
            (code, column) -> {
              List<?> parts = (List<?>) column;
              all.add(
                  new Column(
                      ItemField.byWire((String) code).orElseThrow(),
                      (String) parts.get(0),
                      (Boolean) parts.get(1)));
            });
    return new OwnColumns(all);
  }
}
