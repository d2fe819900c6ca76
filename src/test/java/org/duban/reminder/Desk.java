package org.duban.reminder;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.user.UserKey;
import host.render.Texts;
import host.testing.PluginTemplates;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.duban.audit.AuditFixture;
import org.duban.audit.AuditTrail;
import org.duban.calendar.CalendarFixture;
import org.duban.calendar.CalendarService;
import org.duban.confluence.AccessMode;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Rendering;
import org.duban.confluence.Transactions;
import org.duban.confluence.Viewer;
import org.duban.confluence.WikiAddress;
import org.duban.confluence.Words;
import org.duban.organisation.OrganisationFixture;
import org.duban.policy.PolicyFixture;
import org.duban.policy.PolicyService;
import org.duban.testing.FakeMail;
import org.duban.testing.FakePages;
import org.duban.testing.FakePeople;
import org.duban.testing.FakeUser;
import org.duban.testing.FixedClock;

/** The whole feature on a real database, with an invented office. */
final class Desk {
  final FakePeople people = new FakePeople();
  final Viewer owner = people.add("chengban", "赵六");
  final Viewer leader = people.add("fenguan", "王五");
  final Viewer head = people.add("kezhang", "孙八");
  final Viewer clerk = people.add("bangongshi", "李四", "duban-office");
  final Viewer john = people.add("john", "John Doe");
  final FakeUser user = new FakeUser();
  final FakeMail mail = new FakeMail();
  final FakeDeadlines source = new FakeDeadlines();
  final FixedClock time = new FixedClock("2026-06-10");
  final AtomicBoolean readOnly = new AtomicBoolean();
  final PluginTemplates templates = new PluginTemplates(Locale.SIMPLIFIED_CHINESE);
  final ReminderPolicies kind = new ReminderPolicies();
  final PolicyService policies;
  final CalendarService calendar;
  final ReminderStore store;
  final ReminderMail mails;
  final ReminderService service;
  final ReminderPreferences preferences;

  Desk(ActiveObjects ao) {
    Transactions transactions = new Transactions(ao);
    AccessMode mode = new AccessMode(readOnly::get);
    mail.knows(owner, leader, head, clerk, john);
    Words words = words();
    mails =
        new ReminderMail(
            new Rendering(templates, null, words),
            words,
            new WikiAddress(base -> "https://wiki.example/confluence"));
    store = ao == null ? null : new ReminderStore(ao, transactions);
    FakePages pages = new FakePages(user);
    OrganisationFixture organisation =
        ao == null ? null : OrganisationFixture.on(ao, user, people, mode);
    AuditTrail audit = ao == null ? null : AuditFixture.on(ao, new OfficeClock(time));
    calendar = ao == null ? null : CalendarFixture.on(ao, organisation.roles(), user, mode, audit);
    policies =
        ao == null
            ? null
            : PolicyFixture.on(
                ao,
                new PolicyFixture.World(
                    organisation.roles(), user, pages, mode, audit, new OfficeClock(time)),
                List.of(kind));
    service = service(ao);
    preferences = new ReminderPreferences(store, user, mode, transactions);
  }

  /** Another node on the same database and post. */
  ReminderService service(ActiveObjects ao) {
    return new ReminderService(
        List.of(source),
        new ReminderStore(ao, new Transactions(ao)),
        mails,
        mail,
        new AccessMode(readOnly::get),
        new OfficeClock(time),
        new Transactions(ao),
        new ReminderRules(policies, calendar, kind));
  }

  int remindOn(String day) {
    time.set(day);
    return service.remind().sent();
  }

  static Words words() {
    Texts texts =
        new Texts(List.of("i18n/duban"), name -> Desk.class.getClassLoader().getResource(name));
    return new Words(
        new I18nResolver() {
          @Override
          public String getText(String key, Serializable... arguments) {
            throw new UnsupportedOperationException("getText in nobody's language");
          }

          @Override
          public String getText(Locale locale, String key, Serializable... arguments) {
            return texts.find(locale, key).isEmpty()
                ? key
                : texts.text(locale, key, (Object[]) arguments);
          }
        },
        new LocaleResolver() {
          @Override
          public Locale getLocale() {
            throw new UnsupportedOperationException("a job has no language of its own");
          }

          @Override
          public Locale getLocale(UserKey key) {
            return key.getStringValue().equals("key-john")
                ? Locale.ENGLISH
                : Locale.SIMPLIFIED_CHINESE;
          }
        });
  }
}
