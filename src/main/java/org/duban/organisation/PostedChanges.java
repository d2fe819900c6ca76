package org.duban.organisation;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.duban.shared.Checked;
import org.duban.shared.PersonRef;
import org.duban.shared.Refusal;
import org.duban.shared.Term;

/**
 * What a client wants changed, field by field: absent is told from null, and a field that nobody
 * reads is refused by its name instead of being passed over.
 */
final class PostedChanges {
  private final Map<String, Object> body;

  PostedChanges(Map<String, Object> posted, String... known) {
    Term field = Term.of("duban.field.body");
    body = Checked.required(field, posted == null || posted.isEmpty() ? null : posted);
    TreeSet<String> unknown = new TreeSet<>(body.keySet());
    for (String name : known) {
      unknown.remove(name);
    }
    if (!unknown.isEmpty()) {
      throw Refusal.invalid(
          "duban.organisation.refusal.field", String.join(" ", unknown), String.join(" ", known));
    }
  }

  /** Null if it is absent, empty if it is taken off. */
  <T> Optional<T> part(String name, Function<String, T> read) {
    return body.containsKey(name) ? Optional.ofNullable(read.apply(name)) : null;
  }

  /** Null if it is absent; taking it off is refused. */
  <T> T needed(String name, Function<String, T> read) {
    return body.containsKey(name) ? Checked.required(label(name), read.apply(name)) : null;
  }

  String text(String name) {
    return value(name, body.get(name), String.class);
  }

  Boolean flag(String name) {
    return value(name, body.get(name), Boolean.class);
  }

  UnitId unit(String name) {
    Number id = value(name, body.get(name), Number.class);
    if (id != null && id.doubleValue() != id.intValue()) {
      throw Refusal.invalid("duban.refusal.number", label(name));
    }
    return id == null ? null : new UnitId(id.intValue());
  }

  PersonRef person(String name) {
    Map<?, ?> person = value(name, body.get(name), Map.class);
    return person == null
        ? null
        : PersonJson.person(
            new PersonJson(
                value(name, person.get("userKey"), String.class),
                value(name, person.get("name"), String.class),
                value(name, person.get("post"), String.class)));
  }

  private static <T> T value(String name, Object value, Class<T> type) {
    if (value != null && !type.isInstance(value)) {
      throw Refusal.invalid("duban.refusal.type", label(name));
    }
    return type.cast(value);
  }

  private static Term label(String name) {
    return Term.of("duban.organisation.field." + name);
  }
}
