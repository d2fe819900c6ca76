package host.web;

import host.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Login, logout, and what a person may set: language and theme. */
final class LoginScreens {
  private final Wiki wiki;
  private final Frame frame;
  private final LoginSessions sessions;
  private final String cookie;

  LoginScreens(Wiki wiki, Frame frame, LoginSessions sessions, String cookie) {
    this.wiki = wiki;
    this.frame = frame;
    this.sessions = sessions;
    this.cookie = cookie;
  }

  void addTo(Routes routes) {
    routes
        .get("/login.action", this::form)
        .post("/login.action", this::logIn)
        .post("/logout.action", this::logOut)
        .get("/users/profile.action", this::profile)
        .post("/users/doprofile.action", this::saveProfile);
  }

  /** A demo person on the login page; public for templates. */
  public record DemoPerson(String name, String fullName, String groups) {}

  private void form(Exchange x) throws IOException {
    show(x, false, "", x.param("os_destination"));
  }

  private void show(Exchange x, boolean failed, String userName, String destination)
      throws IOException {
    Exchange tokened = x;
    if (x.token().equals("none")) {
      // a login form has no login to bind its token to, so it is bound to a cookie
      String token = sessions.token();
      setCookie(x.response(), ScreenServlet.ANONYMOUS_TOKEN, token, -1);
      tokened = new Exchange(x.request(), x.response(), x.person(), token);
    }
    List<DemoPerson> people =
        wiki.people().list().stream()
            .map(
                p ->
                    new DemoPerson(
                        p.name(), p.fullName(), String.join(", ", wiki.people().groupsOf(p))))
            .toList();
    x.response().setStatus(failed ? 401 : 200);
    frame.show(
        tokened,
        Page.of("login", x.words().t("login.title"))
            .with(
                Map.of(
                    "failed",
                    failed,
                    "userName",
                    userName,
                    "destination",
                    destination,
                    "people",
                    people,
                    "plain",
                    true)));
  }

  private void logIn(Exchange x) throws IOException {
    Optional<Person> person =
        wiki.people().authenticate(x.param("os_username"), x.param("os_password"));
    if (person.isEmpty()) {
      show(x, true, x.param("os_username"), x.param("os_destination"));
      return;
    }
    // a new id at login: one that was known before cannot be used by whoever planted it
    SessionFilter.cookie(x.request(), cookie).ifPresent(sessions::end);
    setCookie(x.response(), cookie, sessions.start(person.get().id()), -1);
    String destination = x.param("os_destination");
    x.redirect(Exchange.isLocal(destination) ? destination : "/dashboard.action");
  }

  private void logOut(Exchange x) {
    SessionFilter.cookie(x.request(), cookie).ifPresent(sessions::end);
    setCookie(x.response(), cookie, "", 0);
    x.redirect("/login.action");
  }

  private void profile(Exchange x) throws IOException {
    if (x.person() == null) {
      x.redirect("/login.action?os_destination=/users/profile.action");
      return;
    }
    String groups = String.join(", ", wiki.people().groupsOf(x.person()));
    frame.show(x, Page.of("profile", x.person().fullName()).with("groups", groups));
  }

  private void saveProfile(Exchange x) {
    if (x.person() == null) {
      throw Trouble.forbidden(x.words());
    }
    Locale locale = x.param("language").startsWith("en") ? Locale.US : Locale.SIMPLIFIED_CHINESE;
    wiki.people().setLocale(x.person(), locale);
    wiki.people().setDark(x.person(), x.param("theme").equals("dark"));
    x.redirect("/users/profile.action");
  }

  private static void setCookie(
      HttpServletResponse response, String name, String value, int maxAge) {
    response.addHeader(
        "Set-Cookie",
        name
            + "="
            + value
            + "; Path="
            + Exchange.BASE
            + "; HttpOnly; SameSite=Lax"
            + (maxAge < 0 ? "" : "; Max-Age=" + maxAge));
  }
}
