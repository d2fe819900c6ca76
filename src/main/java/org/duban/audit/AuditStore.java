package org.duban.audit;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.Query;
import org.duban.confluence.BulkInsert;
import org.duban.shared.PersonRef;
import org.springframework.stereotype.Component;

@Component
class AuditStore {
  private static final int PAGE = 500;

  private final ActiveObjects ao;

  AuditStore(ActiveObjects ao) {
    this.ao = ao;
  }

  void append(NewEntry entry, PersonRef who, Instant at) {
    Optional<AuditRow> last = last(entry.subject());
    int seq = last.map(AuditRow::getSeq).orElse(0) + 1;
    String previous = last.map(AuditRow::getHash).orElse(AuditChain.START);
    BulkInsert.into(ao, AuditRow.class, List.of(columns(entry, who, at, seq, previous)));
  }

  void appendFirst(List<NewEntry> entries, PersonRef who, Instant at) {
    List<Map<String, Object>> rows = new ArrayList<>();
    Map<Subject, Map<String, Object>> last = new HashMap<>();
    for (NewEntry entry : entries) {
      Map<String, Object> before = last.get(entry.subject());
      int seq = before == null ? 1 : (Integer) before.get("SEQ") + 1;
      String hash = before == null ? AuditChain.START : (String) before.get("HASH");
      Map<String, Object> row = columns(entry, who, at, seq, hash);
      rows.add(row);
      last.put(entry.subject(), row);
    }
    BulkInsert.into(ao, AuditRow.class, rows);
  }

  /** By id, of one scope or of all. */
  List<ChainLink> links(Optional<Subject> scope, int afterId, int limit) {
    Query query =
        scope
            .map(s -> Query.select().where("SCOPE = ? AND ID > ?", s.toString(), afterId))
            .orElseGet(() -> Query.select().where("ID > ?", afterId));
    return links(query.order("ID ASC").limit(limit));
  }

  /** By number, of one subject whatever its entries' scope. */
  List<ChainLink> links(Subject subject, int afterSeq, int limit) {
    return links(
        Query.select()
            .where("SUBJECT = ? AND SEQ > ?", subject.toString(), afterSeq)
            .order("SEQ ASC")
            .limit(limit));
  }

  private List<ChainLink> links(Query query) {
    return Arrays.stream(ao.find(AuditRow.class, query)).map(AuditStore::link).toList();
  }

  private static ChainLink link(AuditRow row) {
    String hash =
        AuditChain.hash(
            row.getPrevHash(),
            row.getSubject(),
            row.getScope(),
            row.getSeq(),
            row.getAction(),
            row.getSubjectVersion(),
            row.getHappenedAt(),
            row.getWhoKey(),
            row.getWhoName(),
            row.getChanges());
    return new ChainLink(
        row.getID(),
        subject(row),
        row.getSeq(),
        row.getSubjectVersion(),
        row.getPrevHash(),
        row.getHash(),
        hash.equals(row.getHash()),
        hash.equals(row.getHash()) ? seals(row.getChanges()) : List.of());
  }

  private static List<Change> seals(String changes) {
    return changes.contains("[\"#")
        ? ChangeText.read(changes).stream().filter(Change::isSeal).toList()
        : List.of();
  }

  List<AuditEntry> before(Subject subject, int seq, int limit) {
    return entries(
        Query.select()
            .where("SUBJECT = ? AND SEQ < ?", subject.toString(), seq)
            .order("SEQ DESC")
            .limit(limit));
  }

  /** Newest first, of some subjects together. */
  List<AuditEntry> before(Collection<Subject> subjects, int id, int limit) {
    List<Object> values = new ArrayList<>(subjects.stream().map(Subject::toString).toList());
    String marks = String.join(",", Collections.nCopies(values.size(), "?"));
    values.add(id);
    return entries(
        Query.select()
            .where("SUBJECT IN (" + marks + ") AND ID < ?", values.toArray())
            .order("ID DESC")
            .limit(limit));
  }

