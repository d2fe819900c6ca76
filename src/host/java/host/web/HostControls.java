package host.web;

import host.Host;
import host.plugin.PluginDescriptor;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.w3c.dom.Element;

/** The switches and logs of one running node. */
record HostControls(Host host) implements AdminScreens.Controls {
  private static final int SHOWN = 50;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  @Override
  public boolean readOnly() {
    return host.settings().readOnly();
  }

  @Override
  public void readOnly(boolean on) {
    host.settings().setReadOnly(on);
  }

  @Override
  public List<AdminScreens.JobLine> jobs() {
    return host.jobs().list().stream()
        .map(
            job ->
                new AdminScreens.JobLine(
                    job.key(), job.name(), job.schedule(), shown(job.next()), job.mayRunNow()))
        .toList();
  }

  @Override
  public void runJob(String id, String by) {
    host.jobs().runNow(id, by);
  }

  @Override
  public List<AdminScreens.RunLine> jobRuns() {
    return host.jobs().history(SHOWN).stream()
        .map(
            run ->
                new AdminScreens.RunLine(
                    run.job(),
                    shown(run.started()),
                    run.outcome(),
                    Objects.toString(run.message(), ""),
                    Objects.toString(run.by(), "")))
        .toList();
  }

  @Override
  public List<AdminScreens.MailLine> mails() {
    return host.outbox().list(SHOWN).stream()
        .map(
            mail ->
                new AdminScreens.MailLine(
                    mail.to(),
                    mail.subject(),
                    shown(mail.at()),
                    mail.body(),
                    "text/html".equals(mail.mimeType())))
        .toList();
  }

  private static String shown(Instant at) {
    return at.atZone(ZoneId.systemDefault()).format(MINUTE);
  }

  @Override
  public List<String> blockedCalls() {
    return List.copyOf(host.plugin().allowlist().blocked());
  }

  @Override
  public List<NameValue> modules() {
    PluginDescriptor descriptor = host.plugin().descriptor();
    List<NameValue> modules = new ArrayList<>();
    for (String type :
        List.of(
            "ao",
            "rest",
            "xhtml-macro",
            "web-item",
            "blueprint",
            "content-template",
            "web-resource",
            "job-config",
            "velocity-allowlist")) {
      for (Element module : descriptor.modules(type)) {
        modules.add(new NameValue(descriptor.key() + ":" + module.getAttribute("key"), type));
      }
    }
    return modules;
  }
}
