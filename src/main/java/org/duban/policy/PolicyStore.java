package org.duban.policy;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.ActiveObjectsException;
import net.java.ao.Query;
import org.duban.confluence.Transactions;
import org.duban.shared.PersonRef;
import org.duban.shared.Refusal;
import org.springframework.stereotype.Component;

@Component
class PolicyStore {
  /** A handful of policies in hundreds of spaces. */
  private static final int MAX = 5_000;

  private final ActiveObjects ao;
  private final Transactions transactions;

  PolicyStore(ActiveObjects ao, Transactions transactions) {
    this.ao = ao;
    this.transactions = transactions;
  }

  /**
   * @param settings JSON; null where the place inherits again
   */
  record Kept(int id, String place, String settings, int version, PersonRef by, Instant at) {}

  static String place(String key, String spaceKey) {
    return spaceKey == null ? key : key + "@" + spaceKey;
  }

  List<Kept> all() {
    return Arrays.stream(ao.find(PolicyRow.class, Query.select().order("ID ASC").limit(MAX)))
        .map(PolicyStore::kept)
        .toList();
  }

  List<Kept> after(int id, int limit) {
    Query query = Query.select().where("ID > ?", id).order("ID ASC").limit(limit);
    return Arrays.stream(ao.find(PolicyRow.class, query)).map(PolicyStore::kept).toList();
  }

  Optional<Kept> find(String place) {
    Query query = Query.select().where("PLACE = ?", place).limit(1);
    return Arrays.stream(ao.find(PolicyRow.class, query)).findFirst().map(PolicyStore::kept);
  }

  /** See {@link Transactions#lock}. */
  Kept lock(Kept seen) {
    return kept(transactions.lock(PolicyRow.class, seen.id()).orElseThrow());
  }

  /** Writes a locked one with its version raised by one. */
  void write(Kept locked, String settings, PersonRef by, Instant at) {
    PolicyRow row = ao.find(PolicyRow.class, Query.select().where("ID = ?", locked.id()))[0];
    row.setSettings(settings);
    row.setWhoKey(by.userKey());
    row.setWhoName(by.name());
    row.setSetAt(at.toEpochMilli());
    row.setVersion(locked.version() + 1);
    row.save();
  }

  /** The first at its place. */
  Kept create(String key, String spaceKey, String settings, PersonRef by, Instant at) {
    Map<String, Object> row = new HashMap<>();
    row.put("PLACE", place(key, spaceKey));
    row.put("POLICY_KEY", key);
    row.put("SPACE_KEY", spaceKey);
    row.put("SETTINGS", settings);
    row.put("WHO_KEY", by.userKey());
    row.put("WHO_NAME", by.name());
    row.put("SET_AT", at.toEpochMilli());
    row.put("VERSION", 1);
    try {
      return find(ao.create(PolicyRow.class, row).getPlace()).orElseThrow();
    } catch (ActiveObjectsException someoneWasFirst) {
      throw Refusal.conflict("duban.policy.refusal.conflict", Map.of());
    }
  }

  private static Kept kept(PolicyRow row) {
    return new Kept(
        row.getID(),
        row.getPlace(),
        row.getSettings(),
        row.getVersion(),
        new PersonRef(row.getWhoKey(), row.getWhoName(), null),
        Instant.ofEpochMilli(row.getSetAt()));
  }
}
