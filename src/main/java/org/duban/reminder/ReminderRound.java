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
import java.util.function.BiFunction;
import org.duban.calendar.WorkCalendar;
import org.duban.confluence.Mail;
import org.duban.shared.PersonRef;
import org.duban.shared.Term;

/** One run: sorts deadlines into letters. What it asks about a person or place it asks once. */
final class ReminderRound {
  /** In each part of a mail; the rest is counted. */
  private static final int LINES = 50;

  private final ReminderRules rules;
  private final Mail mail;
  private final LocalDate today;
  private final LocalDate told;
  private final Map<String, LocalDate> toldSince;
  private final Set<String> muted;
  private final Map<String, Letter> letters = new TreeMap<>();
  private final Map<String, Optional<String>> addresses = new HashMap<>();
  private final Map<List<Object>, DeadlineSource.Place> places = new HashMap<>();
  private final Map<List<Object>, Boolean> seen = new HashMap<>();
  private final Map<List<Object>, List<String>> playing = new HashMap<>();

  /**
   * @param told the day up to which everybody was told
   * @param toldSince later days up to which single people were told
   */
  ReminderRound(
      ReminderRules rules,
      Mail mail,
      LocalDate today,
      LocalDate told,
      Map<String, LocalDate> toldSince,
      Set<String> muted) {
    this.rules = rules;
    this.mail = mail;
    this.today = today;
    this.told = told;
    this.toldSince = toldSince;
    this.muted = muted;
  }

  void add(DeadlineSource source, Deadline deadline) {
    DeadlineSource.Place place =
        places.computeIfAbsent(
            List.of(source, deadline.place()), k -> source.place(deadline.place()));
    Case now = new Case(source, place, deadline, rules.in(place.spaceKey()));
    if (!now.policy().sends(today, rules.calendar())) {
      return;
    }
    Set<PersonRef> doers = new LinkedHashSet<>(deadline.doers());
    for (PersonRef person : doers) {
      tell(now, person, Letter.Part.MINE, ReminderPolicy::callsDoer);
    }
    if (doers.isEmpty()) {
      tellOffice(now, null, "duban.reminder.why.nobody", ReminderPolicy::callsDoer);
    }
    oversee(now, deadline.leaders(), ReminderPolicy::callsLeader);
    oversee(now, deadline.heads(), ReminderPolicy::callsHead);
    tellChiefs(now);
  }

  /** Once: not who is told of it anyway, as its doer or as someone above. */
  private void tellChiefs(Case now) {
    if (!calls(now, told, ReminderPolicy::callsChief)) {
      return;
    }
    List<String> chiefs = playing(now, "chiefs", DeadlineSource::chiefs);
    if (chiefs.isEmpty()) {
      tellOffice(now, null, "duban.reminder.why.noChief", ReminderPolicy::callsChief);
    }
    for (String key : chiefs) {
      if (!isTold(now, key) && address(key).isPresent() && sees(now, key)) {
        write(now, key, Letter.Part.OVERSEEN, line(now, null, null), ReminderPolicy::callsChief);
      }
    }
  }

  private boolean isTold(Case now, String key) {
    Deadline deadline = now.deadline();
    return deadline.doers().stream().anyMatch(p -> p.isUser(key))
        || deadline.leaders().stream().anyMatch(p -> p.isUser(key))
            && calls(now, told, ReminderPolicy::callsLeader)
        || deadline.heads().stream().anyMatch(p -> p.isUser(key))
            && calls(now, told, ReminderPolicy::callsHead);
  }

  private List<String> playing(
      Case now, String role, BiFunction<DeadlineSource, String, List<String>> ask) {
    String space = now.place().spaceKey();
    return playing.computeIfAbsent(
        List.of(now.source(), space, role), k -> ask.apply(now.source(), space));
  }

  /** Whoever stands in for a missing doer has been told of it as theirs. */
  private void oversee(Case now, List<PersonRef> above, Schedule schedule) {
    for (PersonRef person : above) {
      if (now.deadline().doers().stream().noneMatch(person::isSameAs)) {
        tell(now, person, Letter.Part.OVERSEEN, schedule);
      }
    }
  }

  /** One matter, where it stands, and what that place goes by. */
  private record Case(
      DeadlineSource source,
      DeadlineSource.Place place,
      Deadline deadline,
      ReminderPolicy policy) {}

  /** Which days are some person's. */
  private interface Schedule {
    boolean calls(
        ReminderPolicy policy,
        LocalDate dueOn,
        LocalDate told,
        LocalDate today,
        WorkCalendar calendar);
  }

  private boolean calls(Case now, LocalDate since, Schedule schedule) {
    WorkCalendar calendar = rules.calendar();
    ReminderPolicy policy = now.policy();
    LocalDate from = policy.told(since, today, calendar);
    return schedule.calls(policy, now.deadline().dueOn(), from, today, calendar);
  }

  private void tell(Case now, PersonRef person, Letter.Part part, Schedule schedule) {
    if (!calls(now, told, schedule)) {
      return;
    }
    String key = person.userKey();
    if (key == null) {
      tellOffice(now, person, "duban.reminder.why.noAccount", schedule);
    } else if (address(key).isEmpty()) {
      tellOffice(now, person, "duban.reminder.why.noAddress", schedule);
    } else if (!sees(now, key)) {
      tellOffice(now, person, "duban.reminder.why.noView", schedule);
    } else {
      write(now, key, part, line(now, null, null), schedule);
    }
  }

  private void tellOffice(Case now, PersonRef untold, String why, Schedule schedule) {
    if (!calls(now, told, schedule)) {
      return;
    }
    List<String> office = playing(now, "office", DeadlineSource::office);
    String who = untold == null ? "" : untold.name();
    for (String key : office.isEmpty() ? List.of(now.place().keeper()) : office) {
      if (address(key).isPresent() && sees(now, key)) {
        write(now, key, Letter.Part.UNTOLD, line(now, who, Term.of(why)), schedule);
      }
    }
  }

  private void write(Case now, String key, Letter.Part part, Letter.Line line, Schedule schedule) {
    if (!muted.contains(key) && calls(now, toldSince.getOrDefault(key, told), schedule)) {
      letters
          .computeIfAbsent(key, k -> new Letter(k, address(k).orElseThrow(), LINES))
          .add(part, line);
    }
  }

  private Letter.Line line(Case now, String who, Term why) {
    Deadline deadline = now.deadline();
    int left = now.policy().left(deadline.dueOn(), today, rules.calendar());
    return new Letter.Line(
        deadline.id(),
        deadline.name(),
        deadline.dueOn(),
        new Letter.Left(
            left,
            now.policy().days(),
            now.policy().unknown(deadline.dueOn(), today, rules.calendar())),
        now.place().path(),
        who,
        why);
  }

  private Optional<String> address(String key) {
    return addresses.computeIfAbsent(key, mail::addressOf);
  }

  private boolean sees(Case now, String key) {
    return seen.computeIfAbsent(
        List.of(now.source(), now.deadline().place(), key), k -> now.place().isSeenBy(key));
  }

  /** By person, so that two nodes go through them alike. */
  Collection<Letter> letters() {
    return letters.values();
  }
}
