package org.duban.organisation;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.ActiveObjectsException;
import net.java.ao.Query;
import org.duban.audit.Subject;
import org.duban.audit.Witness;
import org.duban.confluence.Transactions;
import org.duban.shared.PersonRef;
import org.duban.shared.Refusal;
import org.springframework.stereotype.Component;

@Component
class OrganisationStore {
  static final String UNIT = "UNIT";
  static final String PERSON = "PERSON";

  /** No space has this key. */
  private static final String WIKI = "*";

  /** Ten groups for each of nine roles in more than a hundred spaces. */
  private static final int MAPPINGS = 10_000;

  private final ActiveObjects ao;
  private final Transactions transactions;
  private final TakenStore taken;

  OrganisationStore(ActiveObjects ao, Transactions transactions) {
    this.ao = ao;
    this.transactions = transactions;
    this.taken = new TakenStore(ao);
  }

  /** One group playing a role; {@code spaceKey} is null for the whole wiki. */
  record Mapping(String spaceKey, Role role, String group) {}

  List<Unit> units(int limit) {
    return Arrays.stream(
            ao.find(UnitRow.class, Query.select().order("SORT_NO ASC, ID ASC").limit(limit)))
        .map(OrganisationStore::unit)
        .toList();
  }

  int countUnits() {
    return ao.count(UnitRow.class, Query.select());
  }

  Optional<Unit> unitNamed(String name) {
    return Arrays.stream(ao.find(UnitRow.class, Query.select().where("NAME = ?", name).limit(1)))
        .map(OrganisationStore::unit)
        .findFirst();
  }

  UnitId create(NewUnit unit, int sortNo) {
    Map<String, Object> row = new HashMap<>();
    row.put("NAME", unit.name());
    row.put("KIND", unit.kind().name());
    row.put("PARENT_ID", unit.parent() == null ? null : unit.parent().value());
    row.put("HEAD_KEY", unit.head() == null ? null : unit.head().userKey());
    row.put("HEAD_NAME", unit.head() == null ? null : unit.head().name());
    row.put("HEAD_POST", unit.head() == null ? null : unit.head().post());
    row.put("SORT_NO", sortNo);
    row.put("VERSION", 1);
    UnitId id = new UnitId(ao.create(UnitRow.class, row).getID());
    if (!taken.takes(UNIT, unit.name(), id.value())) {
      throw Refusal.invalid("duban.organisation.refusal.sameUnit", unit.name());
    }
    return id;
  }

  /** Locks the unit and compares its version, in the caller's transaction. */
  Unit lockUnit(UnitId id, int version) {
    Unit unit =
        transactions
            .lock(UnitRow.class, id.value())
            .map(OrganisationStore::unit)
            .orElseThrow(() -> Refusal.notFound("duban.organisation.refusal.unit", id.value()));
    if (unit.version() != version) {
      throw Refusal.conflict(
          "duban.organisation.refusal.unitChanged",
          Map.of("current", UnitJson.of(unit)),
          unit.name());
    }
    return unit;
  }

  /** In the caller's transaction, which holds the unit. */
  Unit write(Unit unit) {
    UnitRow row = ao.get(UnitRow.class, unit.id().value());
    PersonRef head = unit.head();
    row.setName(unit.name());
    row.setKind(unit.kind().name());
    row.setParentId(unit.parent() == null ? null : unit.parent().value());
    row.setClosed(unit.closed());
    row.setHeadKey(head == null ? null : head.userKey());
    row.setHeadName(head == null ? null : head.name());
    row.setHeadPost(head == null ? null : head.post());
    row.setVersion(unit.version() + 1);
    row.save();
    if (!taken.takes(UNIT, unit.name(), unit.id().value())) {
      throw Refusal.invalid("duban.organisation.refusal.sameUnit", unit.name());
    }
    return unit(row);
  }

  /** A line of the staff list; the unit may be null. */
  record Line(int id, PersonRef person, UnitId unit, boolean left, int version) {}

