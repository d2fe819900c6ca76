package org.duban.rectification;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.java.ao.ActiveObjectsException;
import net.java.ao.Query;
import org.duban.audit.Witness;
import org.duban.confluence.Chunks;
import org.duban.confluence.Transactions;
import org.duban.organisation.UnitId;
import org.duban.shared.PageId;
import org.springframework.stereotype.Component;

@Component
class PlanStore {
  private static final int PAGE = 1000;

  private final ActiveObjects ao;
  private final Transactions transactions;

  PlanStore(ActiveObjects ao, Transactions transactions) {
    this.ao = ao;
    this.transactions = transactions;
  }

  Plan create(NewPlan plan, String code, String creator, Instant at) {
    Map<String, Object> row = new HashMap<>();
    row.put("CODE", code);
    row.put("TITLE", plan.title());
    row.put("SOURCE", plan.source() == null ? null : plan.source().name());
    row.put("ORGAN", plan.organ());
    row.put("SOURCE_DOC", plan.sourceDoc());
    row.put("RECEIVED_ON", plan.receivedOn() == null ? null : plan.receivedOn().toString());
    row.put("LEADER_GROUP", plan.more().leaderGroup());
    row.put("PLAN_DUE_ON", ItemStore.text(plan.more().dueOn()));
    row.put("CC_UNITS", joined(plan.more().ccUnits()));
    row.put("OWN_COLUMNS", plan.more().own().text());
    row.put("SPACE_KEY", plan.spaceKey());
    row.put("PAGE_ID", plan.page() == null ? null : plan.page().value());
    row.put("STATUS", PlanStatus.ACTIVE.name());
    row.put("CREATOR", creator);
    row.put("CREATED_AT", at.toEpochMilli());
    row.put("VERSION", 1);
    return find(new PlanId(ao.create(PlanRow.class, row).getID())).orElseThrow();
  }

  Optional<Plan> find(PlanId id) {
    return plans(Query.select().where("ID = ?", id.value())).stream().findFirst();
  }

  Map<PlanId, Plan> find(Collection<PlanId> ids) {
    Map<PlanId, Plan> found = new HashMap<>();
    for (Object[] part : Chunks.of(ids.stream().map(PlanId::value).toList())) {
      plans(Query.select().where(Chunks.in("ID", part), part)).forEach(p -> found.put(p.id(), p));
    }
    return found;
  }

  Optional<Plan> findByCode(String code) {
    return plans(Query.select().where("CODE = ?", code)).stream().findFirst();
  }

  List<Plan> byPage(PageId page, int limit) {
    return plans(Query.select().where("PAGE_ID = ?", page.value()).order("ID ASC").limit(limit));
  }

  /** Newest first. */
  List<Plan> byTitle(String title, int limit) {
    return plans(Query.select().where("TITLE = ?", title).order("ID DESC").limit(limit));
  }

  /** Newest first. */
  List<Plan> inSpace(String spaceKey, int limit) {
    return plans(Query.select().where("SPACE_KEY = ?", spaceKey).order("ID DESC").limit(limit));
  }

  Witness witness(Plan plan) {
    return new Witness(Trail.subject(plan.id()), plan.version(), plan.version(), Digests.of(plan));
  }

  /** By id: how many items each plan has given a place to. */
  Map<PlanId, Integer> places(int afterId, int limit) {
    Map<PlanId, Integer> places = new LinkedHashMap<>();
    Query query = Query.select().where("ID > ?", afterId).order("ID ASC").limit(limit);
    for (PlanRow row : ao.find(PlanRow.class, query)) {
      places.put(new PlanId(row.getID()), row.getLastSeq());
    }
    return places;
  }

  /** By id. */
  List<Witness> witnesses(int afterId, int limit) {
    return plans(Query.select().where("ID > ?", afterId).order("ID ASC").limit(limit)).stream()
        .map(this::witness)
        .toList();
  }

  /** The plans that have ended: nothing in them waits for anybody. */
  List<PlanId> ended() {
    List<PlanId> ended = new ArrayList<>();
    int before;
    do {
      before = ended.size();
      int after = before == 0 ? 0 : ended.get(before - 1).value();
      Query query =
          Query.select("ID, STATUS")
              .where("STATUS = ? AND ID > ?", PlanStatus.ENDED.name(), after)
              .order("ID ASC")
              .limit(PAGE);
      ao.stream(PlanRow.class, query, row -> ended.add(new PlanId(row.getID())));
    } while (ended.size() == before + PAGE);
    return ended;
  }

  /** By id: the plans there are and when each was made. */
  Map<PlanId, Instant> begun(int afterId, int limit) {
    Map<PlanId, Instant> begun = new LinkedHashMap<>();
    Query query = Query.select().where("ID > ?", afterId).order("ID ASC").limit(limit);
    for (PlanRow row : ao.find(PlanRow.class, query)) {
      begun.put(new PlanId(row.getID()), Instant.ofEpochMilli(row.getCreatedAt()));
    }
    return begun;
  }

