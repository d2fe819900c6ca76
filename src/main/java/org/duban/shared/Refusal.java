package org.duban.shared;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The only thing thrown on purpose: something the user asked for and may not, or cannot, have.
 *
 * <p>Carries an i18n key with its arguments, never a finished sentence; {@code details} is what a
 * program needs to mend the request (JSON-compatible values only).
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What the caller can do about it; REST maps them to 404, 403, 409 and 400. */
  public enum Kind {
    NOT_FOUND,
    FORBIDDEN,
    CONFLICT,
    INVALID
  }

  private final Kind kind;
  private final String key;
  private final List<Serializable> arguments;
  private final transient Map<String, Object> details;

  private Refusal(
      Kind kind, String key, List<Serializable> arguments, Map<String, Object> details) {
    super(kind + " " + key + " " + arguments);
    this.kind = kind;
    this.key = key;
    this.arguments = arguments;
    this.details = details;
  }

  /** Also for what exists but the viewer may not see: its existence is not given away. */
  public static Refusal notFound(String key, Serializable... arguments) {
    return new Refusal(Kind.NOT_FOUND, key, Arrays.asList(arguments), Map.of());
  }

  public static Refusal forbidden(String key, Serializable... arguments) {
    return new Refusal(Kind.FORBIDDEN, key, Arrays.asList(arguments), Map.of());
  }

  public static Refusal conflict(
      String key, Map<String, Object> details, Serializable... arguments) {
    return new Refusal(Kind.CONFLICT, key, Arrays.asList(arguments), details);
  }

  public static Refusal invalid(String key, Serializable... arguments) {
    return new Refusal(Kind.INVALID, key, Arrays.asList(arguments), Map.of());
  }

  /** The same refusal, with what a program needs to mend the request. */
  public Refusal with(Map<String, Object> moreDetails) {
    return new Refusal(kind, key, arguments, moreDetails);
  }

  public Kind kind() {
    return kind;
  }

  public String key() {
    return key;
  }

  public Serializable[] arguments() {
    return arguments.toArray(Serializable[]::new);
  }

  public Map<String, Object> details() {
    return details == null ? Map.of() : details;
  }
}
