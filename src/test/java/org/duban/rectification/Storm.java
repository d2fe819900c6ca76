package org.duban.rectification;

import com.fasterxml.jackson.databind.JsonNode;
import host.testing.HostClient;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Many people who write to a few items at once, over one node or several, with a record of every
 * answer. {@link StormCheck} then compares the record with what the ledger says.
 */
public final class Storm {
  /** What the wiki said it had done; {@code version} is 0 for progress, which has none. */
  record Done(int item, String action, int version, String text) {}

  private final List<HostClient> nodes;
  private final Map<Integer, JsonNode> seen = new ConcurrentHashMap<>();
  private final Queue<Done> done = new ConcurrentLinkedQueue<>();
  private final Queue<HostClient.Answer> refused = new ConcurrentLinkedQueue<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger number = new AtomicInteger();
  private final AtomicInteger decisions = new AtomicInteger();
  private final AtomicInteger yes = new AtomicInteger();
  private int limit = Integer.MAX_VALUE;
  private Runnable accident = () -> {};
  private volatile boolean cut;
  private int plan;

  /**
   * @param nodes each node of one wiki with the demo people, nobody logged in
   */
  public Storm(List<HostClient> nodes) {
    this.nodes = List.copyOf(nodes);
  }

  /** A plan of so many items on which work has started, ready to be applied for. */
  public void prepare(int items) {
    HostClient office = nodes.get(0).as("bangong");
    plan = office.post("/plans", Map.of("spaceKey", "DB", "title", "并发")).is(201).id();
    int unit = office.post("/units", Map.of("name", "并发科", "kind", "SECTION")).is(201).id();
    // as many as come: a second storm in the same space finds the rule set
    Map<String, ?> rule = Map.of("max", 20, "lateAllowed", true);
    office.put("/policies/extension?spaceKey=DB", 0, rule);
    String leader = nodes.get(0).as("fenguan").get("/me").at("/user/userKey");
    IntStream.range(0, items)
        .parallel()
        .forEach(
            i -> {
              Map<String, ?> fields =
                  Map.of(
                      "title",
                      "事项" + i,
                      "leader",
                      Map.of("userKey", leader),
                      "leadUnit",
                      unit,
                      "termType",
                      "DATED",
                      "dueOn",
                      LocalDate.now().plusDays(60).toString());
              int id = office.post("/plans/" + plan + "/items", fields).is(201).id();
              String at = "/items/" + id;
              String measure =
                  office.post(at + "/measures", Map.of("text", "措施")).is(201).at("/measure/id");
              office.put("/measures/" + measure, 1, Map.of("status", "DONE")).is(200);
              office
                  .post(at + "/evidence", Map.of("kind", "LINK", "url", "https://example.org/"))
                  .is(201);
              office.post(at + "/progress", Map.of("text", "开始")).is(201);
              seen.put(id, office.get(at).is(200).json());
            });
  }

  int plan() {
    return plan;
  }

  public List<Integer> items() {
    return List.copyOf(seen.keySet());
  }

  List<Done> done() {
    return List.copyOf(done);
  }

  List<HostClient.Answer> refused() {
    return List.copyOf(refused);
  }

  /** How many requests of a kind were answered with yes. */
  public long count(String action) {
    return done.stream().filter(one -> one.action().equals(action)).count();
  }

  /** How often each reason for a refusal was given. */
  public Map<String, Long> reasons() {
    return refused.stream()
        .collect(
            Collectors.groupingBy(
                answer -> String.valueOf(answer.at("/key")), Collectors.counting()));
  }

  /** How many requests were refused in this way. */
  public long refused(String kind) {
    return refused.stream().filter(answer -> kind.equals(answer.at("/kind"))).count();
  }

  /** Something that happens, while others are writing, once so many requests were granted. */
  public void onceAnswered(int granted, Runnable what) {
    limit = granted;
    accident = what;
  }

  private void keep(Done one) {
    done.add(one);
    if (yes.incrementAndGet() == limit) {
      accident.run();
    }
  }

  /** Sends about so many requests; returns when all are answered or the wiki is gone. */
  public void run(int threads, int requests) {
    List<Thread> running = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      Random random = new Random(t);
      Thread thread =
          new Thread(
              () -> {
                while (!cut && asked.get() < requests) {
                  step(random);
                }
              },
              "storm " + t);
      thread.start();
      running.add(thread);
    }
    for (Thread thread : running) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private void step(Random random) {
    List<Integer> ids = items();
    int id = ids.get(random.nextInt(ids.size()));
    HostClient node = nodes.get(random.nextInt(nodes.size()));
    try {
      int dice = random.nextInt(100);
      if (dice < 28) {
        edit(node.as(random.nextBoolean() ? "bangong" : "bangong2"), id);
      } else if (dice < 53) {
        progress(node.as(random.nextBoolean() ? "chengban" : "kezhang"), id);
      } else if (dice < 56) {
        keep(id, "EDIT", null, node.as("dangwu").put("/items/" + id, 1, Map.of("goal", "越权")));
      } else if (dice < 59) {
        keep(id, "EDIT", null, node.as("bangong").put("/items/" + id, Map.of("goal", "无版本")));
      } else if (dice < 72) {
        extend(node, id, random);
      } else {
        move(node, id, random);
      }
    } catch (UncheckedIOException e) {
      cut = true;
    }
  }