  /** By name. */
  List<Line> staff(String part, boolean withLeft, int limit) {
    List<String> where = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    if (!part.isEmpty()) {
      where.add("NAME LIKE ?");
      values.add("%" + part.replaceAll("[%_\\\\]", "_") + "%");
    }
    if (!withLeft) {
      where.add("(GONE IS NULL OR GONE = ?)");
      values.add(false);
    }
    Query query =
        where.isEmpty()
            ? Query.select()
            : Query.select().where(String.join(" AND ", where), values.toArray());
    return staff(query.order("NAME ASC, ID ASC").limit(limit));
  }

  Optional<Line> staffOf(String userKey) {
    Query query = Query.select().where("USER_KEY = ?", userKey).order("ID ASC").limit(1);
    return staff(query).stream().findFirst();
  }

  /** Those in office of exactly this name. */
  List<Line> named(String name, int limit) {
    return staff(Query.select().where("NAME = ?", name).order("ID ASC").limit(limit)).stream()
        .filter(line -> !line.left())
        .toList();
  }

  /** Locks the line and compares its version, in the caller's transaction. */
  Line lockStaff(int id, int version) {
    Line line =
        transactions
            .lock(PersonRow.class, id)
            .map(OrganisationStore::line)
            .orElseThrow(() -> Refusal.notFound("duban.organisation.refusal.person", id));
    if (line.version() != version) {
      throw Refusal.conflict(
          "duban.organisation.refusal.unitChanged",
          Map.of("version", line.version()),
          line.person().name());
    }
    return line;
  }

  /** In the caller's transaction, which holds the line. */
  Line write(Line line) {
    PersonRow row = ao.get(PersonRow.class, line.id());
    row.setName(line.person().name());
    row.setPost(line.person().post());
    row.setUnitId(line.unit() == null ? null : line.unit().value());
    row.setGone(line.left());
    row.setVersion(line.version() + 1);
    row.save();
    return line(row);
  }

  /** Accounts in office on the staff list with the id of their line, by that id. */
  List<Map.Entry<Integer, String>> accounts(int afterId, int limit) {
    Query query =
        Query.select()
            .where("USER_KEY IS NOT NULL AND (GONE IS NULL OR GONE = ?) AND ID > ?", false, afterId)
            .order("ID ASC")
            .limit(limit);
    return Arrays.stream(ao.find(PersonRow.class, query))
        .map(row -> Map.entry(row.getID(), row.getUserKey()))
        .toList();
  }

  Line create(PersonRef person, UnitId unit) {
    Map<String, Object> row = new HashMap<>();
    row.put("USER_KEY", person.userKey());
    row.put("NAME", person.name());
    row.put("POST", person.post());
    row.put("UNIT_ID", unit == null ? null : unit.value());
    row.put("VERSION", 1);
    Line line = line(ao.create(PersonRow.class, row));
    if (person.userKey() != null && !taken.takes(PERSON, person.userKey(), line.id())) {
      throw Refusal.invalid("duban.organisation.refusal.samePerson", person.name());
    }
    return line;
  }

  /** Of the wiki and all spaces. */
  List<Mapping> mappings() {
    return mappings(Query.select().order("ID ASC").limit(MAPPINGS));
  }

  List<Mapping> mappings(String spaceKey) {
    Query query =
        spaceKey == null
            ? Query.select().where("SPACE_KEY IS NULL")
            : Query.select().where("SPACE_KEY IS NULL OR SPACE_KEY = ?", spaceKey);
    return mappings(query.order("ID ASC").limit(MAPPINGS));
  }

  private List<Mapping> mappings(Query query) {
    List<Mapping> found = new ArrayList<>();
    for (RoleGroupRow row : ao.find(RoleGroupRow.class, query)) {
      found.add(new Mapping(row.getSpaceKey(), Role.valueOf(row.getRole()), row.getGroupName()));
    }
    return found;
  }

  int mapVersion(String spaceKey) {
    return map(spaceKey).map(RoleMapRow::getVersion).orElse(0);
  }

