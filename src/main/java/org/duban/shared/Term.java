package org.duban.shared;

import java.io.Serializable;
import java.util.List;

/**
 * A word or sentence still to be said in the viewer's language: an i18n key with its arguments,
 * which may be terms again or lists of them. Also an argument of a {@link Refusal}.
 */
public record Term(String key, List<Serializable> arguments) implements Serializable {
  public static Term of(String key, Serializable... arguments) {
    return new Term(key, List.of(arguments));
  }
}
