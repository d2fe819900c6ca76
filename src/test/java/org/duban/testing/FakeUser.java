package org.duban.testing;

import java.util.Optional;
import org.duban.confluence.CurrentUser;
import org.duban.confluence.Viewer;
import org.duban.shared.Refusal;

/** Each thread is its own person, as on a server. */
public final class FakeUser implements CurrentUser {
  private final ThreadLocal<Viewer> current = new ThreadLocal<>();

  public void is(Viewer viewer) {
    current.set(viewer);
  }

  @Override
  public Optional<Viewer> find() {
    return Optional.ofNullable(current.get());
  }

  @Override
  public Viewer get() {
    return find().orElseThrow(() -> Refusal.forbidden("duban.refusal.login"));
  }
}
