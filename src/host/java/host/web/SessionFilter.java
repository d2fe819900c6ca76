package host.web;

import host.people.People;
import host.people.Person;
import host.people.Session;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Puts the caller into {@link Session} for the time of the request: by the login cookie or, unlike
 * a new Confluence 10.2, by HTTP Basic.
 */
final class SessionFilter extends HttpFilter {
  private static final long serialVersionUID = 1;
  static final String LOGIN = "host.login";

  private final transient People people;
  private final transient LoginSessions sessions;
  private final String cookie;

  SessionFilter(People people, LoginSessions sessions, String cookie) {
    this.people = people;
    this.sessions = sessions;
    this.cookie = cookie;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Person> person;
    String authorization = request.getHeader("Authorization");
    if (authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
      person = basic(authorization.substring(6).trim());
      if (person.isEmpty()) {
        response.setHeader("WWW-Authenticate", "Basic realm=\"wiki\"");
        response.sendError(401);
        return;
      }
    } else {
      Optional<LoginSessions.Login> login = cookie(request, cookie).flatMap(sessions::find);
      login.ifPresent(found -> request.setAttribute(LOGIN, found));
      person = login.flatMap(found -> people.byKey(found.userKey()));
    }
    try {
      Session.as(
          person.orElse(null),
          () -> {
            chain.doFilter(request, response);
            return null;
          });
    } catch (IOException | ServletException | RuntimeException e) {
      throw e;
    } catch (Exception e) { // Callable declares it, the chain throws none other
      throw new ServletException(e);
    }
  }

  private Optional<Person> basic(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : people.authenticate(pair.substring(0, colon), pair.substring(colon + 1));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static Optional<String> cookie(HttpServletRequest request, String name) {
    if (request.getCookies() != null) {
      for (Cookie cookie : request.getCookies()) {
        if (cookie.getName().equals(name)) {
          return Optional.of(cookie.getValue());
        }
      }
    }
    return Optional.empty();
  }
}