  List<AuditEntry> times(Subject subject, String action, int limit) {
    return entries(
        Query.select()
            .where("SUBJECT = ? AND ACTION = ?", subject.toString(), action)
            .order("SEQ DESC")
            .limit(limit));
  }

  /** Newest first, of a scope. */
  List<AuditEntry> inScope(Subject scope, int id, int limit) {
    return entries(
        Query.select()
            .where("SCOPE = ? AND ID < ?", scope.toString(), id)
            .order("SCOPE DESC, ID DESC")
            .limit(limit));
  }

  List<AuditEntry> sinceVersion(Subject subject, int version, int limit) {
    return entries(
        Query.select()
            .where("SUBJECT = ? AND SUBJECT_VERSION > ?", subject.toString(), version)
            .order("SEQ ASC")
            .limit(limit));
  }

  List<Integer> latestIds(Subject scope, int limit) {
    List<Integer> ids = new ArrayList<>();
    ao.stream(
        AuditRow.class,
        // the scope is one and the same: named, for a database that looks for an index by this list
        Query.select("ID")
            .where("SCOPE = ?", scope.toString())
            .order("SCOPE DESC, ID DESC")
            .limit(limit),
        row -> ids.add(row.getID()));
    return ids;
  }

  Optional<Instant> lastHappened(Subject scope, String butFor) {
    Query query =
        Query.select()
            .where("SCOPE = ? AND ACTION <> ?", scope.toString(), butFor)
            .order("ID DESC")
            .limit(1);
    return entries(query).stream().map(AuditEntry::at).findFirst();
  }

  Map<Subject, Instant> happened(Subject scope, String action) {
    Map<Subject, Instant> found = new HashMap<>();
    List<AuditEntry> page = List.of();
    do {
      int after = page.isEmpty() ? 0 : page.get(page.size() - 1).id();
      page =
          entries(
              Query.select()
                  .where("SCOPE = ? AND ACTION = ? AND ID > ?", scope.toString(), action, after)
                  .order("ID ASC")
                  .limit(PAGE));
      page.forEach(entry -> found.put(entry.subject(), entry.at()));
    } while (page.size() == PAGE);
    return found;
  }

  private List<AuditEntry> entries(Query query) {
    return Arrays.stream(ao.find(AuditRow.class, query)).map(AuditStore::entry).toList();
  }

  private Optional<AuditRow> last(Subject subject) {
    Query query =
        Query.select().where("SUBJECT = ?", subject.toString()).order("SEQ DESC").limit(1);
    return Arrays.stream(ao.find(AuditRow.class, query)).findFirst();
  }

  private static Map<String, Object> columns(
      NewEntry entry, PersonRef who, Instant at, int seq, String previous) {
    String subject = entry.subject().toString();
    String scope = entry.scope().toString();
    String changes = ChangeText.write(entry.changes());
    Map<String, Object> row = new HashMap<>();
    row.put("ENTRY_KEY", subject + "#" + seq);
    row.put("SUBJECT", subject);
    row.put("SCOPE", scope);
    row.put("SEQ", seq);
    row.put("ACTION", entry.action());
    row.put("SUBJECT_VERSION", entry.version());
    row.put("HAPPENED_AT", at.toEpochMilli());
    row.put("WHO_KEY", who.userKey());
    row.put("WHO_NAME", who.name());
    row.put("CHANGES", changes);
    row.put("PREV_HASH", previous);
    row.put(
        "HASH",
        AuditChain.hash(
            previous,
            subject,
            scope,
            seq,
            entry.action(),
            entry.version(),
            at.toEpochMilli(),
            who.userKey(),
            who.name(),
            changes));
    return row;
  }

  private static AuditEntry entry(AuditRow row) {
    return new AuditEntry(
        row.getID(),
        subject(row),
        row.getSeq(),
        row.getAction(),
        row.getSubjectVersion(),
        Instant.ofEpochMilli(row.getHappenedAt()),
        new PersonRef(row.getWhoKey(), row.getWhoName(), null),
        ChangeText.read(row.getChanges()).stream().filter(c -> !c.isSeal()).toList());
  }

  private static Subject subject(AuditRow row) {
    return Subject.read(row.getSubject());
  }
}
