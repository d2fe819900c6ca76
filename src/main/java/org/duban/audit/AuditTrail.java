package org.duban.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
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
    return slice(
        cursor, limit, AuditEntry::seq, (before, size) -> store.before(subject, before, size));
  }

  /** Newest first, of some subjects together: at most 200 of them. */
  public Slice<AuditEntry> history(List<Subject> subjects, Optional<String> cursor, int limit) {
    List<Subject> some = subjects.subList(0, Math.min(MAX, subjects.size()));
    return slice(cursor, limit, AuditEntry::id, (before, size) -> store.before(some, before, size));
  }

  /** The last 200 times that this was done to a subject, newest first. */
  public List<AuditEntry> times(Subject subject, String action) {
    return store.times(subject, action, MAX);
  }

  /** Newest first, of everything in a scope. */
  public Slice<AuditEntry> historyOf(Subject scope, Optional<String> cursor, int limit) {
    return slice(
        cursor, limit, AuditEntry::id, (before, size) -> store.inScope(scope, before, size));
  }

  private static Slice<AuditEntry> slice(
      Optional<String> cursor,
      int limit,
      ToIntFunction<AuditEntry> key,
      BiFunction<Integer, Integer, List<AuditEntry>> read) {
    int size = Math.max(1, Math.min(limit, MAX));
    List<AuditEntry> found =
        read.apply(cursor.map(AuditTrail::number).orElse(Integer.MAX_VALUE), size + 1);
    List<AuditEntry> page = found.subList(0, Math.min(size, found.size()));
    return new Slice<>(
        page,
        found.size() > size
            ? Optional.of(String.valueOf(key.applyAsInt(page.get(size - 1))))
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
   * @param sources of rows that entries have sealed
   */
  public Verification verify(
      Optional<Subject> scope, Iterable<Witness> witnesses, List<SealSource> sources) {
    return new ChainCheck(store, sources).run(scope, witnesses);
  }

  /** The SHA-256 of what a row holds, part by part in a fixed order; parts may be null. */
  public static String digest(Object... parts) {
    return AuditChain.hash(AuditChain.START, parts);
  }

  private static int number(String cursor) {
    if (!cursor.matches("[0-9]{1,9}")) {
      throw Refusal.invalid("duban.refusal.cursor");
    }
    return Integer.parseInt(cursor);
  }
}