  /** Locks the plan and takes the next {@code count} places for items; returns the first. */
  int takeSeqs(PlanId id, int count) {
    PlanRow row = locked(id);
    int first = row.getLastSeq() + 1;
    row.setLastSeq(row.getLastSeq() + count);
    row.save();
    return first;
  }

  boolean hasSeries(String series) {
    return ao.count(CounterRow.class, Query.select().where("SERIES = ?", series)) > 0;
  }

  /**
   * Two nodes may both try: the loser's transaction fails, which must not be that of its caller.
   */
  void startSeries(String series) {
    Map<String, Object> row = new HashMap<>();
    row.put("SERIES", series);
    row.put("VERSION", 1);
    try {
      transactions.runApart(() -> ao.create(CounterRow.class, row));
    } catch (ActiveObjectsException e) {
      if (!hasSeries(series)) {
        throw e;
      }
    }
  }

  /** The next number of a started series; whoever else wants one waits for this transaction. */
  int nextNumber(String series) {
    CounterRow[] found = ao.find(CounterRow.class, Query.select().where("SERIES = ?", series));
    CounterRow row = transactions.lock(CounterRow.class, found[0].getID()).orElseThrow();
    row.setLastNumber(row.getLastNumber() + 1);
    row.save();
    return row.getLastNumber();
  }

  /** See {@link Transactions#lock}: what comes back stays true until the transaction ends. */
  Plan lock(PlanId id) {
    return plan(locked(id));
  }

  /** Writes the head of a locked plan, with its version raised by one. */
  Plan write(Plan plan) {
    PlanRow row = ao.find(PlanRow.class, Query.select().where("ID = ?", plan.id().value()))[0];
    row.setTitle(plan.title());
    row.setSpaceKey(plan.spaceKey());
    row.setSource(plan.source() == null ? null : plan.source().name());
    row.setOrgan(plan.organ());
    row.setSourceDoc(plan.sourceDoc());
    row.setReceivedOn(ItemStore.text(plan.receivedOn()));
    row.setLeaderGroup(plan.more().leaderGroup());
    row.setPlanDueOn(ItemStore.text(plan.more().dueOn()));
    row.setCcUnits(joined(plan.more().ccUnits()));
    row.setOwnColumns(plan.more().own().text());
    writeEnd(row, plan);
    row.setVersion(plan.version() + 1);
    row.save();
    return find(plan.id()).orElseThrow();
  }

  private static void writeEnd(PlanRow row, Plan plan) {
    PlanEnd end = plan.end();
    row.setStatus(plan.status().name());
    row.setEndedOn(end == null ? null : end.on().toString());
    row.setEnderKey(end == null ? null : end.by().userKey());
    row.setEnderName(end == null ? null : end.by().name());
    row.setEnderPost(end == null ? null : end.by().post());
    row.setEndReason(end == null ? null : end.reason());
  }

  private PlanRow locked(PlanId id) {
    return transactions
        .lock(PlanRow.class, id.value())
        .orElseThrow(() -> RectificationRights.noPlan(id.value()));
  }

  private List<Plan> plans(Query query) {
    return Arrays.stream(ao.find(PlanRow.class, query)).map(PlanStore::plan).toList();
  }

  private static Plan plan(PlanRow row) {
    Long page = row.getPageId();
    String received = row.getReceivedOn();
    return new Plan(
        new PlanId(row.getID()),
        row.getCode(),
        row.getTitle(),
        row.getSource() == null ? null : Source.valueOf(row.getSource()),
        row.getOrgan(),
        row.getSourceDoc(),
        received == null ? null : LocalDate.parse(received),
        row.getSpaceKey(),
        page == null ? null : new PageId(page),
        row.getCreator(),
        row.getVersion(),
        new PlanMore(
            row.getLeaderGroup(),
            ItemStore.date(row.getPlanDueOn()),
            units(row.getCcUnits()),
            OwnColumns.of(row.getOwnColumns())),
        end(row));
  }

  private static PlanEnd end(PlanRow row) {
    return PlanStatus.ENDED.name().equals(row.getStatus())
        ? new PlanEnd(
            LocalDate.parse(row.getEndedOn()),
            ItemStore.person(row.getEnderKey(), row.getEnderName(), row.getEnderPost()),
            row.getEndReason())
        : null;
  }

  private static String joined(List<UnitId> units) {
    return units.isEmpty()
        ? null
        : units.stream().map(u -> String.valueOf(u.value())).collect(Collectors.joining(","));
  }

  private static List<UnitId> units(String joined) {
    return joined == null
        ? List.of()
        : Arrays.stream(joined.split(",")).map(id -> new UnitId(Integer.parseInt(id))).toList();
  }
}
