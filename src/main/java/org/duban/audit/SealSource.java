package org.duban.audit;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** A register of rows that are never changed once written, which entries of the trail seal. */
public interface SealSource {
  /** As seals name them, such as {@code PROGRESS}. */
  Set<String> types();

  /** What these rows hold now; a row that is gone is missing. */
  Map<Integer, String> digests(String type, Collection<Integer> ids);
}
