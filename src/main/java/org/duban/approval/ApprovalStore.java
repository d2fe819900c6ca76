package org.duban.approval;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.java.ao.Query;
import org.duban.confluence.Chunks;
import org.duban.confluence.Transactions;
import org.duban.shared.PersonRef;
import org.springframework.stereotype.Component;

@Component
class ApprovalStore {
  private final ActiveObjects ao;
  private final Transactions transactions;

  ApprovalStore(ActiveObjects ao, Transactions transactions) {
    this.ao = ao;
    this.transactions = transactions;
  }

  void submit(CloseRequest request) {
    Map<String, Object> row = new HashMap<>();
    row.put("SUBJECT_TYPE", request.subjectType());
    row.put("SUBJECT_ID", request.subjectId());
    row.put("CYCLE_NO", request.cycle());
    row.put("ROUND_NO", request.round());
    row.put("CHAIN", request.chain().stream().map(Step::name).collect(Collectors.joining(",")));
    row.put("STATEMENT", request.statement());
    row.put("APPLICANT_KEY", request.applicant().userKey());
    row.put("APPLICANT_NAME", request.applicant().name());
    row.put("APPLICANT_POST", request.applicant().post());
    row.put("APPLIED_AT", request.at().toEpochMilli());
    row.put("STATUS", request.status().name());
    row.put("VERSION", 1);
    ao.create(CloseRequestRow.class, row);
  }

  /** False if the request was decided by someone else meanwhile. */
  boolean take(int request, Taken taken, RequestStatus then) {
    return transactions
        .lock(CloseRequestRow.class, request)
        .filter(row -> row.getStatus().equals(RequestStatus.SUBMITTED.name()))
        .map(row -> write(row, taken, then))
        .isPresent();
  }

  /** All requests of one subject, oldest first. */
  List<CloseRequest> requests(String type, int subject, int limit) {
    Query query =
        Query.select()
            .where("SUBJECT_ID = ? AND SUBJECT_TYPE = ?", subject, type)
            .order("ID ASC")
            .limit(limit);
    return withSteps(Arrays.asList(ao.find(CloseRequestRow.class, query)));
  }

  /** All requests of many subjects in one given state, oldest first. */
  List<CloseRequest> requests(String type, Collection<Integer> subjects, RequestStatus status) {
    List<CloseRequestRow> rows = new ArrayList<>();
    for (Object[] part : Chunks.of(subjects)) {
      Object[] values = Arrays.copyOf(part, part.length + 2);
      values[part.length] = type;
      values[part.length + 1] = status.name();
      String where = Chunks.in("SUBJECT_ID", part) + " AND SUBJECT_TYPE = ? AND STATUS = ?";
      rows.addAll(
          Arrays.asList(
              ao.find(CloseRequestRow.class, Query.select().where(where, values).order("ID ASC"))));
    }
    return withSteps(rows);
  }

  Map<Integer, CloseRequest> requestsById(Collection<Integer> ids) {
    Map<Integer, CloseRequest> found = new HashMap<>();
    for (Object[] part : Chunks.of(ids)) {
      Query query = Query.select().where(Chunks.in("ID", part), part);
      for (CloseRequestRow row : ao.find(CloseRequestRow.class, query)) {
        found.put(row.getID(), request(row, List.of()));
      }
    }
    return found;
  }

  Map<Integer, Taken> stepsById(Collection<Integer> ids) {
    Map<Integer, Taken> found = new HashMap<>();
    for (Object[] part : Chunks.of(ids)) {
      Query query = Query.select().where(Chunks.in("ID", part), part);
      for (CloseStepRow row : ao.find(CloseStepRow.class, query)) {
        found.put(row.getID(), taken(row));
      }
    }
    return found;
  }

  private CloseRequestRow write(CloseRequestRow row, Taken taken, RequestStatus then) {
    Map<String, Object> step = new HashMap<>();
    step.put("REQUEST_ID", row.getID());
    step.put("STEP", taken.step() == null ? null : taken.step().name());
    step.put("DECISION", taken.decision().name());
    step.put("OPINION", taken.opinion());
    step.put("WHO_KEY", taken.by().userKey());
    step.put("WHO_NAME", taken.by().name());
    step.put("WHO_POST", taken.by().post());
    step.put("DECIDED_AT", taken.at().toEpochMilli());
    ao.create(CloseStepRow.class, step);
    row.setStatus(then.name());
    row.setVersion(row.getVersion() + 1);
    row.save();
    return row;
  }

  private List<CloseRequest> withSteps(List<CloseRequestRow> rows) {
    Map<Integer, List<Taken>> steps = new HashMap<>();
    for (Object[] part : Chunks.of(rows.stream().map(CloseRequestRow::getID).toList())) {
      Query query = Query.select().where(Chunks.in("REQUEST_ID", part), part).order("ID ASC");
      for (CloseStepRow row : ao.find(CloseStepRow.class, query)) {
        steps.computeIfAbsent(row.getRequestId(), id -> new ArrayList<>()).add(taken(row));
      }
    }
    return rows.stream().map(r -> request(r, steps.getOrDefault(r.getID(), List.of()))).toList();
  }

  private static CloseRequest request(CloseRequestRow row, List<Taken> steps) {
    return new CloseRequest(
        row.getID(),
        row.getSubjectType(),
        row.getSubjectId(),
        row.getCycleNo(),
        row.getRoundNo(),
        Arrays.stream(row.getChain().split(",")).map(Step::valueOf).toList(),
        row.getStatement(),
        new PersonRef(row.getApplicantKey(), row.getApplicantName(), row.getApplicantPost()),
        Instant.ofEpochMilli(row.getAppliedAt()),
        RequestStatus.valueOf(row.getStatus()),
        List.copyOf(steps));
  }

  private static Taken taken(CloseStepRow row) {
    return new Taken(
        row.getID(),
        row.getStep() == null ? null : Step.valueOf(row.getStep()),
        new PersonRef(row.getWhoKey(), row.getWhoName(), row.getWhoPost()),
        Decision.valueOf(row.getDecision()),
        row.getOpinion(),
        Instant.ofEpochMilli(row.getDecidedAt()));
  }
}
