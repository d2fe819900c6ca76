package org.duban.shared;

import java.util.List;
import java.util.Optional;

/**
 * A bounded part of an ordered list.
 *
 * @param next where the next slice starts (keyset, opaque to callers), empty at the end
 */
public record Slice<T>(List<T> rows, Optional<String> next) {
  public Slice {
    rows = List.copyOf(rows);
  }
}
