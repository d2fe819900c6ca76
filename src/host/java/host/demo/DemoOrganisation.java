package host.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The invented 市XX局: its units and its staff, with the accounts that some of them have. */
final class DemoOrganisation {
  private static final String OFFICE = "bangong";

  private final DemoRest rest;
  private final Map<String, Integer> units = new HashMap<>();
  private final Map<String, Map<String, ?>> accounts = new HashMap<>();

  private DemoOrganisation(DemoRest rest) {
    this.rest = rest;
  }

  Integer unit(String name) {
    return units.get(name);
  }

  /** As a field of a matter has it: by account, else by name. */
  Map<String, ?> person(String name) {
    return accounts.containsKey(name) ? accounts.get(name) : Map.of("name", name);
  }

  /** Units first, then the staff, as the office enters them. */
  static DemoOrganisation register(DemoRest rest) {
    DemoOrganisation organisation = new DemoOrganisation(rest);
    organisation.register();
    return organisation;
  }

  private void register() {
    make("市XX局党组", "PARTY_GROUP");
    for (String section : List.of("办公室", "人事科", "财务科", "业务一科", "业务二科", "机关党委办公室")) {
      make(section, "SECTION");
    }
    make("督查室", "SECTION");
    make("局机关纪委", "DISCIPLINE");
    make("派驻纪检监察组", "RESIDENT");
    account("shuji", "党组书记、局长", "市XX局党组");
    account("fenguan", "党组成员、副局长", "市XX局党组");
    account(OFFICE, "办公室主任", "办公室");
    // not of a unit that answers for matters: nobody closes what their own unit undertook
    account("bangong2", "督查室副主任", "督查室");
    account("kezhang", "业务一科科长", "业务一科");
    account("chengban", "办公室四级主任科员", "办公室");
    account("jiwei", "机关纪委书记", "局机关纪委");
    for (String[] person :
        List.of(
            new String[] {"钱副局", "党组成员、副局长", "市XX局党组"},
            new String[] {"李分管二", "党组成员", "市XX局党组"},
            new String[] {"陈晓明", "办公室科员", "办公室"},
            new String[] {"罗佳", "人事科科长", "人事科"},
            new String[] {"唐静", "财务科科长", "财务科"},
            new String[] {"何小雨", "业务一科科员", "业务一科"},
            new String[] {"高远", "业务二科科长", "业务二科"},
            new String[] {"韩雪", "机关党委办公室主任", "机关党委办公室"})) {
      rest.post(
          OFFICE,
          "/people",
          Map.of("name", person[0], "post", person[1], "unitId", units.get(person[2])));
    }
  }

  private void make(String name, String kind) {
    units.put(
        name, rest.post(OFFICE, "/units", Map.of("name", name, "kind", kind)).get("id").asInt());
  }

  private void account(String user, String post, String unit) {
    rest.post(OFFICE, "/people", Map.of("userName", user, "post", post, "unitId", units.get(unit)));
    JsonNode me = rest.get(user, "/me").get("user");
    accounts.put(
        user,
        Map.of(
            "userKey", me.get("userKey").asText(),
            "name", me.get("fullName").asText(),
            "post", post));
  }
}
