package org.duban.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duban.shared.Checked;
import org.duban.shared.Refusal;
import org.duban.shared.Term;

/** The fields of a policy as they were posted or kept; what is wrong is refused by its name. */
public final class PolicyFields {
  private static final int MAX_LIST = 50;

  private final String place;
  private final Map<?, ?> fields;

  public PolicyFields(Map<?, ?> fields) {
    this("", fields);
  }

  private PolicyFields(String place, Map<?, ?> fields) {
    this.place = place;
    this.fields = fields;
  }

  /** One line, or null. */
  public String line(String field, int max) {
    return Checked.line(label(field), value(field, String.class), max);
  }

  public boolean flag(String field, boolean absent) {
    Boolean flag = value(field, Boolean.class);
    return flag == null ? absent : flag;
  }

  /** A whole number within bounds, both included, or null. */
  public Integer number(String field, int min, int max) {
    Number number = value(field, Number.class);
    if (number == null) {
      return null;
    }
    if (number.doubleValue() != number.intValue()
        || number.intValue() < min
        || number.intValue() > max) {
      throw wrong(field, "duban.policy.refusal.number", min, max);
    }
    return number.intValue();
  }

  public int required(String field, int min, int max) {
    Integer number = number(field, min, max);
    if (number == null) {
      throw wrong(field, "duban.policy.refusal.number", min, max);
    }
    return number;
  }

  public <E extends Enum<E>> E code(String field, Class<E> type, E absent) {
    String name = value(field, String.class);
    return name == null ? absent : code(field, name, type);
  }

  public <E extends Enum<E>> List<E> codes(String field, Class<E> type) {
    List<E> codes = new ArrayList<>();
    for (Object name : list(field)) {
      codes.add(code(field, String.valueOf(name), type));
    }
    return codes;
  }

  /** Lines without blanks, at most 50. */
  public List<String> lines(String field, int max) {
    List<String> lines = new ArrayList<>();
    for (Object line : list(field)) {
      if (!(line instanceof String text)) {
        throw wrong(field, "duban.policy.refusal.type");
      }
      String checked = Checked.line(label(field), text, max);
      if (checked != null) {
        lines.add(checked);
      }
    }
    return lines;
  }

  /** Whole numbers within bounds, both included, at most 50. */
  public List<Integer> numbers(String field, int min, int max) {
    List<Integer> numbers = new ArrayList<>();
    for (Object number : list(field)) {
      PolicyFields one = new PolicyFields(Map.of(field, number == null ? "" : number));
      numbers.add(one.required(field, min, max));
    }
    return numbers;
  }

  public List<PolicyFields> objects(String field) {
    List<PolicyFields> objects = new ArrayList<>();
    for (Object each : list(field)) {
      if (!(each instanceof Map<?, ?> map)) {
        throw wrong(field, "duban.policy.refusal.type");
      }
      objects.add(new PolicyFields(place(field) + "[" + objects.size() + "]", map));
    }
    return objects;
  }

  public boolean has(String field) {
    return fields.get(field) != null;
  }

  /** Also where it is said to be nothing. */
  public boolean names(String field) {
    return fields.containsKey(field);
  }

  /** A refusal of this field, which the arguments follow. */
  public Refusal wrong(String field, String key, java.io.Serializable... more) {
    List<java.io.Serializable> arguments = new ArrayList<>(List.of(label(field)));
    arguments.addAll(List.of(more));
    return Refusal.invalid(key, arguments.toArray(java.io.Serializable[]::new))
        .with(Map.of("field", place(field)));
  }

  private <E extends Enum<E>> E code(String field, String name, Class<E> type) {
    for (E each : type.getEnumConstants()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    List<String> known = new ArrayList<>();
    for (E each : type.getEnumConstants()) {
      known.add(each.name());
    }
    throw wrong(field, "duban.policy.refusal.code", String.join(" ", known));
  }

  private List<?> list(String field) {
    List<?> list = value(field, List.class);
    if (list != null && list.size() > MAX_LIST) {
      throw wrong(field, "duban.policy.refusal.number", 0, MAX_LIST);
    }
    return list == null ? List.of() : list;
  }

  private <V> V value(String field, Class<V> type) {
    Object value = fields.get(field);
    if (value != null && !type.isInstance(value)) {
      throw wrong(field, "duban.policy.refusal.type");
    }
    return type.cast(value);
  }

  private String place(String field) {
    return place.isEmpty() ? field : place + "." + field;
  }

  private static Term label(String field) {
    return Term.of("duban.policy.field." + field);
  }
}
