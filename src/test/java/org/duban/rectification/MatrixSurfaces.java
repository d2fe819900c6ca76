package org.duban.rectification;

import host.Host;
import host.content.Access;
import host.content.Subject;
import host.mail.Outbox;
import host.testing.HostClient;
import host.testing.TestWiki;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.parser.Parser;

/** The ledger as it comes out elsewhere than over REST: on pages, in files, in mails, in search. */
final class MatrixSurfaces {
  private static final int DAYS_BEFORE = 3;

  private final TestWiki wiki;
  private final MatrixScene scene;

  /** Other tests leave matters for the same people in the same wiki. */
  private final int mine;

  /** On a page of the plan's own space, and on one that the whole world may view. */
  private final long here;

  private final long elsewhere;
  private final Map<String, Integer> toDo = new HashMap<>();
  private final Map<String, Integer> overdue = new HashMap<>();
  private List<Outbox.Caught> mails;

  MatrixSurfaces(TestWiki wiki, MatrixScene scene) {
    this.wiki = wiki;
    this.scene = scene;
    mine = scene.due(LocalDate.now().minusDays(200), MatrixPeople.DOER, MatrixPeople.LEADER);
    here = page(scene.place.space());
    TestWiki.Place open = wiki.place();
    wiki.host().permissions().grant(open.space(), Access.VIEW, Subject.anonymous());
    wiki.host().permissions().grant(open.space(), Access.VIEW, Subject.group("confluence-users"));
    elsewhere = page(open.space());
  }

  private long page(String space) {
    String body =
        "<p>一、概况</p>"
            + macro("duban-checklist", "plan", String.valueOf(scene.plan))
            + macro("duban-summary", "plan", String.valueOf(scene.plan))
            + macro("duban-my-matters", "rows", "50")
            + macro("duban-admin", "space", space);
    return wiki.page(space, "各宏" + System.nanoTime(), body);
  }

  private static String macro(String name, String parameter, String value) {
    return "<ac:structured-macro ac:name=\"%s\" ac:schema-version=\"1\"><ac:parameter ac:name=\"%s\">%s</ac:parameter></ac:structured-macro>"
        .formatted(name, parameter, value);
  }

  PermissionTable.Mark of(PermissionTable.Line line, String who) {
    HostClient client = scene.people.client(who);
    return switch (line.surface()) {
      case "macro" -> {
        String[] parts = line.what().split(" ");
        long page = parts[parts.length - 1].equals("elsewhere") ? elsewhere : here;
        yield shown(client.wiki("/pages/viewpage.action?pageId=" + page), part(line.what()));
      }
      case "export" -> {
        String type = line.what().replaceAll("(page|elsewhere) as ", "");
        long page = line.what().startsWith("elsewhere") ? elsewhere : here;
        yield type.equals("workbook")
            ? told(workbook(client), MatrixScene.ITEM)
            : shown(
                client.wiki("/pages/render.action?outputType=" + type + "&pageId=" + page),
                MatrixScene.ITEM);
      }
      case "mail" -> mailed(line.what(), who);
      case "search" -> told(indexed(), MatrixScene.SECRET);
      default -> throw new IllegalStateException("no surface " + line.surface());
    };
  }

  /** What is in the page's HTML only where its macro shows the ledger. */
  private String part(String what) {
    return switch (what.replace(" elsewhere", "")) {
      case "duban-checklist" -> "class=\"duban-value duban-title\">" + MatrixScene.SECRET;
      case "duban-checklist live" -> "data-live=\"true\" data-plan=\"" + scene.plan + '"';
      case "duban-summary" -> "class=\"duban-board-title\"><strong>" + MatrixScene.SECRET;
      case "duban-my-matters" -> "class=\"duban-matter\" data-item=\"" + mine + '"';
      case "duban-admin" -> "class=\"duban-settings\"";
      default -> throw new IllegalStateException("no macro " + what);
    };
  }

  private static PermissionTable.Mark shown(HostClient.Answer page, String part) {
    if (page.header("Location").orElse("").contains("login.action")) {
      return PermissionTable.Mark.LOGIN;
    }
    return told(page.body(), part);
  }

  private static PermissionTable.Mark told(String text, String part) {
    return text.contains(part) ? PermissionTable.Mark.MAY : PermissionTable.Mark.ABSENT;
  }

  private String workbook(HostClient client) {
    HostClient.Answer answer = client.get("/plans/" + scene.plan + "/ledger.xlsx");
    if (!answer.isOk()) {
      return answer.body();
    }
    StringBuilder text = new StringBuilder();
    try {
      Path file = Files.write(Files.createTempFile("ledger", ".xlsx"), answer.bytes());
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry entry : zip.stream().toList()) {
          text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      Files.delete(file);
      return Parser.unescapeEntities(text.toString(), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One run of the job for everybody: each is the doer of one item and the leader of another. */
  private void remind() {
    if (mails != null) {
      return;
    }
    LocalDate today = LocalDate.now();
    for (String who : MatrixPeople.columns()) {
      String user = scene.people.user(who);
      toDo.put(who, scene.due(today.plusDays(DAYS_BEFORE), user, MatrixPeople.LEADER));
      overdue.put(who, scene.due(today.minusDays(1), MatrixPeople.DOER, user));
    }
    Host host = wiki.host();
    host.jobs().runNow("duban-reminder-job", "admin");
    mails = host.outbox().list(1000);
  }

  private PermissionTable.Mark mailed(String what, String who) {
    remind();
    if (who.equals("anon")) {
      return PermissionTable.Mark.ABSENT;
    }
    String mine =
        mails.stream()
            .filter(mail -> mail.to().equals(scene.people.user(who) + "@example.org"))
            .map(Outbox.Caught::body)
            .reduce("", String::concat);
    return told(
        mine,
        switch (what) {
          case "reminder to the doer" -> named(toDo.get(who));
          case "reminder to the leader once overdue" -> named(overdue.get(who));
          case "what the doer may not be told" -> named(toDo.get("out"));
          case "words of the item" -> MatrixScene.SECRET;
          default -> throw new IllegalStateException("no mail " + what);
        });
  }

  /** The words a mail uses: numbers alone. */
  private String named(int item) {
    HostClient maker = wiki.as(MatrixPeople.MAKER);
    String code = maker.get("/plans/" + scene.plan).is(200).at("/code");
    return code + " 第" + maker.get("/items/" + item).is(200).at("/number") + "项";
  }

  /**
   * The wiki's index takes in what is stored with a page, as nobody in particular; a macro without
   * a body adds nothing to that, and if one day it were rendered for it, nobody is logged in.
   */
  private String indexed() {
    StringBuilder text = new StringBuilder();
    for (long id : List.of(here, elsewhere, scene.place.page())) {
      text.append(wiki.host().pages().find(id).orElseThrow().body());
      for (String type : Host.outputTypes()) {
        text.append(wiki.host().renderer().view(wiki.host().pages().find(id).orElseThrow(), type));
      }
    }
    return text.toString();
  }
}
