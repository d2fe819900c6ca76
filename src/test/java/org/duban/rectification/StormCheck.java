package org.duban.rectification;

import com.fasterxml.jackson.databind.JsonNode;
import host.testing.HostClient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether the ledger holds all that a {@link Storm} was told it holds, and nothing by halves. What
 * is wrong is said in a line each.
 */
public final class StormCheck {
  private static final Set<Integer> REFUSALS = Set.of(400, 403, 409);

  private final HostClient office;
  private final Storm storm;
  private final List<String> faults = new ArrayList<>();

  private StormCheck(HostClient node, Storm storm) {
    this.office = node.as("bangong");
    this.storm = storm;
  }

  /**
   * @param node where to look
   */
  public static List<String> faults(HostClient node, Storm storm) {
    StormCheck check = new StormCheck(node, storm);
    check.refusals();
    check.acknowledgedOnce();
    storm.items().forEach(check::item);
    check.chains();
    return check.faults;
  }

  private void refusals() {
    for (HostClient.Answer answer : storm.refused()) {
      boolean said =
          REFUSALS.contains(answer.status())
              && !String.valueOf(answer.at("/message")).isBlank()
              && String.valueOf(answer.at("/key")).startsWith("duban.");
      check(said, answer.request() + " was answered " + answer.status() + " " + answer.body());
    }
  }

  private void chains() {
    JsonNode found = office.get("/audit/verify?plan=" + storm.plan()).is(200).json();
    check(found.get("checked").asLong() > 10, "the trail is empty: " + found);
    check(found.path("figuresWrong").asInt(-1) == 0, "the figures are wrong: " + found);
    check(found.get("broken").isEmpty(), "the trail is broken: " + found.get("broken"));
  }

  private void acknowledgedOnce() {
    Set<String> versions = new HashSet<>();
    for (Storm.Done done : storm.done()) {
      boolean first = done.version() == 0 || versions.add(done.item() + "#" + done.version());
      check(first, "a version was acknowledged twice: " + done);
    }
  }

  private void item(int id) {
    JsonNode item = office.get("/items/" + id).is(200).json();
    Map<Integer, JsonNode> byVersion = new HashMap<>();
    Map<String, Integer> additions = new HashMap<>();
    int version = 0;
    boolean closed = false;
    int closings = 0;
    for (JsonNode entry : chronicle("/items/" + id + "/history", "entries")) {
      String action = entry.get("action").asText();
      if (!entry.get("measureId").isNull()) {
        continue;
      }
      if (action.startsWith("ADD_")) {
        additions.merge(action, 1, Integer::sum);
        continue;
      }
      byVersion.put(++version, entry);
      check(!(closed && action.equals("CLOSE")), "item " + id + " was closed twice");
      closed = action.equals("CLOSE") || closed && !action.equals("REOPEN");
      closings += action.equals("CLOSE") ? 1 : 0;
    }
    same(id, "version", item.get("version").asInt(), version);
    same(id, "state closed", item.get("status").asText().equals("CLOSED") ? 1 : 0, closed ? 1 : 0);
    List<String> progress = texts(id);
    int told = additions.getOrDefault("ADD_PROGRESS", 0);
    same(id, "progressCount", item.get("progressCount").asInt(), told);
    same(id, "progress", progress.size(), told);
    int evidence = additions.getOrDefault("ADD_EVIDENCE", 0);
    same(id, "evidenceCount", item.get("evidenceCount").asInt(), evidence);
    same(id, "closings", approved(id), closings);
    extensions(item, byVersion.values());
    for (Storm.Done done : storm.done()) {
      if (done.item() == id) {
        kept(done, byVersion, progress);
      }
    }
  }

  private void kept(Storm.Done done, Map<Integer, JsonNode> byVersion, List<String> progress) {
    if (done.version() == 0) {
      check(Collections.frequency(progress, done.text()) == 1, "lost or doubled: " + done);
      return;
    }
    JsonNode entry = byVersion.get(done.version());
    boolean there =
        entry != null
            && entry.get("action").asText().equals(done.action())
            && (done.text() == null || after(entry, "goal").equals(done.text()));
    check(there, "acknowledged " + done + " but the trail has " + entry);
  }

  private static String after(JsonNode entry, String field) {
    for (JsonNode change : entry.get("changes")) {
      if (change.get("field").asText().equals(field)) {
        return change.get("after").asText();
      }
    }
    return "";
  }

  /** Requests that were approved, each by one leader and one closer. */
  private int approved(int id) {
    int approved = 0;
    for (JsonNode request :
        office.get("/items/" + id + "/requests").is(200).json().get("requests")) {
      if (request.get("status").asText().equals("APPROVED")) {
        approved++;
        List<String> steps = request.get("steps").findValuesAsText("step");
        check(steps.equals(List.of("LEADER", "OFFICE")), "item " + id + " was passed by " + steps);
      }
    }
    return approved;
  }

  /** Each application was decided once at most, and the date is that of the last one granted. */
  private void extensions(JsonNode item, Collection<JsonNode> trail) {
    int id = item.get("id").asInt();
    List<String> actions = trail.stream().map(entry -> entry.get("action").asText()).toList();
    List<String> ends = new ArrayList<>();
    String due = item.get("origDueOn").asText();
    for (JsonNode extension : office.get("/items/" + id + "/extensions").json().get("extensions")) {
      ends.add(extension.get("status").asText());
      due = is(extension, "GRANTED") ? text(extension, "newDue") : due;
    }
    same(id, "applications", ends.size(), Collections.frequency(actions, "REQUEST_EXTENSION"));
    same(id, "granted", of(ends, "GRANTED"), of(actions, "GRANT_EXTENSION"));
    same(id, "refused", of(ends, "REFUSED"), of(actions, "REFUSE_EXTENSION"));
    check(of(ends, "SUBMITTED") <= 1, "item " + id + " has applications side by side: " + ends);
    check(
        text(item, "dueOn").equals(due),
        "item " + id + " is due " + item.get("dueOn") + ", not " + due);
  }

  private static boolean is(JsonNode extension, String status) {
    return text(extension, "status").equals(status);
  }

  private static String text(JsonNode json, String field) {
    return json.get(field).asText();
  }

  private static int of(List<String> all, String one) {
    return Collections.frequency(all, one);
  }

  private List<String> texts(int id) {
    return chronicle("/items/" + id + "/progress", "progress").stream()
        .map(entry -> entry.get("text").asText())
        .toList();
  }

  /** All entries of a list that comes newest first, oldest first. */
  private List<JsonNode> chronicle(String path, String name) {
    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = office.get(path + "?limit=200" + cursor).is(200).json();
      page.get(name).forEach(all::add);
      cursor = page.get("next").isNull() ? null : "&cursor=" + page.get("next").asText();
    } while (cursor != null);
    Collections.reverse(all);
    return all;
  }

  private void same(int id, String what, int said, int counted) {
    check(said == counted, "item " + id + " says " + what + " " + said + ", the trail " + counted);
  }

  private void check(boolean right, String fault) {
    if (!right) {
      faults.add(fault);
    }
  }
}