  private void edit(HostClient who, int id) {
    String text = "标准" + number.incrementAndGet();
    keep(id, "EDIT", text, who.put("/items/" + id, version(id), Map.of("goal", text)));
  }

  private void progress(HostClient who, int id) {
    String text = "进展" + number.incrementAndGet();
    asked.incrementAndGet();
    HostClient.Answer answer = who.post("/items/" + id + "/progress", Map.of("text", text));
    if (answer.isOk()) {
      keep(new Done(id, "ADD_PROGRESS", 0, text));
    } else {
      refused.add(answer);
    }
  }

  /**
   * An application to move the date, which two people decide at once, on two nodes, unless others
   * come between: in turn both grant, both refuse, they differ.
   */
  private void extend(HostClient node, int id, Random random) {
    JsonNode item = seen.get(id);
    String status = item.get("status").asText();
    if (!status.equals("OPEN") && !status.equals("DOING")) {
      move(node, id, random);
      return;
    }
    if (!isAppliedFor(id)) {
      LocalDate due = LocalDate.parse(item.get("dueOn").asText());
      Map<String, ?> wish =
          Map.of(
              "newDue",
              due.plusDays(1 + random.nextInt(9)).toString(),
              "reason",
              "招标延后",
              "progressNote",
              "已完成一半");
      act(node, random.nextBoolean() ? "chengban" : "kezhang", id, "REQUEST_EXTENSION", wish);
    }
    if (isAppliedFor(id)) {
      HostClient other = nodes.get(random.nextInt(nodes.size()));
      int turn = decisions.getAndIncrement() % 3;
      both(
          () -> decide(other, "bangong2", id, turn == 0),
          () -> decide(node, "bangong", id, turn != 1));
    }
  }

  private boolean isAppliedFor(int id) {
    return seen.get(id).at("/extensions").findValuesAsText("status").contains("SUBMITTED");
  }

  private void decide(HostClient node, String who, int id, boolean grants) {
    if (grants) {
      act(node, who, id, "GRANT_EXTENSION", Map.of("opinion", "同意"));
    } else {
      act(node, who, id, "REFUSE_EXTENSION", Map.of("reason", "理由不充分"));
    }
  }

  private void both(Runnable elsewhere, Runnable here) {
    CompletableFuture<Void> second = CompletableFuture.runAsync(elsewhere);
    here.run();
    try {
      second.join();
    } catch (CompletionException e) {
      cut = true;
    }
  }

  /** The next step of the item's life; closing is tried by two people on two nodes at once. */
  private void move(HostClient node, int id, Random random) {
    switch (seen.get(id).get("status").asText()) {
      case "OPEN" -> act(node, "chengban", id, "START", Map.of());
      case "DOING" -> {
        if (seen.get(id).get("cycle").asInt() > 1) {
          node.as("chengban")
              .post(
                  "/items/" + id + "/evidence",
                  Map.of("kind", "LINK", "url", "https://example.org/again"));
        }
        act(node, "chengban", id, "REQUEST_CLOSE", Map.of("statement", "完成"));
      }
      case "REVIEW" -> {
        if (random.nextInt(4) == 0) {
          act(node, "fenguan", id, "RETURN", Map.of("reason", "补充佐证"));
        } else {
          act(node, "fenguan", id, "LEADER_PASS", Map.of());
        }
      }
      case "REVIEW2" -> {
        HostClient other = nodes.get(random.nextInt(nodes.size()));
        both(
            () -> act(other, "bangong2", id, "CLOSE", closing()),
            () -> act(node, "bangong", id, "CLOSE", closing()));
      }
      default -> act(node, "jiwei", id, "REOPEN", Map.of("reason", "反弹", "basis", "回头看"));
    }
  }

  private static Map<String, ?> closing() {
    return Map.of("conditions", List.of("UNDERSTANDING", "DUTY", "MEASURES", "RESULTS"));
  }

  private void act(HostClient node, String who, int id, String action, Map<String, ?> body) {
    String address = "/items/" + id + "/actions/" + action;
    keep(id, action, null, node.as(who).post(address, version(id), body));
  }

  private int version(int id) {
    return seen.get(id).get("version").asInt();
  }

  private void keep(int id, String action, String text, HostClient.Answer answer) {
    asked.incrementAndGet();
    if (answer.isOk()) {
      see(id, answer.json());
      keep(new Done(id, action, answer.version(), text));
      return;
    }
    refused.add(answer);
    if (answer.status() == 409) {
      see(id, answer.json().at("/details/current"));
    }
  }

  private void see(int id, JsonNode item) {
    seen.merge(id, item, (a, b) -> a.get("version").asInt() > b.path("version").asInt() ? a : b);
  }
}
