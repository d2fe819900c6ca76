package org.duban.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duban.audit.Verification.Broken;

/**
 * Goes once over all entries in the order of their ids and keeps the end of each chain. Whatever
 * does not fit is read again by itself and in its own order before it is called broken: ids are
 * given before transactions commit, so that others may write while this reads.
 */
final class ChainCheck {
  private static final int CHUNK = 500;
  private static final int MAX = Verification.MAX;

  private final AuditStore store;
  private final Map<String, SealSource> sources = new HashMap<>();
  private final Map<Subject, ChainEnd> ends = new HashMap<>();
  private final Map<Subject, Optional<Witness>> suspects = new LinkedHashMap<>();
  private final List<Broken> broken = new ArrayList<>();
  private long checked;

  ChainCheck(AuditStore store, List<SealSource> sources) {
    this.store = store;
    sources.forEach(source -> source.types().forEach(type -> this.sources.put(type, source)));
  }

  Verification run(Optional<Subject> scope, Iterable<Witness> witnesses) {
    List<ChainLink> links = List.of();
    do {
      int after = links.isEmpty() ? 0 : links.get(links.size() - 1).id();
      links = store.links(scope, after, CHUNK);
      links.forEach(this::look);
      compare(links);
    } while (links.size() == CHUNK);
    hear(witnesses);
    for (Map.Entry<Subject, Optional<Witness>> suspect : suspects.entrySet()) {
      if (broken.size() > MAX) {
        break;
      }
      read(suspect.getKey(), suspect.getValue());
    }
    return new Verification(checked, List.of(), true, digest()).and(broken);
  }

  private void look(ChainLink link) {
    checked++;
    ChainEnd before = ends.getOrDefault(link.subject(), ChainEnd.START);
    ends.put(link.subject(), before.after(link));
    if (!before.precedes(link)) {
      suspects.put(link.subject(), Optional.empty());
    }
  }

  /** Rows that never change against their seals, some hundred at a time. */
  private void compare(List<ChainLink> links) {
    Map<String, Set<Integer>> wanted = new HashMap<>();
    for (ChainLink link : links) {
      for (Change seal : link.seals()) {
        if (sources.containsKey(seal.sealed().type())) {
          wanted
              .computeIfAbsent(seal.sealed().type(), type -> new HashSet<>())
              .add(seal.sealed().id());
        }
      }
    }
    Map<String, Map<Integer, String>> found = new HashMap<>();
    wanted.forEach((type, ids) -> found.put(type, sources.get(type).digests(type, ids)));
    for (ChainLink link : links) {
      for (Change seal : link.seals()) {
        Map<Integer, String> of = found.get(seal.sealed().type());
        if (of != null && broken.size() <= MAX) {
          String now = of.get(seal.sealed().id());
          if (!seal.after().equals(now)) {
            broken.add(
                new Broken(link.subject(), link.seq(), now == null ? Fault.LOST : Fault.ALTERED));
          }
        }
      }
    }
  }

  private void hear(Iterable<Witness> witnesses) {
    Set<Subject> heard = new HashSet<>();
    for (Witness witness : witnesses) {
      heard.add(witness.subject());
      ChainEnd end = ends.getOrDefault(witness.subject(), ChainEnd.START);
      if (!end.reaches(witness)
          || !end.agrees(witness)
          || suspects.containsKey(witness.subject())) {
        suspects.put(witness.subject(), Optional.of(witness));
      }
    }
    // every row is a witness, or was compared with its seal: here the row itself is gone
    ends.entrySet().stream()
        .filter(end -> !heard.contains(end.getKey()) && !sources.containsKey(end.getKey().type()))
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(Subject::toString)))
        .limit(MAX + 1)
        .forEach(end -> broken.add(new Broken(end.getKey(), end.getValue().seq(), Fault.LOST)));
  }

  private void read(Subject subject, Optional<Witness> witness) {
    ChainEnd before = ChainEnd.START;
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
        before = before.after(link);
      }
    } while (links.size() == CHUNK && broken.size() <= MAX);
    ChainEnd end = before;
    if (witness.filter(w -> !end.reaches(w)).isPresent()) {
      broken.add(new Broken(subject, end.seq() + 1, Fault.CUT));
    } else if (witness.filter(w -> !end.agrees(w)).isPresent()) {
      broken.add(new Broken(subject, end.sealSeq(), Fault.ALTERED));
    }
  }

  private String digest() {
    String[] digest = {AuditChain.START};
    ends.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(Subject::toString)))
        .forEach(
            end ->
                digest[0] =
                    AuditChain.hash(
                        digest[0], end.getKey(), end.getValue().seq(), end.getValue().hash()));
    return digest[0];
  }
}
