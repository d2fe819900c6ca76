package host.web;

import host.content.ContentRefused;
import host.content.StoredAttachment;
import host.content.StoredPage;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files of a page: list, upload, download, delete. */
final class AttachmentScreens {
  /**
   * Types a browser may show in place; all others are downloaded, since a file could carry script.
   */
  private static final Set<String> SHOWN =
      Set.of("image/png", "image/jpeg", "image/gif", "application/pdf", "text/plain");

  private static final Pattern ATTACH =
      Pattern.compile("/rest/api/content/(\\d{1,18})/child/attachment");

  private final Wiki wiki;
  private final Frame frame;

  AttachmentScreens(Wiki wiki, Frame frame) {
    this.wiki = wiki;
    this.frame = frame;
  }

  void addTo(Routes routes) {
    routes
        .get("/pages/viewpageattachments.action", this::list)
        .post("/pages/doattachfile.action", this::upload)
        .post("/rest/api/content/", this::attach)
        .post("/pages/removeattachment.action", this::remove)
        .get("/download/attachments/", this::download);
  }

  static String path(StoredAttachment file) {
    return "/download/attachments/" + file.pageId() + "/" + Exchange.url(file.fileName());
  }

  /** A line of the list; public for templates. */
  public record FileLine(long id, String name, String path, String size, String type) {}

  private void list(Exchange x) throws IOException {
    StoredPage page = wiki.page(x, x.number("pageId"));
    List<FileLine> files =
        wiki.attachments().of(page.id()).stream()
            .map(
                file ->
                    new FileLine(
                        file.id(),
                        file.fileName(),
                        path(file),
                        size(file.bytes()),
                        file.mediaType()))
            .toList();
    frame.show(
        x,
        Page.of("attachments", x.words().t("attachments.title"))
            .with("files", files)
            .with("pageId", page.id())
            .with("pageTitle", page.title())
            .with("canAttach", wiki.permissions().mayEdit(x.person(), page))
            .in(wiki.spaces().find(page.spaceKey()).orElseThrow(), page));
  }

  private static String size(long bytes) {
    return bytes < 1024
        ? bytes + " B"
        : bytes < 1024 * 1024
            ? (bytes + 512) / 1024 + " KB"
            : String.format("%.1f MB", bytes / 1048576.0);
  }

  private void upload(Exchange x) throws IOException {
    StoredPage page = wiki.editable(x, x.number("pageId"));
    store(x, page);
    x.redirect("/pages/viewpageattachments.action?pageId=" + page.id());
  }

  /**
   * POST /rest/api/content/{id}/child/attachment, as Confluence documents it: the part is named
   * file, and a name that the page already has is refused with 400.
   */
  private void attach(Exchange x) throws IOException {
    Matcher asked = ATTACH.matcher(ScreenServlet.path(x.request()));
    if (!asked.matches()) {
      throw Trouble.notFound(x.words());
    }
    StoredPage page = wiki.editable(x, Long.parseLong(asked.group(1)));
    String name = fileName(x);
    if (name != null && wiki.attachments().byName(page.id(), name).isPresent()) {
      throw new Trouble(
          400,
          "Cannot add a new attachment with same file name as an existing attachment: " + name);
    }
    StoredAttachment file = store(x, page);
    x.json(
        200,
        Map.of(
            "results",
            List.of(
                Map.of(
                    "id",
                    "att" + file.id(),
                    "type",
                    "attachment",
                    "status",
                    "current",
                    "title",
                    file.fileName())),
            "size",
            1));
  }

  private static String fileName(Exchange x) throws IOException {
    try {
      Part part = x.request().getPart("file");
      return part == null ? null : part.getSubmittedFileName();
    } catch (ServletException e) {
      throw new Trouble(400, e.getMessage());
    }
  }

  private StoredAttachment store(Exchange x, StoredPage page) throws IOException {
    try {
      Part part = x.request().getPart("file");
      String name = part == null ? null : part.getSubmittedFileName();
      if (name == null || name.isBlank()) {
        throw new Trouble(400, x.words().t("attachments.choose"));
      }
      String type =
          part.getContentType() == null ? "application/octet-stream" : part.getContentType();
      byte[] content = part.getInputStream().readAllBytes();
      return wiki.attachments().add(page.id(), name, type, content, wiki.key(x));
    } catch (ServletException | ContentRefused e) {
      throw new Trouble(400, e.getMessage());
    }
  }

  private void remove(Exchange x) {
    StoredPage page = wiki.editable(x, x.number("pageId"));
    StoredAttachment file =
        wiki.attachments()
            .find(x.number("attachmentId"))
            .filter(found -> found.pageId() == page.id())
            .orElseThrow(() -> Trouble.notFound(x.words()));
    wiki.attachments().remove(file.id());
    x.redirect("/pages/viewpageattachments.action?pageId=" + page.id());
  }

  private Optional<StoredAttachment> version(Exchange x, StoredAttachment now) {
    String wanted = x.request().getParameter("version");
    return wanted == null || !wanted.matches("\\d{1,9}")
        ? Optional.of(now)
        : wiki.attachments().find(now.id(), Integer.parseInt(wanted));
  }

  private void download(Exchange x) throws IOException {
    String[] parts =
        ScreenServlet.path(x.request()).substring("/download/attachments/".length()).split("/", 2);
    if (parts.length != 2 || !parts[0].matches("\\d{1,18}")) {
      throw Trouble.notFound(x.words());
    }
    StoredPage page = wiki.page(x, Long.parseLong(parts[0]));
    StoredAttachment file =
        wiki.attachments()
            .byName(page.id(), parts[1])
            .flatMap(now -> version(x, now))
            .orElseThrow(() -> Trouble.notFound(x.words()));
    boolean inline = SHOWN.contains(file.mediaType());
    x.response()
        .setHeader(
            "Content-Disposition",
            (inline ? "inline" : "attachment")
                + "; filename*=UTF-8''"
                + Exchange.url(file.fileName()));
    x.response().setContentType(inline ? file.mediaType() : "application/octet-stream");
    x.response().setContentLengthLong(file.bytes());
    x.response().getOutputStream().write(wiki.attachments().content(file));
  }
}
