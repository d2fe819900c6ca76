package host.platform;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import host.content.StoredPage;
import host.content.StoredSpace;

/** The current version of a page as plugins see it. */
public final class HostPage extends Page {
  private final StoredPage stored;
  private final StoredSpace space;
  private final ConfluenceUser creator;

  public HostPage(StoredPage stored, StoredSpace space, ConfluenceUser creator) {
    this.stored = stored;
    this.space = space;
    this.creator = creator;
  }

  public StoredPage stored() {
    return stored;
  }

  @Override
  public long getId() {
    return stored.id();
  }

  @Override
  public String getTitle() {
    return stored.title();
  }

  @Override
  public String getBodyAsString() {
    return stored.body();
  }

  @Override
  public String getUrlPath() {
    return "/pages/viewpage.action?pageId=" + stored.id();
  }

  @Override
  public ConfluenceUser getCreator() {
    return creator;
  }

  @Override
  public boolean isDeleted() {
    return stored.deleted();
  }

  @Override
  public Space getSpace() {
    return new HostSpace(space);
  }

  @Override
  public String getSpaceKey() {
    return stored.spaceKey();
  }

  @Override
  public boolean isLatestVersion() {
    return true;
  }

  @Override
  public HostPage getLatestVersion() {
    return this;
  }
}
