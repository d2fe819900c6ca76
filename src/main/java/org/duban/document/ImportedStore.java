package org.duban.document;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.java.ao.Query;
import org.duban.confluence.BulkInsert;
import org.duban.confluence.Chunks;
import org.duban.rectification.ItemId;
import org.duban.rectification.PlanId;
import org.springframework.stereotype.Component;

/** Which entries came into a plan from a file; kept so that later edits do not hide them. */
@Component
class ImportedStore {
  private final ActiveObjects ao;

  ImportedStore(ActiveObjects ao) {
    this.ao = ao;
  }

  Set<String> known(PlanId plan, Collection<String> fingerprints) {
    Set<String> known = new HashSet<>();
    List<String> all = List.copyOf(fingerprints);
    for (int from = 0; from < all.size(); from += Chunks.SIZE) {
      List<String> padded =
          new ArrayList<>(all.subList(from, Math.min(all.size(), from + Chunks.SIZE)));
      padded.addAll(Collections.nCopies(Chunks.SIZE - padded.size(), ""));
      Object[] part = padded.toArray();
      Object[] parameters = new Object[part.length + 1];
      parameters[0] = plan.value();
      System.arraycopy(part, 0, parameters, 1, part.length);
      Query query =
          Query.select().where("PLAN_ID = ? AND " + Chunks.in("FINGERPRINT", part), parameters);
      for (ImportedRow row : ao.find(ImportedRow.class, query)) {
        known.add(row.getFingerprint());
      }
    }
    return known;
  }

  /** In the caller's transaction. */
  void add(PlanId plan, Map<String, ItemId> items) {
    List<Map<String, Object>> rows = new ArrayList<>();
    items.forEach(
        (fingerprint, item) ->
            rows.add(
                Map.of(
                    "PLAN_ID", plan.value(), "FINGERPRINT", fingerprint, "ITEM_ID", item.value())));
    BulkInsert.into(ao, ImportedRow.class, rows);
  }
}
