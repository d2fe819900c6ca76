package org.duban.confluence;

import java.util.Optional;
import org.duban.shared.PageId;

/** What a given person may see, whoever is asking: for what is sent to them. */
public interface Readers {
  boolean mayView(String userKey, PageId page);

  boolean mayViewSpace(String userKey, String spaceKey);

  /** A page's address within the wiki, from a slash on; empty if it is missing or in the trash. */
  Optional<String> pathOf(PageId page);
}
