package org.duban.rectification;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.List;
import net.java.ao.Query;
import org.springframework.stereotype.Component;

/** Who owns items of a plan, counted by the database. */
@Component
class FacetStore {
  private final ActiveObjects ao;

  FacetStore(ActiveObjects ao) {
    this.ao = ao;
  }

  /**
   * @param key user key or, without an account, name; null for items without an owner
   */
  record Owned(String key, String name, int total) {}

  /** As many as there are people, in no order. */
  List<Owned> owners(PlanId plan) {
    List<Owned> owners = new ArrayList<>();
    // an aggregate must come back in a field of the entity: SEQ carries the count, ID any id
    ao.stream(
        ItemRow.class,
        Query.select("MIN(ID) AS ID, OWNER_KEY, OWNER_NAME, COUNT(ID) AS SEQ")
            .where("PLAN_ID = ?", plan.value())
            .group("OWNER_KEY, OWNER_NAME"),
        row ->
            owners.add(
                new Owned(
                    row.getOwnerKey() == null ? row.getOwnerName() : row.getOwnerKey(),
                    row.getOwnerName(),
                    row.getSeq())));
    return owners;
  }
}
