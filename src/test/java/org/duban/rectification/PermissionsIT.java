package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.event.events.content.page.PageMoveEvent;
import host.content.StoredPage;
import host.people.People;
import host.people.Person;
import host.testing.HostClient;
import host.testing.TestWiki;
import host.testing.WithHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What holds at every address of {@code permissions.txt} alike: nobody gets in without a login,
 * other sites and the read-only mode are kept out.
 */
@WithHost
class PermissionsIT {
  @Test
  void listsAndPagesOfOthersStayEmptyForWhoMayNotSeeThem(TestWiki wiki) {
    WireLedger ledger = WireLedger.in(wiki);
    HostClient outsider = wiki.as("outsider");

    assertThat(outsider.get("/plans?pageId=" + ledger.page).json().get("plans")).isEmpty();
    assertThat(outsider.get("/plans?spaceKey=" + ledger.space).json().get("plans")).isEmpty();
    HostClient.Answer figures = outsider.get("/dashboard/summary?plan=" + ledger.plan).is(404);
    assertThat(figures.at("/key"))
        .isEqualTo(outsider.get("/dashboard/summary?plan=999999").is(404).at("/key"));
  }

  @Test
  void aRestrictionOfThePageHidesThePlanFromThoseWhoSeeTheSpace(TestWiki wiki) {
    WireLedger ledger = WireLedger.in(wiki);
    HostClient staff = wiki.as("paizhu");
    staff.get("/plans/" + ledger.plan).is(200);
    HostClient.Answer list = staff.get("/plans/" + ledger.plan + "/items").is(200);

    wiki.host()
        .permissions()
        .restrict(
            ledger.page, host.content.Access.VIEW, host.content.Subject.group("duban-office"));

    staff.get("/plans/" + ledger.plan).is(404);
    String etag = list.header("ETag").orElseThrow();
    staff.get("/plans/" + ledger.plan + "/items", "If-None-Match", etag).is(404);
    wiki.as("bangong2").get("/plans/" + ledger.plan).is(200);
  }

  @Test
  void evidenceOnAPageThatAReaderMayNotSeeHasItsNumberAlone(TestWiki wiki) {
    WireLedger ledger = WireLedger.in(wiki);
    int item = ledger.item("事项");
    ledger.assign(item);
    ledger.work(item);
    TestWiki.Place minutes = wiki.place();
    ledger.evidence(item, Map.of("kind", "PAGE", "pageId", minutes.page()));
    String title = wiki.host().pages().find(minutes.page()).orElseThrow().title();
    wiki.host()
        .permissions()
        .restrict(
            minutes.page(), host.content.Access.VIEW, host.content.Subject.group("duban-office"));

    HostClient.Answer seen = wiki.as("bangong2").get("/items/" + item + "/evidence").is(200);
    HostClient.Answer hidden = wiki.as("paizhu").get("/items/" + item + "/evidence").is(200);

    assertThat(seen.at("/evidence/0/name")).isEqualTo(title);
    assertThat(hidden.at("/evidence/0/now")).isEqualTo("HIDDEN");
    assertThat(hidden.at("/evidence/0/name")).isEqualTo("页面 " + minutes.page());
    assertThat(hidden.body() + wiki.as("paizhu").get("/items/" + item + "/history").body())
        .doesNotContain(title);
  }

  @Test
  void aPageInTheTrashShowsItsPlanToItsKeepersAloneUntilItIsRestored(TestWiki wiki) {
    WireLedger ledger = WireLedger.in(wiki);
    int item = ledger.item("事项");

    wiki.host().pages().moveToTrash(ledger.page);

    for (String reader : List.of("paizhu", "fenguan", "shuji", "ganbu")) {
      wiki.as(reader).get("/plans/" + ledger.plan).is(404);
      wiki.as(reader).get("/items/" + item).is(404);
    }
    wiki.as("bangong2").get("/items/" + item).is(200);
    wiki.as("admin").get("/plans/" + ledger.plan).is(200);
    wiki.host().pages().restore(ledger.page);
    wiki.as("paizhu").get("/items/" + item).is(200);
  }

