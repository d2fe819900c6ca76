package org.duban.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.confluence.OfficeClock;
import org.duban.shared.PersonRef;
import org.duban.shared.Refusal;
import org.duban.shared.Slice;
import org.springframework.stereotype.Component;

/**
 * The door to the trail. It checks no permission: the register that owns the subject does, before
 * it writes or shows an entry.
 */
@Component
public class AuditTrail {
  private static final int MAX = 200;

  private final AuditStore store;
  private final OfficeClock clock;

  public AuditTrail(AuditStore store, OfficeClock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** In the caller's transaction, which must hold the lock of the subject's row. */
  public void append(NewEntry entry, PersonRef who) {
    store.append(entry, who, clock.now());
  }

  /**
   * For subjects created in this very transaction, which can have no entry yet: cheap in bulk. Each
   * subject's in the order given.
   */
  public void appendFirst(List<NewEntry> entries, PersonRef who) {
    store.appendFirst(entries, who, clock.now());
  }

  /** Newest first. */
  public Slice<AuditEntry> history(Subject subject, Optional<String> cursor, int limit) {
    int size = Math.max(1, Math.min(limit, MAX));
    List<AuditEntry> found =
        store.before(subject, cursor.map(AuditTrail::seq).orElse(Integer.MAX_VALUE), size + 1);
    List<AuditEntry> page = found.subList(0, Math.min(size, found.size()));
    return new Slice<>(
        page,
        found.size() > size
            ? Optional.of(String.valueOf(page.get(size - 1).seq()))
            : Optional.empty());
  }

  /** Oldest first, at most 200: what happened to a subject after the given version. */
  public List<AuditEntry> since(Subject subject, int version) {
    return store.sinceVersion(subject, version, MAX);
  }

  /**
   * The ids of the latest entries of a scope, newest first: a cheap fingerprint of its state.
   * Several, because ids are given before transactions commit and may so appear out of order.
   */
  public List<Integer> latestIds(Subject scope, int limit) {
    return store.latestIds(scope, Math.min(limit, MAX));
  }

  /** When anything but the given action last happened in a scope. */
  public Optional<Instant> lastHappened(Subject scope, String butFor) {
    return store.lastHappened(scope, butFor);
  }

  /** When an action was taken on each subject of a scope that it was taken on; the last time. */
  public Map<Subject, Instant> happened(Subject scope, String action) {
    return store.happened(scope, action);
  }

  /**
   * Recomputes every hash and follows every chain, in bounded memory for each subject's end only.
   *
   * @param scope empty for the whole trail
   * @param witnesses read once, after the entries
   */
  public Verification verify(Optional<Subject> scope, Iterable<Witness> witnesses) {
    return new ChainCheck(store).run(scope, witnesses);
  }

  private static int seq(String cursor) {
    if (!cursor.matches("[0-9]{1,9}")) {
      throw Refusal.invalid("duban.refusal.cursor");
    }
    return Integer.parseInt(cursor);
  }
}
