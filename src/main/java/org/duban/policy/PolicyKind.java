package org.duban.policy;

import java.util.Map;
import org.duban.shared.Term;

/**
 * One sort of policy: where its value comes from on the wire and in the store, and what is allowed.
 * The feature that decides by it owns it.
 *
 * @param <T> an immutable record of settings
 */
public interface PolicyKind<T> {
  /** On the wire and in the store; never changed. */
  String key();

  /**
   * What the app ships, by an id that never changes; the first holds until someone sets another.
   */
  Map<String, T> shipped();

  /**
   * @throws org.duban.shared.Refusal INVALID naming the field, the reason and the cure
   */
  T read(PolicyFields fields);

  /** JSON types only; {@link #read} gives the same policy back. */
  Map<String, Object> write(T policy);

  /** What stands in the viewer's language for codes within the settings. */
  default Map<String, Term> words(T policy) {
    return Map.of();
  }

  /** Set once for the whole wiki, in no space. */
  default boolean isWikiWide() {
    return false;
  }

  default T first() {
    return shipped().values().iterator().next();
  }
}
