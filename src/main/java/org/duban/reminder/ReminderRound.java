package org.duban.reminder;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.duban.confluence.Mail;
import org.duban.shared.PersonRef;
import org.duban.shared.Term;

/** One run: sorts deadlines into letters. What it asks about a person or place it asks once. */
final class ReminderRound {
  private final ReminderPolicy policy;
  private final Mail mail;
  private final LocalDate today;
  private final LocalDate told;
  private final Map<String, LocalDate> toldSince;
  private final Set<String> muted;
  private final Map<String, Letter> letters = new TreeMap<>();
  private final Map<String, Optional<String>> addresses = new HashMap<>();
  private final Map<List<Object>, DeadlineSource.Place> places = new HashMap<>();
  private final Map<List<Object>, Boolean> seen = new HashMap<>();
  private final Map<List<Object>, List<String>> offices = new HashMap<>();

  /**
   * @param told the day up to which everybody was told
   * @param toldSince later days up to which single people were told
   */
  ReminderRound(
      ReminderPolicy policy,
      Mail mail,
      LocalDate today,
      LocalDate told,
      Map<String, LocalDate> toldSince,
      Set<String> muted) {
    this.policy = policy;
    this.mail = mail;
    this.today = today;
    this.told = told;
    this.toldSince = toldSince;
    this.muted = muted;
  }

  void add(DeadlineSource source, Deadline deadline) {
    if (!policy.calls(deadline.dueOn(), told, today)) {
      return;
    }
    DeadlineSource.Place place =
        places.computeIfAbsent(
            List.of(source, deadline.place()), k -> source.place(deadline.place()));
    Set<PersonRef> doers = new LinkedHashSet<>(deadline.doers());
    for (PersonRef person : doers) {
      tell(source, place, deadline, person, Letter.Part.MINE);
    }
    if (doers.isEmpty()) {
      tellOffice(source, place, deadline, null, "duban.reminder.why.nobody");
    }
    if (deadline.dueOn().isBefore(today)) {
      Set<PersonRef> overseers = new LinkedHashSet<>(deadline.overseers());
      overseers.removeIf(o -> doers.stream().anyMatch(o::isSameAs));
      for (PersonRef person : overseers) {
        tell(source, place, deadline, person, Letter.Part.OVERSEEN);
      }
    }
  }

  private void tell(
      DeadlineSource source,
      DeadlineSource.Place place,
      Deadline deadline,
      PersonRef person,
      Letter.Part part) {
    String key = person.userKey();
    if (key == null) {
      tellOffice(source, place, deadline, person, "duban.reminder.why.noAccount");
    } else if (address(key).isEmpty()) {
      tellOffice(source, place, deadline, person, "duban.reminder.why.noAddress");
    } else if (!sees(source, place, deadline, key)) {
      tellOffice(source, place, deadline, person, "duban.reminder.why.noView");
    } else {
      write(key, part, deadline, line(deadline, place, null, null));
    }
  }

  private void tellOffice(
      DeadlineSource source,
      DeadlineSource.Place place,
      Deadline deadline,
      PersonRef untold,
      String why) {
    List<String> office =
        offices.computeIfAbsent(
            List.of(source, place.spaceKey()), k -> source.office(place.spaceKey()));
    for (String key : office.isEmpty() ? List.of(place.keeper()) : office) {
      if (address(key).isPresent() && sees(source, place, deadline, key)) {
        String who = untold == null ? "" : untold.name();
        write(key, Letter.Part.UNTOLD, deadline, line(deadline, place, who, Term.of(why)));
      }
    }
  }

  private void write(String key, Letter.Part part, Deadline deadline, Letter.Line line) {
    LocalDate since = toldSince.getOrDefault(key, told);
    if (!muted.contains(key) && policy.calls(deadline.dueOn(), since, today)) {
      letters
          .computeIfAbsent(key, k -> new Letter(k, address(k).orElseThrow(), policy.lines()))
          .add(part, line);
    }
  }

  private static Letter.Line line(
      Deadline deadline, DeadlineSource.Place place, String who, Term why) {
    return new Letter.Line(
        deadline.id(), deadline.name(), deadline.dueOn(), place.path(), who, why);
  }

  private Optional<String> address(String key) {
    return addresses.computeIfAbsent(key, mail::addressOf);
  }

  private boolean sees(
      DeadlineSource source, DeadlineSource.Place place, Deadline deadline, String key) {
    return seen.computeIfAbsent(List.of(source, deadline.place(), key), k -> place.isSeenBy(key));
  }

  /** By person, so that two nodes go through them alike. */
  Collection<Letter> letters() {
    return letters.values();
  }
}
