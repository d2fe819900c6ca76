package org.duban.organisation;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Map;
import net.java.ao.ActiveObjectsException;
import net.java.ao.Query;

/** Names and accounts that stand once, each held by one row. */
final class TakenStore {
  private final ActiveObjects ao;

  TakenStore(ActiveObjects ao) {
    this.ao = ao;
  }

  /** False if somebody else was first at the same moment; the caller's transaction is then over. */
  boolean takes(String kind, String name, int holder) {
    String place = kind + ":" + name;
    try {
      for (TakenRow row :
          ao.find(
              TakenRow.class,
              Query.select().where("HOLDER = ? AND PLACE LIKE ?", holder, kind + ":%").limit(1))) {
        if (!row.getPlace().equals(place)) {
          row.setPlace(place);
          row.save();
        }
        return true;
      }
      ao.create(TakenRow.class, Map.of("PLACE", place, "HOLDER", holder));
      return true;
    } catch (ActiveObjectsException someoneWasFirst) {
      return false;
    }
  }
}
