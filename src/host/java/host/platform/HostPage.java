package host.platform;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import host.content.StoredPage;
import host.content.StoredSpace;

/** A version of a page as plugins see it; an old one has an id of its own. */
public final class HostPage extends Page {
  private final StoredPage stored;
  private final StoredSpace space;
  private final ConfluenceUser creator;
  private final boolean latest;

  public HostPage(StoredPage stored, StoredSpace space, ConfluenceUser creator, boolean latest) {
    this.stored = stored;
    this.space = space;
    this.creator = creator;
    this.latest = latest;
  }

  public StoredPage stored() {
    return stored;
  }

  @Override
  public long getId() {
    return latest ? stored.id() : stored.id() + ((long) stored.version() << 40);
  }

  @Override
  public long getLatestVersionId() {
    return stored.id();
  }

  @Override
  public int getVersion() {
    return stored.version();
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
    return latest;
  }
}
