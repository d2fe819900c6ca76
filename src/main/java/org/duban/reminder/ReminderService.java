package org.duban.reminder;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duban.confluence.AccessMode;
import org.duban.confluence.EachForItself;
import org.duban.confluence.Mail;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends today's reminders. Doing it again, or on two nodes at once, sends nothing twice. */
@Component
public class ReminderService {
  private static final Logger LOG = LoggerFactory.getLogger(ReminderService.class);
  private static final int PAGE = 500;

  private final List<DeadlineSource> sources;
  private final ReminderStore store;
  private final ReminderMail mails;
  private final Mail mail;
  private final AccessMode mode;
  private final OfficeClock clock;
  private final Transactions transactions;
  private final ReminderRules rules;

  public ReminderService(
      List<DeadlineSource> sources,
      ReminderStore store,
      ReminderMail mails,
      Mail mail,
      AccessMode mode,
      OfficeClock clock,
      Transactions transactions,
      ReminderRules rules) {
    this.sources = sources;
    this.store = store;
    this.mails = mails;
    this.mail = mail;
    this.mode = mode;
    this.clock = clock;
    this.transactions = transactions;
    this.rules = rules;
  }

  /**
   * @param readOnly nothing was done: the run after the end of read-only mode makes up for it
   * @param sent mails given to the wiki's queue
   * @param failed mails that could not be sent, and places whose deadlines could not be told
   */
  public record Outcome(boolean readOnly, int sent, int failed) {}

  /**
   * Catches up with all days since the last complete run. What fails for one person or place is
   * logged and keeps nobody else from being told; the next run makes up for it.
   */
  public Outcome remind() {
    if (mode.isReadOnly()) {
      return new Outcome(true, 0, 0);
    }
    LocalDate today = clock.today();
    LocalDate told = toldBefore(today);
    ReminderRound round =
        transactions.run(
            () ->
                new ReminderRound(
                    rules, mail, today, told, store.handedAfter(told), store.muted()));
    EachForItself each = new EachForItself("reminders");
    sources.forEach(source -> read(source, round, rules.horizon(today), each));
    for (Letter letter : round.letters()) {
      each.run("the mail to user " + letter.person(), () -> send(letter, today) ? 1 : 0);
    }
    if (each.failed() == 0) {
      store.done(today, clock.now());
    }
    return new Outcome(false, each.done(), each.failed());
  }

  /** The first run of all begins with yesterday, and says so, lest its own failure be forgotten. */
  private LocalDate toldBefore(LocalDate today) {
    return transactions
        .run(() -> store.lastDone(today))
        .orElseGet(
            () -> {
              store.done(today.minusDays(1), clock.now());
              return today.minusDays(1);
            });
  }

  private void read(
      DeadlineSource source, ReminderRound round, LocalDate last, EachForItself each) {
    Set<Integer> failed = new HashSet<>();
    int after = 0;
    List<Deadline> page;
    do {
      int from = after;
      page = transactions.run(() -> source.until(last, from, PAGE));
      for (Deadline deadline : page) {
        after = deadline.id();
        int place = deadline.place();
        if (!failed.contains(place)
            && !each.run("place " + place, () -> add(round, source, deadline))) {
          failed.add(place);
        }
      }
    } while (page.size() == PAGE);
  }

  private static int add(ReminderRound round, DeadlineSource source, Deadline deadline) {
    round.add(source, deadline);
    return 0;
  }

  /** Claimed before and marked after: what dies in between is told by the next run. */
  private boolean send(Letter letter, LocalDate today) {
    ReminderMail.Written written = mails.write(letter, today);
    if (!store.claim(letter.person(), today, written.digest(), clock.now())) {
      return false;
    }
    mail.send(letter.address(), written.subject(), written.html());
    store.handed(letter.person(), today, clock.now());
    LOG.debug("reminder {} given to the mail queue", written.digest());
    return true;
  }
}
