package host.platform;

import com.atlassian.confluence.spaces.Space;
import host.content.StoredSpace;

/** A space as plugins see it. */
final class HostSpace extends Space {
  private final StoredSpace stored;

  HostSpace(StoredSpace stored) {
    this.stored = stored;
  }

  @Override
  public String getKey() {
    return stored.key();
  }

  @Override
  public String getName() {
    return stored.name();
  }
}
