package org.duban.report;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.java.ao.Query;
import org.springframework.stereotype.Component;

@Component
class ImportDraftStore {
  private final ActiveObjects ao;

  ImportDraftStore(ActiveObjects ao) {
    this.ao = ao;
  }

  /** Empty also for an expired draft. */
  Optional<ImportDraft> find(int id, Instant now) {
    return first(Query.select().where("ID = ? AND EXPIRES_AT > ?", id, now.toEpochMilli()));
  }

  Optional<ImportDraft> findByFingerprint(String fingerprint, Instant now) {
    return first(
        Query.select()
            .where("FINGERPRINT = ? AND EXPIRES_AT > ?", fingerprint, now.toEpochMilli()));
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
    row.put("REPORT_TEXT", draft.text().isEmpty() ? null : draft.text());
    row.put("PLAN_ID", draft.plan());
    row.put("EXPIRES_AT", expiresAt.toEpochMilli());
    return ao.create(ImportDraftRow.class, row).getID();
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
        row.getPlanId());
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
