package host.web;

import host.people.Person;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The switches and logs of the stand-in, for administrators. */
final class AdminScreens {
  /** What the host lets an administrator see and do. */
  interface Controls {
    boolean readOnly();

    void readOnly(boolean on);

    List<JobLine> jobs();

    void runJob(String id, String by);

    List<RunLine> jobRuns();

    List<MailLine> mails();

    List<String> blockedCalls();

    List<NameValue> modules();
  }

  /** A scheduled job; public for templates. */
  public record JobLine(
      String id, String name, String schedule, String nextRun, boolean mayRunNow) {}

  /** One run of a job; public for templates. */
  public record RunLine(String job, String when, String outcome, String message, String by) {}

  /** A caught mail; public for templates. */
  public record MailLine(String to, String subject, String when, String body, boolean html) {}

  private final Wiki wiki;
  private final Frame frame;
  private final Controls controls;

  AdminScreens(Wiki wiki, Frame frame, Controls controls) {
    this.wiki = wiki;
    this.frame = frame;
    this.controls = controls;
  }

  void addTo(Routes routes) {
    routes
        .get("/admin/console.action", checked(this::console))
        .post("/admin/readonly.action", checked(this::readOnly))
        .post("/admin/runjob.action", checked(this::runJob))
        .post("/admin/membership.action", checked(this::membership));
  }

  private Screen checked(Screen screen) {
    return x -> {
      if (!wiki.isAdministrator(x)) {
        throw Trouble.forbidden(x.words());
      }
      screen.answer(x);
    };
  }

  private void console(Exchange x) throws IOException {
    List<NameValue> groups =
        wiki.people().groups().stream()
            .map(
                group ->
                    new NameValue(
                        group,
                        wiki.people().members(group).stream()
                            .map(Person::name)
                            .collect(Collectors.joining(", "))))
            .toList();
    frame.show(
        x,
        Page.of("admin", x.words().t("admin.title"))
            .with(
                Map.of(
                    "jobs", controls.jobs(),
                    "runs", controls.jobRuns(),
                    "mails", controls.mails(),
                    "groups", groups,
                    "modules", controls.modules(),
                    "blocked", controls.blockedCalls()))
            .contexts("atl.admin"));
  }

  private void readOnly(Exchange x) {
    controls.readOnly(x.param("on").equals("true"));
    x.redirect("/admin/console.action");
  }

  private void runJob(Exchange x) {
    controls.runJob(x.param("job"), x.person().name());
    x.redirect("/admin/console.action");
  }

  private void membership(Exchange x) {
    Person person =
        wiki.people()
            .byName(x.param("user").trim())
            .orElseThrow(
                () -> new Trouble(400, x.words().t("restrictions.unknown", x.param("user"))));
    if (x.param("change").equals("remove")) {
      wiki.people().removeFromGroup(person, x.param("group").trim());
    } else {
      wiki.people().addToGroup(person, x.param("group").trim());
    }
    x.redirect("/admin/console.action");
  }
}
