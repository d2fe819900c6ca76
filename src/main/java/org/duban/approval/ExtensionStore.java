package org.duban.approval;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.Query;
import org.duban.confluence.Chunks;
import org.duban.confluence.Transactions;
import org.duban.shared.PersonRef;
import org.springframework.stereotype.Component;

@Component
class ExtensionStore {
  private final ActiveObjects ao;
  private final Transactions transactions;

  ExtensionStore(ActiveObjects ao, Transactions transactions) {
    this.ao = ao;
    this.transactions = transactions;
  }

  void submit(Extension extension) {
    Map<String, Object> row = new HashMap<>();
    row.put("SUBJECT_TYPE", extension.subjectType());
    row.put("SUBJECT_ID", extension.subjectId());
    row.put("CYCLE_NO", extension.cycle());
    row.put("OLD_DUE", extension.oldDue().toString());
    row.put("NEW_DUE", extension.newDue().toString());
    row.put("REASON", extension.reason());
    row.put("PROGRESS_NOTE", extension.progressNote());
    row.put("LATE", extension.late());
    row.put("APPLICANT_KEY", extension.applicant().userKey());
    row.put("APPLICANT_NAME", extension.applicant().name());
    row.put("APPLICANT_POST", extension.applicant().post());
    row.put("APPLIED_AT", extension.at().toEpochMilli());
    row.put("STATUS", extension.status().name());
    row.put("VERSION", 1);
    ao.create(ExtensionRow.class, row);
  }

  /** False if it was decided by someone else meanwhile. */
  boolean decide(int id, ExtensionStatus then, PersonRef by, Instant at, String opinion) {
    return transactions
        .lock(ExtensionRow.class, id)
        .filter(row -> row.getStatus().equals(ExtensionStatus.SUBMITTED.name()))
        .map(
            row -> {
              row.setStatus(then.name());
              row.setWhoKey(by.userKey());
              row.setWhoName(by.name());
              row.setDecidedAt(at.toEpochMilli());
              row.setOpinion(opinion);
              row.setVersion(row.getVersion() + 1);
              row.save();
              return row;
            })
        .isPresent();
  }

  /** Oldest first. */
  List<Extension> of(String type, Collection<Integer> subjects) {
    List<Extension> found = new ArrayList<>();
    for (Object[] part : Chunks.of(subjects)) {
      Object[] values = Arrays.copyOf(part, part.length + 1);
      values[part.length] = type;
      String where = Chunks.in("SUBJECT_ID", part) + " AND SUBJECT_TYPE = ?";
      Query query = Query.select().where(where, values).order("ID ASC");
      for (ExtensionRow row : ao.find(ExtensionRow.class, query)) {
        found.add(extension(row));
      }
    }
    return found;
  }

  Map<Integer, Extension> byId(Collection<Integer> ids) {
    Map<Integer, Extension> found = new HashMap<>();
    for (Object[] part : Chunks.of(ids)) {
      Query query = Query.select().where(Chunks.in("ID", part), part);
      for (ExtensionRow row : ao.find(ExtensionRow.class, query)) {
        found.put(row.getID(), extension(row));
      }
    }
    return found;
  }

  /** Undecided ones, oldest first. */
  List<Extension> open(String type, int after, int limit) {
    Query query =
        Query.select()
            .where(
                "STATUS = ? AND SUBJECT_TYPE = ? AND ID > ?",
                ExtensionStatus.SUBMITTED.name(),
                type,
                after)
            .order("ID ASC")
            .limit(limit);
    return Arrays.stream(ao.find(ExtensionRow.class, query))
        .map(ExtensionStore::extension)
        .toList();
  }

  private static Extension extension(ExtensionRow row) {
    boolean decided = row.getWhoName() != null;
    return new Extension(
        row.getID(),
        row.getSubjectType(),
        row.getSubjectId(),
        row.getCycleNo(),
        LocalDate.parse(row.getOldDue()),
        LocalDate.parse(row.getNewDue()),
        row.getReason(),
        row.getProgressNote(),
        row.isLate(),
        new PersonRef(row.getApplicantKey(), row.getApplicantName(), row.getApplicantPost()),
        Instant.ofEpochMilli(row.getAppliedAt()),
        ExtensionStatus.valueOf(row.getStatus()),
        decided ? new PersonRef(row.getWhoKey(), row.getWhoName(), null) : null,
        decided ? Instant.ofEpochMilli(row.getDecidedAt()) : null,
        row.getOpinion());
  }
}
