package org.duban.rectification;

import host.content.Access;
import host.content.Subject;
import host.people.Person;
import host.testing.HostClient;
import host.testing.TestWiki;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns of the matrix as people of the wiki; the matter's maker is none of them. */
final class MatrixPeople {
  static final String MAKER = "bangong";
  static final String DOER = "mx-doer";
  static final String LEADER = "mx-lead";
  static final String OF_UNIT = "mx-unit";
  static final String HEAD = "mx-head";
  static final String APPLICANT = "mx-appl";

  private static final Map<String, String> USERS = new LinkedHashMap<>();

  static {
    USERS.put("out", "outsider");
    USERS.put("STAFF", "ganbu");
    USERS.put("PARTY", "dangwu");
    USERS.put("RESID", "paizhu");
    USERS.put("HR", "renshi");
    USERS.put("DISC", "jiwei");
    USERS.put("OWNER", "chengban");
    USERS.put("HEAD", HEAD);
    USERS.put("LEADER", "fenguan");
    USERS.put("CHIEF", "shuji");
    USERS.put("OFFICE", "bangong2");
    USERS.put("ADMIN", "admin");
    USERS.put("doer", DOER);
    USERS.put("lead", LEADER);
    USERS.put("unit", OF_UNIT);
    USERS.put("appl", APPLICANT);
  }

  private final TestWiki wiki;
  private final int unit;

  private MatrixPeople(TestWiki wiki, int unit) {
    this.wiki = wiki;
    this.unit = unit;
  }

  static MatrixPeople in(TestWiki wiki) {
    if (wiki.host().people().byName(DOER).isEmpty()) {
      add(wiki, DOER, "duban-staff");
      add(wiki, LEADER, "duban-staff");
      add(wiki, OF_UNIT, "duban-staff", "duban-office");
      add(wiki, HEAD, "duban-staff", "duban-head");
      add(wiki, APPLICANT, "duban-staff", "duban-office", "duban-head");
    }
    HostClient maker = wiki.as(MAKER);
    int unit =
        maker
            .post("/units", Map.of("name", "矩阵科" + System.nanoTime(), "kind", "SECTION"))
            .is(201)
            .id();
    maker.post("/people", Map.of("userName", OF_UNIT, "unitId", unit));
    maker.post("/people", Map.of("userName", HEAD, "unitId", unit));
    return new MatrixPeople(wiki, unitOf(maker, unit));
  }

  private static int unitOf(HostClient maker, int fresh) {
    int kept = maker.get("/people?q=" + OF_UNIT).json().at("/people/0/unit/id").asInt();
    return kept == 0 ? fresh : kept;
  }

  private static void add(TestWiki wiki, String name, String... groups) {
    Person person =
        wiki.host()
            .people()
            .create(name, "矩阵 " + name, name + "@example.org", Locale.SIMPLIFIED_CHINESE, name);
    for (String group : groups) {
      wiki.host().people().addToGroup(person, group);
    }
  }

  /** The unit in the lead, of which one clerk and the head are. */
  int unit() {
    return unit;
  }

  /** A space that every role may view and the office may edit, for plain staff as well. */
  TestWiki.Place place() {
    TestWiki.Place place = wiki.place();
    wiki.host().permissions().grant(place.space(), Access.VIEW, Subject.group("duban-staff"));
    return place;
  }

  HostClient client(String who) {
    return who.equals("anon") ? wiki.client() : wiki.as(user(who));
  }

  String user(String who) {
    return USERS.get(who);
  }

  static List<String> columns() {
    return List.copyOf(USERS.keySet());
  }
}
