package org.duban.confluence;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Attachment;
import com.atlassian.confluence.pages.AttachmentManager;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.duban.shared.PageId;
import org.springframework.stereotype.Component;

@Component
class ConfluencePages implements Pages {
  private final PageManager pages;
  private final SpaceManager spaces;
  private final AttachmentManager attachments;
  private final PermissionManager permissions;
  private final UserManager users;
  private final UserAccessor accounts;

  ConfluencePages(
      PageManager pages,
      SpaceManager spaces,
      AttachmentManager attachments,
      PermissionManager permissions,
      UserManager users,
      UserAccessor accounts) {
    this.pages = pages;
    this.spaces = spaces;
    this.attachments = attachments;
    this.permissions = permissions;
    this.users = users;
    this.accounts = accounts;
  }

  @Override
  public Optional<PageInfo> find(PageId page) {
    return viewable(page)
        .map(
            p ->
                new PageInfo(
                    page,
                    p.getTitle(),
                    p.getSpaceKey(),
                    p.getUrlPath(),
                    key(p.getCreator()),
                    p.getVersion()));
  }

  @Override
  public boolean exists(PageId page) {
    return current(page).isPresent();
  }

  @Override
  public boolean canEdit(PageId page) {
    return viewable(page)
        .filter(p -> permissions.hasPermission(user(), Permission.EDIT, p))
        .isPresent();
  }

  @Override
  public boolean canViewSpace(String spaceKey) {
    Space space = spaces.getSpace(spaceKey);
    return space != null && permissions.hasPermission(user(), Permission.VIEW, space);
  }

  @Override
  public boolean canCreateIn(String spaceKey) {
    Space space = spaces.getSpace(spaceKey);
    return space != null && permissions.hasCreatePermission(user(), space, Page.class);
  }

  @Override
  public List<AttachmentInfo> attachments(PageId page, int limit) {
    return viewable(page)
        .map(p -> attachments.getLatestVersionsOfAttachments(p))
        .orElse(List.of())
        .stream()
        .limit(limit)
        .map(
            a ->
                new AttachmentInfo(a.getId(), a.getFileName(), a.getDownloadPath(), a.getVersion()))
        .toList();
  }

  @Override
  public Optional<String> contentHash(PageId page, AttachmentInfo wanted) {
    return viewable(page)
        .map(p -> attachments.getLatestVersionsOfAttachments(p))
        .orElse(List.of())
        .stream()
        .filter(a -> a.getId() == wanted.id() && a.getVersion() == wanted.version())
        .findFirst()
        .map(this::hash);
  }

  private String hash(Attachment attachment) {
    try (InputStream content = attachments.getAttachmentData(attachment)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] part = new byte[65_536];
      for (int read = content.read(part); read >= 0; read = content.read(part)) {
        digest.update(part, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("attachment " + attachment.getId() + " cannot be read", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private Optional<AbstractPage> viewable(PageId page) {
    return current(page).filter(p -> permissions.hasPermission(user(), Permission.VIEW, p));
  }

  private Optional<AbstractPage> current(PageId page) {
    return Optional.ofNullable(pages.getAbstractPage(page.value())).filter(p -> !p.isDeleted());
  }

  private static String key(ConfluenceUser user) {
    return user == null ? null : user.getKey().getStringValue();
  }

  private ConfluenceUser user() {
    return Optional.ofNullable(users.getRemoteUserKey()).map(accounts::getUserByKey).orElse(null);
  }
}
