package org.duban.confluence;

import java.util.Optional;

/** Who is asking. */
public interface CurrentUser {
  /** Empty for anonymous viewers and jobs. */
  Optional<Viewer> find();

  /**
   * @throws org.duban.shared.Refusal FORBIDDEN for anonymous viewers
   */
  Viewer get();
}
