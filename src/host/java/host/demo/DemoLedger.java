package host.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills the invented 市XX局 with units, staff and a rectification plan whose matters stand in every
 * state. Each step is done over REST by the person whose step it is; the host knows nothing of the
 * app's inside.
 */
public final class DemoLedger {
  private static final String OFFICE = "bangong";
  private static final String SECOND_OFFICE = "bangong2";
  private static final String OWNER = "chengban";
  private static final String HEAD = "kezhang";
  private static final String LEADER = "fenguan";
  private static final String CHIEF = "shuji";

  private final DemoRest rest;
  private final LocalDate today;
  private DemoOrganisation organisation;

  /**
   * @param wiki the wiki's address with its context path and no slash at the end
   */
  public DemoLedger(String wiki, LocalDate today) {
    rest = new DemoRest(wiki);
    this.today = today;
  }

  /**
   * @param pageId the page that shows the ledger
   * @return the id of the plan
   */
  public int fill(String spaceKey, long pageId) {
    organisation = DemoOrganisation.register(rest);
    LocalDate received = today.minusMonths(13);
    JsonNode plan =
        rest.post(
            OFFICE,
            "/plans",
            Map.of(
                "spaceKey",
                spaceKey,
                "pageId",
                pageId,
                "title",
                received.getYear() + "年市XX局党组巡察反馈问题整改方案",
                "source",
                "PATROL",
                "organ",
                "市XX局",
                "receivedOn",
                received.toString(),
                "sourceDoc",
                "市巡察办〔" + received.getYear() + "〕8号",
                "leaderGroup",
                "市XX局巡察整改工作领导小组",
                "planDueOn",
                today.plusMonths(8).toString(),
                "ccUnits",
                List.of(organisation.unit("局机关纪委"), organisation.unit("派驻纪检监察组"))));
    int id = plan.get("id").asInt();
    rest.put(
        OFFICE,
        "/plans/" + id,
        plan.get("version").asInt(),
        Map.of("ownColumns", List.of(Map.of("name", "举一反三情况"))));
    List<DemoLine> lines = DemoLine.all();
    List<Integer> items = takeOver(id, lines);
    for (int i = 0; i < lines.size(); i++) {
      live(items.get(i), lines.get(i));
    }
    stories(lines, items);
    pastMonths(id);
    return id;
  }

  /** As an office does when it drops its Excel: everything comes in as it stands. */
  private List<Integer> takeOver(int plan, List<DemoLine> lines) {
    List<Map<String, Object>> bodies = new ArrayList<>();
    lines.forEach(line -> bodies.add(standing(line)));
    bodies.addAll(settled("history.tsv"));
    JsonNode made =
        rest.post(
            OFFICE,
            "/plans/" + plan + "/take-over",
            Map.of("basis", "局党组会议纪要及市巡察办销号批复", "file", "巡察反馈问题整改台账（旧）.xlsx", "items", bodies));
    List<Integer> items = new ArrayList<>();
    made.get("items").forEach(item -> items.add(item.get("id").asInt()));
    return items;
  }

  private List<Map<String, Object>> settled(String table) {
    List<Map<String, Object>> bodies = new ArrayList<>();
    for (DemoPast past : DemoPast.all(table)) {
      Map<String, Object> body = standing(past.line());
      body.put("status", past.line().state());
      body.put("settledOn", today.minusDays(past.settledDaysAgo()).toString());
      body.put("progress", past.progress());
      bodies.add(body);
    }
    return bodies;
  }

  /**
   * A plan of an earlier year with all of it closed, ended; after {@link #fill}.
   *
   * @param pageId the page that shows it
   */
  public void file(String spaceKey, long pageId, String title) {
    JsonNode plan =
        rest.post(
            OFFICE,
            "/plans",
            Map.of(
                "spaceKey",
                spaceKey,
                "pageId",
                pageId,
                "title",
                title,
                "source",
                "SELF_CHECK",
                "organ",
                "市XX局",
                "receivedOn",
                today.minusYears(2).toString()));
    String at = "/plans/" + plan.get("id").asInt();
    rest.post(
        OFFICE,
        at + "/take-over",
        Map.of("basis", "局党组会议纪要", "file", "自查问题整改台账（旧）.xlsx", "items", settled("filed.tsv")));
    rest.post(
        OFFICE,
        at + "/end",
        rest.get(OFFICE, at).get("version").asInt(),
        Map.of("reason", "问题已全部销号，资料已归档"));
  }

  /** What happens to a matter besides its straight way: returned, prolonged, taken up again. */
  private void stories(List<DemoLine> lines, List<Integer> items) {
    Map<String, Integer> ids = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      ids.put(lines.get(i).title(), items.get(i));
    }
    int returned = ids.get("值班值守记录不完整");
    act(LEADER, returned, "RETURN", Map.of("reason", "佐证只有样表，请补充一个月的值班日志。"));
    progress(returned, "已补充本月值班日志扫描件。");
    act(OWNER, returned, "REQUEST_CLOSE", Map.of("statement", "已按退回意见补充佐证，再次申请销号。"));

    int granted = ids.get("往来款项长期挂账");
    progress(granted, "已收回一笔往来款，其余三笔已发函核对。", figure("追缴资金", "万元", 2.5));
    act(OWNER, granted, "REQUEST_EXTENSION", wish(granted, 60, "三笔款项须待对方单位回函"));
    act(LEADER, granted, "GRANT_EXTENSION", Map.of("opinion", "情况属实，同意延期。"));

