package host.platform;

import com.atlassian.confluence.pages.Attachment;
import host.content.StoredAttachment;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The latest version of a file as plugins see it. */
final class HostAttachment extends Attachment {
  private final StoredAttachment stored;

  HostAttachment(StoredAttachment stored) {
    this.stored = stored;
  }

  @Override
  public long getId() {
    return stored.id();
  }

  @Override
  public int getVersion() {
    return stored.version();
  }

  @Override
  public String getFileName() {
    return stored.fileName();
  }

  @Override
  public String getDownloadPath() {
    return path(stored);
  }

  /** Relative to the context path. */
  static String path(StoredAttachment file) {
    return "/download/attachments/"
        + file.pageId()
        + "/"
        + URLEncoder.encode(file.fileName(), StandardCharsets.UTF_8).replace("+", "%20")
        + "?version="
        + file.version();
  }
}
