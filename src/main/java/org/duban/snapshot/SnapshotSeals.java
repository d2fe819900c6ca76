package org.duban.snapshot;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.duban.audit.SealSource;
import org.springframework.stereotype.Component;

/** Figures of a month's end never change: the entry that tells of them seals them. */
@Component
class SnapshotSeals implements SealSource {
  private final SnapshotStore store;

  SnapshotSeals(SnapshotStore store) {
    this.store = store;
  }

  @Override
  public Set<String> types() {
    return Set.of(SnapshotTaking.ACTION);
  }

  @Override
  public Map<Integer, String> digests(String type, Collection<Integer> ids) {
    return store.digests(ids);
  }
}
