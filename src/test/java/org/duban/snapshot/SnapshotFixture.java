package org.duban.snapshot;

import com.atlassian.activeobjects.external.ActiveObjects;
import org.duban.audit.AuditFixture;
import org.duban.confluence.AccessMode;
import org.duban.confluence.Transactions;
import org.duban.rectification.RectificationFixture;

/** The feature on a real database, above a ledger. */
public record SnapshotFixture(SnapshotService service, SnapshotTaking taking, MonthEnds job) {
  public static SnapshotFixture on(ActiveObjects ao, RectificationFixture world) {
    Transactions transactions = new Transactions(ao);
    SnapshotStore store = new SnapshotStore(ao, transactions);
    world.seals().add(new SnapshotSeals(store));
    AccessMode mode = new AccessMode(() -> false);
    SnapshotTaking taking =
        new SnapshotTaking(store, world.past(), AuditFixture.on(ao, world.clock()), world.clock());
    return new SnapshotFixture(
        new SnapshotService(
            world.plans(), store, taking, world.user(), mode, world.clock(), transactions),
        taking,
        new MonthEnds(world.past(), store, taking, mode, world.clock(), transactions));
  }
}
