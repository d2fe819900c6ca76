package org.duban.rectification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.duban.approval.ApprovalService;
import org.duban.approval.CloseRequest;
import org.duban.approval.Extension;
import org.duban.approval.ExtensionService;
import org.duban.approval.Taken;
import org.duban.audit.Change;
import org.duban.audit.SealSource;
import org.duban.audit.Subject;
import org.springframework.stereotype.Component;

/** Seals what is only ever added to an item: each row in the entry that was written with it. */
@Component
class RecordSeals implements SealSource {
  private static final String PROGRESS = "PROGRESS";
  private static final String EVIDENCE = "EVIDENCE";
  private static final String REQUEST = "CLOSE_REQ";
  private static final String STEP = "CLOSE_STEP";
  private static final String EXTENSION = "EXT_REQ";
  private static final String DECISION = "EXT_DECISION";
  private static final String CYCLE = "CYCLE";
  private static final String REOPENING = "REOPENING";

  private final RecordStore records;
  private final CycleStore cycles;
  private final ApprovalService approval;
  private final ExtensionService extensions;

  RecordSeals(
      RecordStore records,
      CycleStore cycles,
      ApprovalService approval,
      ExtensionService extensions) {
    this.records = records;
    this.cycles = cycles;
    this.approval = approval;
    this.extensions = extensions;
  }

  static Change of(Progress progress) {
    return Change.seal(new Subject(PROGRESS, progress.id()), Digests.of(progress));
  }

  static Change of(Evidence evidence) {
    return Change.seal(new Subject(EVIDENCE, evidence.id()), Digests.of(evidence));
  }

  /** What an action of this name has just written beside the item itself. */
  List<Change> of(String action, Item item) {
    List<Change> seals = new ArrayList<>();
    switch (action) {
      case "REQUEST_CLOSE", "WITHDRAW", "LEADER_PASS", "RETURN" -> request(item, seals);
      case "CLOSE", "PHASE_DONE" -> {
        request(item, seals);
        end(item, seals);
        extension(item, seals);
      }
      case "REQUEST_EXTENSION",
          "GRANT_EXTENSION",
          "REFUSE_EXTENSION",
          "WITHDRAW_EXTENSION",
          "CANCEL" ->
          extension(item, seals);
      case "TAKE_OVER" -> end(item, seals);
      case "REOPEN" -> {
        int id = cycles.lastReopening(item.id());
        cycles
            .reopeningDigests(List.of(id))
            .forEach((row, digest) -> seals.add(Change.seal(new Subject(REOPENING, row), digest)));
      }
      default -> {
        // nothing besides the item
      }
    }
    return seals;
  }

  /** The ends of the first cycles of items that were made settled, a few statements for all. */
  Map<ItemId, Change> firstEnds(Collection<ItemId> items) {
    Map<ItemId, Change> seals = new HashMap<>();
    cycles
        .firstEndDigests(items)
        .forEach(
            (item, end) ->
                seals.put(item, Change.seal(new Subject(CYCLE, end.getKey()), end.getValue())));
    return seals;
  }

  private void request(Item item, List<Change> seals) {
    List<CloseRequest> requests = approval.requests(Trail.ITEM, item.id().value());
    if (!requests.isEmpty()) {
      CloseRequest last = requests.get(requests.size() - 1);
      seals.add(Change.seal(new Subject(REQUEST, last.id()), Digests.of(last)));
      for (Taken step : last.steps()) {
        seals.add(Change.seal(new Subject(STEP, step.id()), Digests.of(step)));
      }
    }
  }

  /** The last one: there is never a second that is undecided, and what is decided stays. */
  private void extension(Item item, List<Change> seals) {
    List<Extension> all =
        extensions.of(Trail.ITEM, List.of(item.id().value())).get(item.id().value());
    if (all != null) {
      Extension last = all.get(all.size() - 1);
      seals.add(Change.seal(new Subject(EXTENSION, last.id()), Digests.of(last)));
      if (!last.isOpen()) {
        seals.add(Change.seal(new Subject(DECISION, last.id()), Digests.decision(last)));
      }
    }
  }

  private void end(Item item, List<Change> seals) {
    int id = cycles.lastEnd(item.id());
    cycles
        .endDigests(List.of(id))
        .forEach((row, digest) -> seals.add(Change.seal(new Subject(CYCLE, row), digest)));
  }

  @Override
  public Set<String> types() {
    return Set.of(PROGRESS, EVIDENCE, REQUEST, STEP, EXTENSION, DECISION, CYCLE, REOPENING);
  }

  @Override
  public Map<Integer, String> digests(String type, Collection<Integer> ids) {
    return switch (type) {
      case PROGRESS -> digests(records.progress(ids), Digests::of);
      case EVIDENCE -> digests(records.evidence(ids), Digests::of);
      case REQUEST -> digests(approval.requestsById(ids), Digests::of);
      case STEP -> digests(approval.stepsById(ids), Digests::of);
      case EXTENSION -> digests(extensions.byId(ids), Digests::of);
      case DECISION -> digests(extensions.byId(ids), Digests::decision);
      case CYCLE -> cycles.endDigests(ids);
      case REOPENING -> cycles.reopeningDigests(ids);
      default -> throw new IllegalArgumentException(type);
    };
  }

  private static <T> Map<Integer, String> digests(
      Map<Integer, T> rows, Function<T, String> digest) {
    Map<Integer, String> digests = new HashMap<>();
    rows.forEach((id, row) -> digests.put(id, digest.apply(row)));
    return digests;
  }
}
