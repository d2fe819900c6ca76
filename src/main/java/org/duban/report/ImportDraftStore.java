package org.duban.report;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import net.java.ao.ActiveObjectsException;
import net.java.ao.Query;
import org.duban.confluence.Transactions;
import org.springframework.stereotype.Component;

@Component
class ImportDraftStore {
  private final ActiveObjects ao;
  private final Transactions transactions;

  ImportDraftStore(ActiveObjects ao, Transactions transactions) {
    this.ao = ao;
    this.transactions = transactions;
  }

  /** Empty also for an expired draft, and for what is no id. */
  Optional<ImportDraft> find(String id, Instant now) {
    if (!id.matches("\\d{1,9}")) {
      return Optional.empty();
    }
    return first(
        Query.select().where("ID = ? AND EXPIRES_AT > ?", Integer.valueOf(id), now.toEpochMilli()));
  }

  Optional<ImportDraft> findByFingerprint(String fingerprint, Instant now) {
    return first(
        Query.select()
            .where("FINGERPRINT = ? AND EXPIRES_AT > ?", fingerprint, now.toEpochMilli()));
  }

  /**
   * Of two equal requests at once the second fails on the fingerprint, in a transaction of its own,
   * and then finds what the first has kept.
   */
  int once(String fingerprint, Instant now, Supplier<Integer> write) {
    try {
      return transactions.run(write);
    } catch (ActiveObjectsException e) {
      if (transactions.run(() -> findByFingerprint(fingerprint, now)).isEmpty()) {
        throw e;
      }
      return transactions.run(write);
    }
  }

  int create(ImportDraft draft, String fingerprint, Instant expiresAt) {
    Map<String, Object> row = new HashMap<>();
    row.put("FINGERPRINT", fingerprint);
    row.put("OWNER", draft.owner());
    row.put("SPACE_KEY", draft.spaceKey());
    row.put("TITLE", draft.basics().title());
    row.put("ORGAN", draft.basics().organ());
    row.put("PERIOD", draft.basics().period());
    row.put("ADDRESSEE", draft.basics().addressee());
    row.put("REPORT_TEXT", orNull(draft.text()));
    row.put("CHECKLIST", draft.decisions() != null);
    row.put("DECISIONS", draft.decisions() == null ? null : orNull(draft.decisions().format()));
    row.put("EXPIRES_AT", expiresAt.toEpochMilli());
    row.put("VERSION", 1);
    return ao.create(ImportDraftRow.class, row).getID();
  }

  void keepUntil(int id, Instant expiresAt) {
    transactions
        .lock(ImportDraftRow.class, id)
        .ifPresent(
            row -> {
              row.setExpiresAt(expiresAt.toEpochMilli());
              row.save();
            });
  }

  /** Whoever else wants this draft waits until the transaction ends. */
  void lock(int id) {
    transactions.lock(ImportDraftRow.class, id);
  }

  void deleteExpired(Instant now) {
    ao.deleteWithSQL(ImportDraftRow.class, "EXPIRES_AT <= ?", now.toEpochMilli());
  }

  private Optional<ImportDraft> first(Query query) {
    return Arrays.stream(ao.find(ImportDraftRow.class, query))
        .findFirst()
        .map(ImportDraftStore::draft);
  }

  private static ImportDraft draft(ImportDraftRow row) {
    Basics basics =
        new Basics(
            row.getTitle(),
            orEmpty(row.getOrgan()),
            orEmpty(row.getPeriod()),
            orEmpty(row.getAddressee()));
    return new ImportDraft(
        row.getID(),
        row.getOwner(),
        row.getSpaceKey(),
        basics,
        orEmpty(row.getReportText()),
        row.isChecklist() ? Decisions.parse(orEmpty(row.getDecisions())) : null);
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
