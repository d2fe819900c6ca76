package org.duban.policy;

import java.time.ZoneId;
import org.duban.confluence.OfficeClock;
import org.springframework.stereotype.Component;

/** Lets the office's clock go by the zone that is set; a change holds everywhere in seconds. */
@Component
class OfficeZone {
  OfficeZone(PolicyService policies, ZoneRules kind, OfficeClock clock) {
    clock.follow(
        () -> {
          ZoneId set = policies.in(null, kind).zone();
          return set == null ? clock.serverZone() : set;
        });
  }
}