    int waiting = ids.get("谈心谈话记录过于简单");
    act(HEAD, waiting, "REQUEST_EXTENSION", wish(waiting, 20, "抽查安排在下月进行"));

    int again = ids.get("党费收缴登记不及时");
    act(
        "jiwei",
        again,
        "REOPEN",
        Map.of(
            "reason",
            "抽查发现两个支部未按月公示",
            "basis",
            "机关纪委“回头看”检查记录",
            "dueOn",
            today.plusDays(35).toString()));
    progress(again, "两个支部已补公示，正在复核其余支部。", figure("谈话提醒", "人次", 2));

    act(OFFICE, ids.get("个别支部主题党日形式单一"), "CHECK", Map.of("opinion", "本季度抽查三个支部，未见反弹。"));
  }

  private void progress(int id, String text, Map<?, ?>... figures) {
    rest.post(
        OWNER, "/items/" + id + "/progress", Map.of("text", text, "figures", List.of(figures)));
  }

  private static Map<String, ?> figure(String name, String unit, double value) {
    return Map.of("name", name, "unit", unit, "value", value);
  }

  private Map<String, ?> wish(int id, int days, String reason) {
    LocalDate due = LocalDate.parse(rest.get(OFFICE, "/items/" + id).get("dueOn").asText());
    return Map.of(
        "newDue", due.plusDays(days).toString(), "reason", reason, "progressNote", "已完成过半");
  }

  private void pastMonths(int plan) {
    for (int ago = 12; ago > 0; ago--) {
      rest.post(
          OFFICE,
          "/plans/" + plan + "/snapshots",
          Map.of("month", YearMonth.from(today).minusMonths(ago).toString()));
    }
  }

  private Map<String, Object> standing(DemoLine line) {
    Map<String, Object> body = fields(line);
    body.put("category", line.category());
    body.put("title", line.title());
    body.put("measures", line.measures().stream().map(text -> Map.of("text", text)).toList());
    return body;
  }

  private void live(int id, DemoLine line) {
    switch (line.state()) {
      case "DOING" -> start(id, line);
      case "REVIEW" -> apply(id, line);
      case "REVIEW2" -> pass(id, line);
      case "CLOSED" -> {
        pass(id, line);
        act(SECOND_OFFICE, id, "CLOSE", closing());
      }
      case "HOLD" -> {
        pass(id, line);
        act(SECOND_OFFICE, id, "PHASE_DONE", Map.of("opinion", "取得阶段性成果，转入持续巩固"));
      }
      case "VOID" -> act(OFFICE, id, "CANCEL", Map.of("reason", "与第35项合并办理"));
      default -> {}
    }
  }

  private Map<String, Object> fields(DemoLine line) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (!line.leader().isEmpty()) {
      fields.put("leader", organisation.person(line.leader()));
    }
    if (!line.unit().isEmpty()) {
      fields.put("leadUnit", organisation.unit(line.unit()));
    }
    if (!line.owner().isEmpty()) {
      fields.put("owner", organisation.person(line.owner()));
    }
    if (!line.term().isEmpty()) {
      fields.put("termType", line.term());
      fields.put("dueOn", today.plusDays(line.dueIn()).toString());
      fields.put("longTerm", line.longTerm());
    }
    fields.put("rootCause", line.rootCause());
    fields.put("goal", line.goal());
    fields.put("level", line.level());
    fields.put("severity", line.level());
    if (line.level() != null && line.level() > 1) {
      fields.put("own1", "已对照本条在" + line.unit() + "开展自查，没有发现同类问题");
    }
    fields.put("coUnits", line.helping().stream().map(organisation::unit).toList());
    return fields;
  }

  private void start(int id, DemoLine line) {
    rest.post(OWNER, "/items/" + id + "/progress", Map.of("text", "已召开专题会议研究，明确分工和完成时限。"));
    if (line.dueIn() < 30) {
      rest.post(
          HEAD,
          "/items/" + id + "/progress",
          Map.of(
              "text",
              "已完成自查，正在按措施逐项落实。",
              "figures",
              List.of(figure("完善制度", "项", 1), figure("开展培训", "场次", 1))));
    }
  }

  private void apply(int id, DemoLine line) {
    start(id, line);
    rest.post(
        OWNER,
        "/items/" + id + "/evidence",
        Map.of("kind", "LINK", "url", "https://example.org/zhenggai/" + id, "caption", "整改佐证材料"));
    for (JsonNode measure : rest.get(OFFICE, "/items/" + id).get("measures")) {
      rest.put(
          OWNER,
          "/measures/" + measure.get("id").asInt(),
          measure.get("version").asInt(),
          Map.of("status", "DONE"));
    }
    act(OWNER, id, "REQUEST_CLOSE", Map.of("statement", "各项措施已落实到位，佐证材料已上传，申请销号。"));
  }

  private void pass(int id, DemoLine line) {
    apply(id, line);
    String leader = line.leader().equals(LEADER) ? LEADER : CHIEF;
    act(leader, id, "LEADER_PASS", Map.of("opinion", "情况属实，同意。"));
  }

  private static Map<String, Object> closing() {
    return Map.of(
        "opinion",
        "经复核，同意销号。",
        "conditions",
        List.of("UNDERSTANDING", "DUTY", "MEASURES", "RESULTS"));
  }

  private void act(String user, int id, String action, Map<String, ?> body) {
    rest.post(user, "/items/" + id + "/actions/" + action, version(id), body);
  }

  private int version(int id) {
    return rest.get(OFFICE, "/items/" + id).get("version").asInt();
  }
}
