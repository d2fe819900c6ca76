package org.duban.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.audit.Verification.Broken;

/**
 * Goes once over all entries in the order of their ids and keeps the end of each chain. Whatever
 * does not fit is read again by itself and in its own order before it is called broken: ids are
 * given before transactions commit, so that others may write while this reads.
 */
final class ChainCheck {
  private static final int CHUNK = 500;
  private static final int MAX = 200;

  private final AuditStore store;
  private final Map<Subject, ChainLink> ends = new HashMap<>();
  private final Map<Subject, Optional<Witness>> suspects = new LinkedHashMap<>();
  private final List<Broken> broken = new ArrayList<>();
  private long checked;

  ChainCheck(AuditStore store) {
    this.store = store;
  }

  Verification run(Optional<Subject> scope, Iterable<Witness> witnesses) {
    List<ChainLink> links = List.of();
    do {
      int after = links.isEmpty() ? 0 : links.get(links.size() - 1).id();
      links = store.links(scope, after, CHUNK);
      links.forEach(this::look);
    } while (links.size() == CHUNK);
    for (Witness witness : witnesses) {
      ChainLink end = ends.getOrDefault(witness.subject(), ChainLink.start(witness.subject()));
      if (!end.reaches(witness) || suspects.containsKey(witness.subject())) {
        suspects.put(witness.subject(), Optional.of(witness));
      }
    }
    for (Map.Entry<Subject, Optional<Witness>> suspect : suspects.entrySet()) {
      if (broken.size() > MAX) {
        break;
      }
      read(suspect.getKey(), suspect.getValue());
    }
    boolean complete = broken.size() <= MAX;
    return new Verification(
        checked, List.copyOf(complete ? broken : broken.subList(0, MAX)), complete);
  }

  private void look(ChainLink link) {
    checked++;
    ChainLink before = ends.put(link.subject(), link);
    if (!link.follows(before == null ? ChainLink.start(link.subject()) : before)) {
      suspects.put(link.subject(), Optional.empty());
    }
  }

  private void read(Subject subject, Optional<Witness> witness) {
    ChainLink before = ChainLink.start(subject);
    List<ChainLink> links;
    do {
      links = store.links(subject, before.seq(), CHUNK);
      for (ChainLink link : links) {
        if (link.seq() != before.seq() + 1) {
          broken.add(new Broken(subject, before.seq() + 1, Fault.MISSING));
        } else if (!link.previous().equals(before.hash())) {
          broken.add(new Broken(subject, link.seq(), Fault.UNLINKED));
        }
        if (!link.sound()) {
          broken.add(new Broken(subject, link.seq(), Fault.CHANGED));
        }
        before = link;
      }
    } while (links.size() == CHUNK && broken.size() <= MAX);
    ChainLink end = before;
    if (witness.filter(w -> !end.reaches(w)).isPresent()) {
      broken.add(new Broken(subject, end.seq() + 1, Fault.CUT));
    }
  }
}
