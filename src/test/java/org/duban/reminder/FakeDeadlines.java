package org.duban.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duban.confluence.Viewer;
import org.duban.shared.PersonRef;
import org.duban.shared.Term;

/** A register in memory whose matters all stand in place 1. */
final class FakeDeadlines implements DeadlineSource {
  final List<Deadline> all = new ArrayList<>();
  final Set<String> blind = new HashSet<>();
  final List<String> office = new ArrayList<>();
  final List<String> chiefs = new ArrayList<>();
  int pages;
  boolean broken;

  /** The first above is the leader, the second the head. */
  void add(String dueOn, List<PersonRef> doers, PersonRef... above) {
    int id = all.size() + 1;
    Term name = Term.of("duban.rectification.deadline", "ZG-2026-001", id);
    List<PersonRef> leaders = Arrays.asList(above).subList(0, Math.min(1, above.length));
    List<PersonRef> heads = Arrays.asList(above).subList(leaders.size(), above.length);
    all.add(new Deadline(id, 1, name, LocalDate.parse(dueOn), doers, leaders, heads));
  }

  /** In a place of its own. */
  void addElsewhere(String dueOn, Viewer doer) {
    add(dueOn, doer);
    Deadline last = all.remove(all.size() - 1);
    all.add(
        new Deadline(
            last.id(), 2, last.name(), last.dueOn(), last.doers(), last.leaders(), last.heads()));
  }

  void add(String dueOn, Viewer doer, Viewer... overseers) {
    PersonRef[] above = new PersonRef[overseers.length];
    for (int i = 0; i < above.length; i++) {
      above[i] = overseers[i].asPerson(null);
    }
    add(dueOn, List.of(doer.asPerson(null)), above);
  }

  @Override
  public List<Deadline> until(LocalDate last, int afterId, int limit) {
    pages++;
    return all.stream()
        .filter(d -> d.id() > afterId && !d.dueOn().isAfter(last))
        .limit(limit)
        .toList();
  }

  @Override
  public Place place(int id) {
    return new Place() {
      @Override
      public boolean isSeenBy(String userKey) {
        if (broken && id == 1) {
          throw new IllegalStateException("the page cannot be read");
        }
        return !blind.contains(userKey);
      }

      @Override
      public String path() {
        return "/pages/4711";
      }

      @Override
      public String spaceKey() {
        return "DUBAN";
      }

      @Override
      public String keeper() {
        return "key-bangongshi";
      }
    };
  }

  @Override
  public List<String> office(String spaceKey) {
    return office;
  }

  @Override
  public List<String> chiefs(String spaceKey) {
    return chiefs;
  }
}