  @Test
  void aPageThatMovesToAnotherSpaceTakesItsPlanUnderTheRolesThere(TestWiki wiki) {
    WireLedger ledger = WireLedger.in(wiki);
    int item = ledger.item("事项");
    TestWiki.Place place = wiki.place();
    String there = place.space();
    wiki.host().pages().moveToTrash(place.page());
    HostClient admin = wiki.as("admin");
    Map<String, Object> roles = Map.of("roles", Map.of("OFFICE", List.of("duban-party")));
    admin.put("/roles?spaceKey=" + there, 0, roles).is(200);
    wiki.as("bangong").put("/items/" + item, 1, Map.of("goal", "以前")).is(200);

    StoredPage moved = wiki.host().pages().moveToSpace(ledger.page, there);
    wiki.host().events().publish(new PageMoveEvent(wiki.host().platform().page(moved)));

    assertThat(admin.get("/plans/" + ledger.plan).is(200).at("/spaceKey")).isEqualTo(there);
    assertThat(admin.get("/plans?spaceKey=" + there).body()).contains("\"id\":" + ledger.plan);
    wiki.as("bangong").get("/plans/" + ledger.plan).is(200);
    wiki.as("bangong").put("/items/" + item, 2, Map.of("goal", "以后")).is(404);
  }

  @Test
  void whoIsGivenOrLosesARoleSeesItWithTheNextPoll(TestWiki wiki) {
    WireLedger ledger = WireLedger.in(wiki);
    ledger.item("事项");
    People people = wiki.host().people();
    Person moved =
        people.create("moved", "调动的人", "moved@example.org", Locale.SIMPLIFIED_CHINESE, "moved");
    people.addToGroup(moved, "duban-party");
    String list = "/plans/" + ledger.plan + "/items";
    String before = etag(wiki.as("moved").get(list).is(200));
    wiki.as("moved").get(list, "If-None-Match", before).is(304);

    people.addToGroup(moved, "duban-office");
    HostClient.Answer given = wiki.as("moved").get(list, "If-None-Match", before).is(200);
    people.removeFromGroup(moved, "duban-office");
    HostClient.Answer taken = wiki.as("moved").get(list, "If-None-Match", etag(given)).is(200);

    assertThat(given.at("/plan/can/edit")).isEqualTo("true");
    assertThat(taken.at("/plan/can/edit")).isEqualTo("false");
    assertThat(etag(taken)).isEqualTo(before);
  }

  private static String etag(HostClient.Answer answer) {
    return answer.header("ETag").orElseThrow();
  }

  @Test
  void nobodyGetsInWithoutALoginOrWithAWrongOne(TestWiki wiki) {
    for (String address : all()) {
      assertThat(bare(wiki.client(), address).status()).as(address).isEqualTo(401);
      assertThat(bare(wiki.client(), address, "Authorization", "Basic eDp5").status())
          .as(address)
          .isEqualTo(401);
    }
  }

  @Test
  void writesThatAnotherSiteCouldSendAreRefused(TestWiki wiki) {
    for (String address : all()) {
      if (!address.startsWith("GET")) {
        assertThat(
                bare(
                        wiki.as("bangong"),
                        address,
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                    .status())
            .as(address + " as a form")
            .isIn(403, 415);
        assertThat(
                bare(
                        wiki.as("bangong"),
                        address,
                        "Content-Type",
                        "application/json",
                        "Origin",
                        "https://evil.example")
                    .status())
            .as(address + " from elsewhere")
            .isIn(403, 415);
      }
    }
  }

  @Test
  void aTextThatAnotherSiteCouldPostIsRefusedWithoutTheHeader(TestWiki wiki) {
    wiki.as("bangong")
        .raw("POST", "/report/import/preview", "text", "Content-Type", "text/plain")
        .is(403);
  }

  @Test
  void nothingIsWrittenInReadOnlyModeAndReadingGoesOn(TestWiki wiki) {
    MatrixScene scene = new MatrixScene(wiki);
    List<MatrixRequest> requests = new ArrayList<>();
    for (String surface : List.of("act", "rest")) {
      PermissionTable.read().of(surface).stream()
          .filter(line -> line.marks().get("OFFICE") == PermissionTable.Mark.MAY)
          .map(line -> new MatrixRequest(scene, line))
          .forEach(requests::add);
    }
    requests.forEach(MatrixRequest::prepare);
    List<String> wrong = new ArrayList<>();
    wiki.host().settings().setReadOnly(true);

    for (MatrixRequest request : requests) {
      request.sendReadOnly("OFFICE", wrong);
    }

    assertThat(wrong).isEmpty();
    assertThat(wiki.as("bangong").get("/me").at("/readOnly")).isEqualTo("true");
  }

  private static HostClient.Answer bare(HostClient who, String address, String... headers) {
    String[] parts = address.split(" ");
    String path =
        parts[1]
            .replace("{id}", "1")
            .replace("{action}", "CANCEL")
            .replace("{key}", "light")
            .replace("{year}", "2031");
    return who.raw(parts[0], path, null, headers);
  }

  private static List<String> all() {
    return PermissionTable.read().of("rest").stream().map(PermissionTable.Line::what).toList();
  }
}
