package org.duban.rectification;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import net.java.ao.Query;
import org.duban.confluence.Chunks;
import org.duban.shared.PersonRef;
import org.springframework.stereotype.Component;

@Component
class TakeOverStore {
  private static final Duration ONE_LEDGER = Duration.ofHours(1);

  private final ActiveObjects ao;

  TakeOverStore(ActiveObjects ao) {
    this.ao = ao;
  }

  /** One for a ledger, however many lots it comes in; under the plan's lock. */
  TakeOver on(PlanId plan, String basis, String file, PersonRef by, Instant at) {
    Query newest = Query.select().where("PLAN_ID = ?", plan.value()).order("ID DESC").limit(1);
    return Arrays.stream(ao.find(TakeOverRow.class, newest))
        .map(TakeOverStore::takeOver)
        .filter(last -> last.basis().equals(basis) && Objects.equals(last.file(), file))
        .filter(last -> last.by().isSameAs(by) && last.at().plus(ONE_LEDGER).isAfter(at))
        .findFirst()
        .orElseGet(() -> add(plan, basis, file, by, at));
  }

  private TakeOver add(PlanId plan, String basis, String file, PersonRef by, Instant at) {
    Map<String, Object> row = new HashMap<>();
    row.put("PLAN_ID", plan.value());
    row.put("BASIS", basis);
    row.put("FILE_NAME", file);
    row.put("WHO_KEY", by.userKey());
    row.put("WHO_NAME", by.name());
    row.put("WHO_POST", by.post());
    row.put("TAKEN_AT", at.toEpochMilli());
    return new TakeOver(ao.create(TakeOverRow.class, row).getID(), by, at, basis, file);
  }

  /** By id; hundreds of items share one, so this is no query at all or a small one. */
  Map<Integer, TakeOver> find(Collection<Integer> ids) {
    Map<Integer, TakeOver> found = new HashMap<>();
    for (Object[] part : Chunks.of(ids.stream().distinct().toList())) {
      for (TakeOverRow row :
          ao.find(TakeOverRow.class, Query.select().where(Chunks.in("ID", part), part))) {
        found.put(row.getID(), takeOver(row));
      }
    }
    return found;
  }

  private static TakeOver takeOver(TakeOverRow row) {
    return new TakeOver(
        row.getID(),
        new PersonRef(row.getWhoKey(), row.getWhoName(), row.getWhoPost()),
        Instant.ofEpochMilli(row.getTakenAt()),
        row.getBasis(),
        row.getFileName());
  }
}
