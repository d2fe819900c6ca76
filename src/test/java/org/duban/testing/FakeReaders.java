package org.duban.testing;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.duban.confluence.Readers;
import org.duban.confluence.Viewer;
import org.duban.shared.PageId;

/** All pages are there and all may see them, until told otherwise. */
public final class FakeReaders implements Readers {
  private final Set<String> hidden = new HashSet<>();
  private final Set<PageId> gone = new HashSet<>();

  public void hideFrom(Viewer viewer, PageId page) {
    hidden.add(viewer.key() + page);
  }

  public void hideSpaceFrom(Viewer viewer, String spaceKey) {
    hidden.add(viewer.key() + spaceKey);
  }

  public void remove(PageId page) {
    gone.add(page);
  }

  @Override
  public boolean mayView(String userKey, PageId page) {
    return !gone.contains(page) && !hidden.contains(userKey + page);
  }

  @Override
  public boolean mayViewSpace(String userKey, String spaceKey) {
    return !hidden.contains(userKey + spaceKey);
  }

  @Override
  public Optional<String> pathOf(PageId page) {
    return gone.contains(page) ? Optional.empty() : Optional.of("/pages/" + page.value());
  }
}
