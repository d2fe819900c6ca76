package org.duban.rectification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.calendar.DayCount;
import org.duban.policy.PolicyFields;
import org.duban.policy.PolicyKind;
import org.springframework.stereotype.Component;

/** 亮灯规则: 通用 and 江津式, or one's own. */
@Component
class LightPolicies implements PolicyKind<LightPolicy> {
  static final int FAR = 1_000;

  @Override
  public String key() {
    return "light";
  }

  @Override
  public Map<String, LightPolicy> shipped() {
    Map<String, LightPolicy> shipped = new LinkedHashMap<>();
    shipped.put(LightPolicy.COMMON.id(), LightPolicy.COMMON);
    shipped.put(LightPolicy.JIANGJIN.id(), LightPolicy.JIANGJIN);
    return shipped;
  }

  @Override
  public LightPolicy read(PolicyFields fields) {
    List<LightPolicy.Band> bands = new ArrayList<>();
    for (PolicyFields band : fields.objects("bands")) {
      bands.add(band(band, bands));
    }
    if (bands.isEmpty() || bands.size() > 10) {
      throw fields.wrong("bands", "duban.policy.refusal.number", 1, 10);
    }
    DayCount days = fields.code("days", DayCount.class, DayCount.CALENDAR);
    String settled = fields.line("settledLabel", 20);
    return shipped().values().stream()
        .filter(s -> s.days() == days && s.bands().equals(bands) && settled == null)
        .findFirst()
        .orElse(new LightPolicy("OWN", days, bands, settled));
  }

  @Override
  public Map<String, Object> write(LightPolicy policy) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", policy.id());
    fields.put("days", policy.days().name());
    fields.put("bands", policy.bands().stream().map(LightPolicies::write).toList());
    fields.put("settledLabel", policy.settledLabel());
    return fields;
  }

  private static LightPolicy.Band band(PolicyFields fields, List<LightPolicy.Band> others) {
    LightColor color = fields.code("color", LightColor.class, null);
    if (color == null || color == LightColor.BLUE) {
      throw fields.wrong("color", "duban.policy.refusal.code", "RED YELLOW GREEN NONE");
    }
    LightPolicy.Band band =
        new LightPolicy.Band(
            color,
            fields.line("label", 20),
            fields.number("from", -FAR, FAR),
            fields.number("to", -FAR, FAR));
    if (low(band) > high(band)) {
      throw fields.wrong("from", "duban.policy.refusal.band");
    }
    if (low(band) < 0 && high(band) >= 0) {
      throw fields.wrong("to", "duban.policy.refusal.bandAcross");
    }
    if (others.stream().anyMatch(o -> low(o) <= high(band) && low(band) <= high(o))) {
      throw fields.wrong("from", "duban.policy.refusal.overlap");
    }
    return band;
  }

  private static int low(LightPolicy.Band band) {
    return band.from() == null ? Integer.MIN_VALUE : band.from();
  }

  private static int high(LightPolicy.Band band) {
    return band.to() == null ? Integer.MAX_VALUE : band.to();
  }

  private static Map<String, Object> write(LightPolicy.Band band) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("color", band.color().name());
    fields.put("label", band.label());
    fields.put("from", band.from());
    fields.put("to", band.to());
    return fields;
  }
}
