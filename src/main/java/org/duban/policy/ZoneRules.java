package org.duban.policy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duban.confluence.OfficeClock;
import org.duban.shared.Term;
import org.springframework.stereotype.Component;

/** 时区: one for the whole wiki, with what time it is there now. */
@Component
class ZoneRules implements PolicyKind<ZoneRule> {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** When the reminders are sent, by the server's clock. */
  private static final LocalTime REMINDERS = LocalTime.of(7, 30);

  private final OfficeClock clock;

  ZoneRules(OfficeClock clock) {
    this.clock = clock;
  }

  @Override
  public String key() {
    return "zone";
  }

  @Override
  public boolean isWikiWide() {
    return true;
  }

  @Override
  public Map<String, ZoneRule> shipped() {
    return Map.of("SERVER_ZONE", new ZoneRule(null));
  }

  @Override
  public ZoneRule read(PolicyFields fields) {
    String zone = fields.line("zone", 60);
    try {
      return new ZoneRule(zone == null ? null : ZoneId.of(zone));
    } catch (DateTimeException unknown) {
      throw fields.wrong("zone", "duban.policy.refusal.zone", zone);
    }
  }

  @Override
  public Map<String, Object> write(ZoneRule rule) {
    return Collections.singletonMap("zone", rule.zone() == null ? null : rule.zone().getId());
  }

  /** {@code now} always; {@code server} where its clock shows another time. */
  @Override
  public Map<String, Term> words(ZoneRule rule) {
    ZoneId server = clock.serverZone();
    ZoneId office = rule.zone() == null ? server : rule.zone();
    Instant now = clock.now();
    Map<String, Term> words = new LinkedHashMap<>();
    words.put("now", Term.of("duban.policy.zone.now", at(now, office), office.getId()));
    if (!server.getRules().getOffset(now).equals(office.getRules().getOffset(now))) {
      LocalTime reminders =
          LocalDateTime.ofInstant(now, server)
              .with(REMINDERS)
              .atZone(server)
              .withZoneSameInstant(office)
              .toLocalTime();
      words.put(
          "server",
          Term.of("duban.policy.zone.differs", server.getId(), at(now, server), "" + reminders));
    }
    return words;
  }

  private static String at(Instant now, ZoneId zone) {
    return MINUTE.format(LocalDateTime.ofInstant(now, zone));
  }
}
