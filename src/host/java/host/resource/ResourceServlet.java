package host.resource;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /download/batch/KEY/KEY.js}, {@code /download/resources/KEY/NAME}, and the host's own
 * scripts under {@code /download/host} and {@code /download/aui}. Every answer carries an ETag; an
 * address with a version may be kept for ever.
 */
public final class ResourceServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("js", "text/javascript; charset=UTF-8"),
          Map.entry("css", "text/css; charset=UTF-8"),
          Map.entry("json", "application/json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("gif", "image/gif"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("woff", "font/woff"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("ttf", "font/ttf"),
          Map.entry("eot", "application/vnd.ms-fontobject"),
          Map.entry("html", "text/plain; charset=UTF-8"),
          Map.entry("txt", "text/plain; charset=UTF-8"));

  private final transient WebResources resources;
  private final transient Batches batches;
  private final transient AuiFiles aui;

  public ResourceServlet(WebResources resources, Batches batches, AuiFiles aui) {
    this.resources = resources;
    this.batches = batches;
    this.aui = aui;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    int slash = path.indexOf('/');
    String kind = slash < 0 ? path : path.substring(0, slash);
    String rest = slash < 0 ? "" : path.substring(slash + 1);
    Optional<byte[]> found =
        switch (kind) {
          case "batch" -> batch(rest, request);
          case "resources" -> resource(rest, request);
          case "aui" -> file(aui.file(rest));
          case "host" -> own(rest);
          default -> Optional.empty();
        };
    if (found.isEmpty()) {
      response.sendError(404);
      return;
    }
    send(request, response, found.get(), extension(kind, rest));
  }

  /** A resource may have any name, such as "icon"; its type is that of the file behind it. */
  private String extension(String kind, String rest) {
    String name = rest;
    if (kind.equals("resources")) {
      int slash = rest.indexOf('/');
      name =
          module(rest, slash).stream()
              .flatMap(module -> module.items().stream())
              .filter(item -> item.name().equals(rest.substring(slash + 1)))
              .map(WebResource.Item::location)
              .findFirst()
              .orElse(rest);
    }
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private void send(
      HttpServletRequest request, HttpServletResponse response, byte[] body, String extension)
      throws IOException {
    String tag = '"' + hash(body) + '"';
    response.setHeader("ETag", tag);
    response.setHeader(
        "Cache-Control",
        request.getParameter("v") == null ? "no-cache" : "max-age=31536000, immutable");
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(304);
      return;
    }
    response.setContentType(TYPES.getOrDefault(extension, "application/octet-stream"));
    response.getOutputStream().write(body);
  }

  /** KEY/KEY.js or KEY/KEY.css; pictures named relatively in a stylesheet lie beside it. */
  private Optional<byte[]> batch(String path, HttpServletRequest request) {
    int slash = path.indexOf('/');
    Optional<WebResource> module = module(path, slash);
    if (module.isEmpty()) {
      return Optional.empty();
    }
    String name = path.substring(slash + 1);
    if (name.equals(module.get().completeKey() + ".js")) {
      return Optional.of(utf8(batches.js(module.get(), locale(request))));
    }
    if (name.equals(module.get().completeKey() + ".css")) {
      return Optional.of(utf8(batches.css(module.get())));
    }
    return item(module.get(), name, request);
  }

  private Optional<byte[]> resource(String path, HttpServletRequest request) {
    int slash = path.indexOf('/');
    return module(path, slash).flatMap(m -> item(m, path.substring(slash + 1), request));
  }

  private Optional<WebResource> module(String path, int slash) {
    return slash < 0 ? Optional.empty() : resources.find(path.substring(0, slash));
  }

  private Optional<byte[]> item(WebResource module, String name, HttpServletRequest request) {
    return module.items().stream()
        .filter(item -> item.name().equals(name))
        .findFirst()
        .map(
            item ->
                module.transformers().containsKey(item.extension())
                    ? utf8(batches.content(module, item, locale(request)))
                    : Batches.bytes(module, item));
  }

  private static Optional<byte[]> own(String name) throws IOException {
    if (!name.matches("[a-z0-9-]+\\.(js|css|svg)")) {
      return Optional.empty();
    }
    try (InputStream in = ResourceServlet.class.getResourceAsStream("/host/web/static/" + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }

  private static Optional<byte[]> file(Path path) throws IOException {
    return Files.isRegularFile(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
  }

  private static Locale locale(HttpServletRequest request) {
    String locale = request.getParameter("locale");
    return locale == null ? Locale.ENGLISH : Locale.forLanguageTag(locale.replace('_', '-'));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String hash(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
