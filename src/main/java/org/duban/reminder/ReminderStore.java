package org.duban.reminder;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.java.ao.ActiveObjectsException;
import net.java.ao.Query;
import org.duban.confluence.Transactions;
import org.springframework.stereotype.Component;

@Component
class ReminderStore {
  private static final int PAGE = 500;

  /** A claim that was not followed by its mail for so long is that of a dead node. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  private final ActiveObjects ao;
  private final Transactions transactions;

  ReminderStore(ActiveObjects ao, Transactions transactions) {
    this.ao = ao;
    this.transactions = transactions;
  }

  /** The last day before the given one on which everybody was told. */
  Optional<LocalDate> lastDone(LocalDate before) {
    Query query =
        Query.select()
            .where("ON_DAY < ?", before.toString())
            .order("ON_DAY DESC, ID DESC")
            .limit(1);
    return Arrays.stream(ao.find(RemindRunRow.class, query))
        .map(row -> LocalDate.parse(row.getOnDay()))
        .findFirst();
  }

  /** The last day after the given one on which each person's mail was sent. */
  Map<String, LocalDate> handedAfter(LocalDate day) {
    Map<String, LocalDate> last = new HashMap<>();
    MailSentRow[] page;
    int after = 0;
    do {
      page =
          ao.find(
              MailSentRow.class,
              Query.select()
                  .where("ON_DAY > ? AND HANDED_AT > ? AND ID > ?", day.toString(), 0L, after)
                  .order("ID ASC")
                  .limit(PAGE));
      for (MailSentRow row : page) {
        last.merge(
            row.getPersonKey(), LocalDate.parse(row.getOnDay()), (a, b) -> a.isAfter(b) ? a : b);
        after = row.getID();
      }
    } while (page.length == PAGE);
    return last;
  }

  /**
   * Whether this caller is to send the person's mail of the day. In transactions of its own: of two
   * nodes that try, the database refuses one.
   */
  boolean claim(String person, LocalDate day, String digest, Instant at) {
    String mark = mark(person, day);
    Optional<MailSentRow> there = transactions.run(() -> marked(mark));
    if (there.isPresent()) {
      return transactions.run(() -> takeOver(there.get().getID(), digest, at));
    }
    Map<String, Object> row = new HashMap<>();
    row.put("MARK", mark);
    row.put("PERSON_KEY", person);
    row.put("ON_DAY", day.toString());
    row.put("DIGEST", digest);
    row.put("CLAIMED_AT", at.toEpochMilli());
    row.put("VERSION", 1);
    try {
      transactions.run(() -> ao.create(MailSentRow.class, row));
      return true;
    } catch (ActiveObjectsException e) {
      if (transactions.run(() -> marked(mark)).isEmpty()) {
        throw e;
      }
      return false;
    }
  }

  private boolean takeOver(int id, String digest, Instant at) {
    MailSentRow row = transactions.lock(MailSentRow.class, id).orElseThrow();
    if (row.getHandedAt() > 0 || row.getClaimedAt() > at.minus(LEASE).toEpochMilli()) {
      return false;
    }
    row.setClaimedAt(at.toEpochMilli());
    row.setDigest(digest);
    row.save();
    return true;
  }

  void handed(String person, LocalDate day, Instant at) {
    transactions.run(
        () -> {
          MailSentRow row = marked(mark(person, day)).orElseThrow();
          row.setHandedAt(at.toEpochMilli());
          row.save();
          return null;
        });
  }

  /**
   * Records that everybody was told up to this day, unless a mail of the day is still under way.
   */
  void done(LocalDate day, Instant at) {
    String text = day.toString();
    Map<String, Object> row = new HashMap<>();
    row.put("ON_DAY", text);
    row.put("DONE_AT", at.toEpochMilli());
    if (transactions.run(() -> isDone(text) || isUnderWay(text))) {
      return;
    }
    try {
      transactions.run(() -> ao.create(RemindRunRow.class, row));
    } catch (ActiveObjectsException e) {
      if (!transactions.run(() -> isDone(text))) {
        throw e;
      }
    }
  }

  private boolean isDone(String day) {
    return ao.count(RemindRunRow.class, Query.select().where("ON_DAY = ?", day)) > 0;
  }

  private boolean isUnderWay(String day) {
    return ao.count(
            MailSentRow.class, Query.select().where("ON_DAY = ? AND HANDED_AT = ?", day, 0L))
        > 0;
  }

  private Optional<MailSentRow> marked(String mark) {
    return Arrays.stream(
            ao.find(MailSentRow.class, Query.select().where("MARK = ?", mark).limit(1)))
        .findFirst();
  }

  private static String mark(String person, LocalDate day) {
    return day + " " + person;
  }

  /** Those who switched their mails off. */
  Set<String> muted() {
    Set<String> muted = new HashSet<>();
    PreferenceRow[] page;
    int after = 0;
    do {
      page =
          ao.find(
              PreferenceRow.class,
              Query.select()
                  .where("MAIL_OFF = ? AND ID > ?", true, after)
                  .order("ID ASC")
                  .limit(PAGE));
      for (PreferenceRow row : page) {
        muted.add(row.getPersonKey());
        after = row.getID();
      }
    } while (page.length == PAGE);
    return muted;
  }

  boolean isMuted(String person) {
    return preference(person).filter(PreferenceRow::isMailOff).isPresent();
  }

  void mute(String person, boolean off) {
    Map<String, Object> row = new HashMap<>();
    row.put("PERSON_KEY", person);
    row.put("MAIL_OFF", off);
    if (transactions.run(() -> preference(person)).isEmpty()) {
      try {
        transactions.run(() -> ao.create(PreferenceRow.class, row));
        return;
      } catch (ActiveObjectsException e) {
        if (transactions.run(() -> preference(person)).isEmpty()) {
          throw e;
        }
      }
    }
    transactions.run(
        () -> {
          PreferenceRow there = preference(person).orElseThrow();
          there.setMailOff(off);
          there.save();
          return null;
        });
  }

  private Optional<PreferenceRow> preference(String person) {
    return Arrays.stream(
            ao.find(PreferenceRow.class, Query.select().where("PERSON_KEY = ?", person).limit(1)))
        .findFirst();
  }
}
