package org.duban.confluence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * IN lists short enough for every database, in a few fixed sizes: Active Objects keeps each
 * different WHERE text, so lists are padded with an id that no row has.
 */
public final class Chunks {
  public static final int SIZE = 200;
  private static final int NO_ROW = -1;

  private Chunks() {}

  /** The ids in parts of 10, 50 or 200. */
  public static List<Object[]> of(Collection<Integer> ids) {
    List<Integer> all = List.copyOf(new java.util.LinkedHashSet<>(ids));
    List<Object[]> chunks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += SIZE) {
      List<Object> part = new ArrayList<>(all.subList(from, Math.min(from + SIZE, all.size())));
      int size = part.size() <= 10 ? 10 : part.size() <= 50 ? 50 : SIZE;
      part.addAll(Collections.nCopies(size - part.size(), NO_ROW));
      chunks.add(part.toArray());
    }
    return chunks;
  }

  /** {@code COLUMN IN (?,?,?)} for one part. */
  public static String in(String column, Object[] part) {
    return column + " IN (" + String.join(",", Collections.nCopies(part.length, "?")) + ")";
  }
}