  /** Locks the place, compares and raises its version, and gives the id of its row. */
  int lockMap(String spaceKey, int version) {
    Optional<RoleMapRow> seen = map(spaceKey);
    if (seen.isEmpty() && version == 0) {
      return createMap(spaceKey);
    }
    RoleMapRow row =
        seen.flatMap(s -> transactions.lock(RoleMapRow.class, s.getID()))
            .filter(r -> r.getVersion() == version)
            .orElseThrow(OrganisationStore::changed);
    row.setVersion(version + 1);
    row.save();
    return row.getID();
  }

  private int createMap(String spaceKey) {
    Map<String, Object> row = new HashMap<>();
    row.put("PLACE", spaceKey == null ? WIKI : spaceKey);
    row.put("VERSION", 1);
    try {
      return ao.create(RoleMapRow.class, row).getID();
    } catch (ActiveObjectsException someoneWasFirst) {
      throw changed();
    }
  }

  private static Refusal changed() {
    return Refusal.conflict("duban.organisation.refusal.rolesChanged", Map.of());
  }

  /** By rising id: every change of the rights raises a map's version. */
  List<Witness> mapWitnesses(int after, int limit) {
    Query query = Query.select().where("ID > ?", after).order("ID ASC").limit(limit);
    return Arrays.stream(ao.find(RoleMapRow.class, query))
        .map(
            row ->
                new Witness(new Subject("ROLES", row.getID()), row.getVersion(), row.getVersion()))
        .toList();
  }

  /** By rising id. Units made before their making was written down have one entry less. */
  List<Witness> unitWitnesses(int after, int limit) {
    Query query = Query.select().where("ID > ?", after).order("ID ASC").limit(limit);
    return Arrays.stream(ao.find(UnitRow.class, query))
        .map(
            row -> {
              int changes = row.getVersion() - 1;
              return new Witness(
                  new Subject(UNIT, row.getID()), changes == 0 ? 0 : row.getVersion(), changes);
            })
        .toList();
  }

  /** By rising id. A person is never changed, and those of older times have no entry. */
  List<Witness> personWitnesses(int after, int limit) {
    Query query = Query.select().where("ID > ?", after).order("ID ASC").limit(limit);
    return Arrays.stream(ao.find(PersonRow.class, query))
        .map(row -> new Witness(new Subject(PERSON, row.getID()), 0, 0))
        .toList();
  }

  private Optional<RoleMapRow> map(String spaceKey) {
    String place = spaceKey == null ? WIKI : spaceKey;
    Query query = Query.select().where("PLACE = ?", place).limit(1);
    return Arrays.stream(ao.find(RoleMapRow.class, query)).findFirst();
  }

  /** In the caller's transaction, which holds the place. */
  void replace(String spaceKey, Role role, List<String> groups) {
    if (spaceKey == null) {
      ao.deleteWithSQL(RoleGroupRow.class, "SPACE_KEY IS NULL AND ROLE = ?", role.name());
    } else {
      ao.deleteWithSQL(RoleGroupRow.class, "SPACE_KEY = ? AND ROLE = ?", spaceKey, role.name());
    }
    groups.forEach(group -> create(new Mapping(spaceKey, role, group)));
  }

  private void create(Mapping mapping) {
    Map<String, Object> row = new HashMap<>();
    row.put("SPACE_KEY", mapping.spaceKey());
    row.put("ROLE", mapping.role().name());
    row.put("GROUP_NAME", mapping.group());
    ao.create(RoleGroupRow.class, row);
  }

  private List<Line> staff(Query query) {
    return Arrays.stream(ao.find(PersonRow.class, query)).map(OrganisationStore::line).toList();
  }

  private static Line line(PersonRow row) {
    Integer unit = row.getUnitId();
    return new Line(
        row.getID(),
        new PersonRef(row.getUserKey(), row.getName(), row.getPost()),
        unit == null ? null : new UnitId(unit),
        row.isGone(),
        row.getVersion());
  }

  private static Unit unit(UnitRow row) {
    Integer parent = row.getParentId();
    return new Unit(
        new UnitId(row.getID()),
        row.getName(),
        UnitKind.valueOf(row.getKind()),
        parent == null ? null : new UnitId(parent),
        row.getHeadName() == null
            ? null
            : new PersonRef(row.getHeadKey(), row.getHeadName(), row.getHeadPost()),
        row.isClosed(),
        row.getVersion());
  }
}
