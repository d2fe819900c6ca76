package org.duban.reminder;

import java.time.LocalDate;
import java.util.List;
import org.duban.confluence.AccessMode;
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
   */
  public record Outcome(boolean readOnly, int sent) {}

  /** Catches up with all days since the last complete run. */
  public Outcome remind() {
    if (mode.isReadOnly()) {
      return new Outcome(true, 0);
    }
    LocalDate today = clock.today();
    LocalDate told = toldBefore(today);
    ReminderRound round =
        transactions.run(
            () ->
                new ReminderRound(
                    rules, mail, today, told, store.handedAfter(told), store.muted()));
    sources.forEach(source -> read(source, round, rules.horizon(today)));
    int sent = 0;
    for (Letter letter : round.letters()) {
      sent += send(letter, today) ? 1 : 0;
    }
    store.done(today, clock.now());
    return new Outcome(false, sent);
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

  private void read(DeadlineSource source, ReminderRound round, LocalDate last) {
    int after = 0;
    List<Deadline> page;
    do {
      int from = after;
      page = transactions.run(() -> source.until(last, from, PAGE));
      for (Deadline deadline : page) {
        round.add(source, deadline);
        after = deadline.id();
      }
    } while (page.size() == PAGE);
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
