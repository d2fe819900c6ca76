package org.duban.rectification;

import host.ao.AoFactory;
import host.db.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.calendar.WorkCalendar;
import org.duban.confluence.Words;
import org.duban.shared.PersonRef;

/** What one would write by hand: five statements, no services, no rights, no objects between. */
final class RawChecklist {
  private static final Lights LIGHTS =
      new Lights(LightPolicy.COMMON, new WorkCalendar(List.of()), LocalDate.parse("2026-03-02"));

  private final Database database;
  private final Words words;
  private final String prefix = AoFactory.tablePrefix("org.duban.confluence") + "_";

  RawChecklist(Database database, Words words) {
    this.database = database;
    this.words = words;
  }

  ChecklistView view(PlanId plan, ChecklistViews views) {
    try (Connection connection = database.dataSource().getConnection()) {
      Map<Integer, List<ItemJson.MeasureJson>> measures = measures(connection, plan);
      List<ChecklistRowView> rows = new ArrayList<>();
      List<ChecklistColumn> columns = ChecklistColumn.fitting(ChecklistColumn.USUAL);
      each(
          connection,
          "SELECT I.*, U.\"NAME\" AS UNIT_NAME, P.\"ID\" AS PROGRESS_ID, P.\"TEXT\" AS PROGRESS_TEXT,"
              + " P.\"WHO_KEY\" AS PROGRESS_KEY, P.\"WHO_NAME\" AS PROGRESS_NAME,"
              + " P.\"WRITTEN_AT\" AS PROGRESS_AT FROM "
              + table("RECT_ITEM")
              + " I LEFT JOIN "
              + table("ORG_UNIT")
              + " U ON U.\"ID\" = I.\"LEAD_UNIT_ID\" LEFT JOIN "
              + table("PROGRESS")
              + " P ON P.\"ID\" = I.\"LATEST_PROGRESS\" WHERE I.\"PLAN_ID\" = ?"
              + " ORDER BY I.\"SEQ\", I.\"ID\" LIMIT 501",
          plan,
          row -> rows.add(views.row(item(row, measures), columns, true, null)));
      return new ChecklistView(
          head(connection, plan),
          new ChecklistView.Frame(true, "4711", 500, "", ItemOrder.PLACE, null, "", "", ""),
          words.text("duban.checklist.caption", "巡察整改方案"),
          views.headings(columns, true),
          rows,
          new ChecklistView.Loose("", null, List.of()),
          false);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private ChecklistView.Head head(Connection connection, PlanId plan) throws SQLException {
    Map<ItemStatus, Integer> counts = new EnumMap<>(ItemStatus.class);
    each(
        connection,
        "SELECT \"STATUS\", \"JUDGED_ON\", COUNT(*) AS TOTAL FROM "
            + table("RECT_ITEM")
            + " WHERE \"PLAN_ID\" = ? GROUP BY \"STATUS\", \"JUDGED_ON\"",
        plan,
        row ->
            counts.merge(
                ItemStatus.valueOf(row.getString("STATUS")), row.getInt("TOTAL"), Integer::sum));
    Completion completion = new Completion(counts);
    String[] about = new String[2];
    each(
        connection,
        "SELECT \"TITLE\", \"CODE\" FROM " + table("RECT_PLAN") + " WHERE \"ID\" = ?",
        plan,
        row -> {
          about[0] = row.getString("TITLE");
          about[1] = row.getString("CODE");
        });
    return new ChecklistView.Head(
        String.valueOf(plan.value()),
        about[0],
        about[1],
        completion.rate(),
        words.text("duban.checklist.figure", "0", String.valueOf(completion.counted())),
        null,
        List.of(),
        null,
        List.of());
  }

  private Map<Integer, List<ItemJson.MeasureJson>> measures(Connection connection, PlanId plan)
      throws SQLException {
    Map<Integer, List<ItemJson.MeasureJson>> found = new HashMap<>();
    each(
        connection,
        "SELECT L.\"ITEM_ID\", M.* FROM "
            + table("ITEM_MEASURE")
            + " L JOIN "
            + table("MEASURE")
            + " M ON M.\"ID\" = L.\"MEASURE_ID\" WHERE M.\"PLAN_ID\" = ? ORDER BY L.\"ID\"",
        plan,
        row ->
            found
                .computeIfAbsent(row.getInt("ITEM_ID"), any -> new ArrayList<>())
                .add(
                    new ItemJson.MeasureJson(
                        row.getInt("ID"),
                        row.getString("TEXT"),
                        person(row, "OWNER"),
                        row.getString("DUE_ON"),
                        row.getString("KIND"),
                        row.getString("STATUS"),
                        words.text(MeasureStatus.valueOf(row.getString("STATUS")).term()),
                        row.getString("DONE_ON"),
                        row.getInt("VERSION"))));
    return found;
  }

  private ItemJson item(ResultSet row, Map<Integer, List<ItemJson.MeasureJson>> measures)
      throws SQLException {
    ItemStatus status = ItemStatus.valueOf(row.getString("STATUS"));
    LocalDate due = LocalDate.parse(row.getString("DUE_ON"));
    Light light = LIGHTS.light(status, due);
    TermType type = TermType.valueOf(row.getString("TERM_TYPE"));
    return new ItemJson(
        row.getInt("ID"),
        row.getInt("PLAN_ID"),
        row.getInt("SEQ"),
        row.getString("NUMBER_TEXT"),
        row.getString("CATEGORY"),
        row.getString("TITLE"),
        row.getString("DETAIL"),
        row.getString("ROOT_CAUSE"),
        row.getString("GOAL"),
        null,
        null,
        person(row, "LEADER"),
        new ItemJson.UnitName(row.getInt("LEAD_UNIT_ID"), row.getString("UNIT_NAME")),
        List.of(),
        person(row, "OWNER"),
        type.name(),
        due.toString(),
        row.getString("ORIG_DUE_ON"),
        row.getString("JUDGED_ON"),
        false,
        false,
        words.text(new DueTerm(type, due, false, false).text()),
        status.name(),
        words.text(status.term()),
        row.getInt("CYCLE_NO"),
        row.getInt("ROUND_NO"),
        row.getString("CLOSED_ON"),
        row.getInt("VERSION"),
        new ItemJson.LightJson(
            light.color().name(),
            words.text(light.label()),
            words.text(light.text()),
            light.daysLeft(),
            light.overdueDays(),
            light.days().name(),
            null),
        measures.getOrDefault(row.getInt("ID"), List.of()),
        new ItemJson.ProgressJson(
            row.getInt("PROGRESS_ID"),
            1,
            row.getString("PROGRESS_TEXT"),
            null,
            new PersonRef(row.getString("PROGRESS_KEY"), row.getString("PROGRESS_NAME"), null),
            Instant.ofEpochMilli(row.getLong("PROGRESS_AT")).toString()),
        row.getInt("PROGRESS_COUNT"),
        row.getInt("EVIDENCE_COUNT"),
        null,
        List.of(),
        2,
        List.of(),
        null);
  }

  private static PersonRef person(ResultSet row, String part) throws SQLException {
    String name = row.getString(part + "_NAME");
    return name == null
        ? null
        : new PersonRef(row.getString(part + "_KEY"), name, row.getString(part + "_POST"));
  }

  private String table(String name) {
    return '"' + prefix + name + '"';
  }

  private interface Reader {
    void read(ResultSet row) throws SQLException;
  }

  private static void each(Connection connection, String sql, PlanId plan, Reader reader)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, plan.value());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    }
  }
}
