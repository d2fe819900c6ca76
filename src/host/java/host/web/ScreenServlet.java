package host.web;

import host.people.Session;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the screen, checks the token of every POST (as Confluence 9 and later do for every action),
 * and turns failures into pages, or into JSON for the scripts' own addresses below /host/.
 */
final class ScreenServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(ScreenServlet.class);
  private static final String REST = "/rest/api/";
  static final String ANONYMOUS_TOKEN = "host.form";

  private final transient Routes routes;
  private final transient Frame frame;
  private final transient BooleanSupplier readOnly;

  ScreenServlet(Routes routes, Frame frame, BooleanSupplier readOnly) {
    this.routes = routes;
    this.frame = frame;
    this.readOnly = readOnly;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Exchange exchange =
        new Exchange(request, response, Session.current().orElse(null), token(request));
    String path = path(request);
    try {
      Optional<Screen> screen = routes.find(request.getMethod(), path);
      if (screen.isEmpty()) {
        throw Trouble.notFound(exchange.words());
      }
      if (request.getMethod().equals("POST")) {
        check(exchange, path);
      }
      response.setHeader("Cache-Control", "no-cache, no-store");
      screen.get().answer(exchange);
    } catch (Trouble trouble) {
      fail(exchange, path, trouble.status(), trouble.getMessage());
    } catch (RuntimeException e) {
      String id = UUID.randomUUID().toString();
      LOG.error("{} {} failed, id {}", request.getMethod(), path, id, e);
      fail(exchange, path, 500, exchange.words().t("error.500", id));
    }
  }

  private void check(Exchange exchange, String path) {
    HttpServletRequest request = exchange.request();
    String type = String.valueOf(request.getContentType());
    boolean fromScript =
        (type.startsWith("application/json") || path.startsWith(REST))
            && "no-check".equals(request.getHeader("X-Atlassian-Token"));
    if (!fromScript && !exchange.token().equals(exchange.param("atl_token"))) {
      throw new Trouble(403, exchange.words().t("error.token"));
    }
    boolean harmless =
        path.equals("/login.action")
            || path.equals("/logout.action")
            || path.equals("/admin/readonly.action")
            || path.equals("/host/preview");
    if (readOnly.getAsBoolean() && !harmless) {
      throw new Trouble(405, exchange.words().t("error.405"));
    }
  }

  private void fail(Exchange exchange, String path, int status, String message) throws IOException {
    if (exchange.response().isCommitted()) {
      return;
    }
    exchange.response().resetBuffer();
    if (path.startsWith("/host/") || path.startsWith(REST)) {
      exchange.refuse(status, message);
      return;
    }
    exchange.response().setStatus(status);
    frame.show(
        exchange,
        Page.of("error", exchange.words().t("error.title"))
            .with(
                Map.of(
                    "status", status,
                    "heading", exchange.words().t("error.title"),
                    "message", message)));
  }

  private static String token(HttpServletRequest request) {
    Object login = request.getAttribute(SessionFilter.LOGIN);
    return login instanceof LoginSessions.Login found
        ? found.formToken()
        : SessionFilter.cookie(request, ANONYMOUS_TOKEN).orElse("none");
  }

  static String path(HttpServletRequest request) {
    String path = request.getServletPath();
    return request.getPathInfo() == null ? path : path + request.getPathInfo();
  }
}
