package org.duban.rectification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.approval.Extension;
import org.duban.approval.ExtensionStatus;
import org.duban.organisation.UnitId;
import org.duban.shared.PersonRef;

/** Rows of the tables into the records of the ledger, column by column. */
final class RawRows {
  private final BigLedger tables;

  RawRows(BigLedger tables) {
    this.tables = tables;
  }

  record Read(Item item, Progress latest) {}

  static Read read(ResultSet row) throws SQLException {
    String type = row.getString("TERM_TYPE");
    int unit = row.getInt("LEAD_UNIT_ID");
    int level = row.getInt("DIFFICULTY");
    int severity = row.getInt("SEVERITY");
    ItemContent content =
        new ItemContent(
            row.getString("CATEGORY"),
            row.getString("TITLE"),
            row.getString("DETAIL"),
            row.getString("ROOT_CAUSE"),
            row.getString("GOAL"),
            level == 0 ? null : level,
            severity == 0 ? null : severity,
            person(row, "LEADER"),
            unit == 0 ? null : new UnitId(unit),
            List.of(),
            List.of(),
            person(row, "OWNER"),
            new DueTerm(
                type == null ? null : TermType.valueOf(type),
                date(row, "DUE_ON"),
                row.getBoolean("LONG_TERM"),
                row.getBoolean("DUE_DERIVED")),
            ItemRows.own(row.getString("OWN_VALUES")));
    int id = row.getInt("ID");
    Item item =
        new Item(
            new ItemId(id),
            new PlanId(row.getInt("PLAN_ID")),
            row.getInt("SEQ"),
            row.getString("NUMBER_TEXT"),
            content,
            date(row, "ORIG_DUE_ON"),
            date(row, "LATE_FROM"),
            ItemStatus.valueOf(row.getString("STATUS")),
            row.getInt("CYCLE_NO"),
            row.getInt("ROUND_NO"),
            date(row, "CLOSED_ON"),
            row.getInt("LATEST_PROGRESS"),
            row.getInt("PROGRESS_COUNT"),
            row.getInt("EVIDENCE_COUNT"),
            null,
            row.getInt("VERSION"));
    Progress latest =
        new Progress(
            row.getInt("P_ID"),
            item.id(),
            row.getInt("P_CYCLE"),
            row.getString("P_TEXT"),
            row.getString("P_STAGE"),
            List.of(),
            person(row, "P"),
            Instant.ofEpochMilli(row.getLong("P_AT")));
    return new Read(item, latest);
  }

  Map<Integer, List<UnitId>> coUnits(Connection connection, List<Integer> ids) throws SQLException {
    Map<Integer, List<UnitId>> found = new HashMap<>();
    each(
        connection,
        "SELECT \"ITEM_ID\", \"UNIT_ID\" FROM "
            + tables.table("ITEM_UNIT")
            + " WHERE \"ITEM_ID\" IN "
            + marks(ids)
            + " ORDER BY \"ID\"",
        ids,
        row ->
            found
                .computeIfAbsent(row.getInt(1), id -> new ArrayList<>())
                .add(new UnitId(row.getInt(2))));
    return found;
  }

  Map<Integer, List<Measure>> measures(Connection connection, List<Integer> ids)
      throws SQLException {
    Map<Integer, List<Measure>> found = new HashMap<>();
    each(
        connection,
        "SELECT L.\"ITEM_ID\", M.* FROM "
            + tables.table("ITEM_MEASURE")
            + " L JOIN "
            + tables.table("MEASURE")
            + " M ON M.\"ID\" = L.\"MEASURE_ID\" WHERE L.\"ITEM_ID\" IN "
            + marks(ids)
            + " ORDER BY L.\"ID\"",
        ids,
        row ->
            found
                .computeIfAbsent(row.getInt("ITEM_ID"), id -> new ArrayList<>())
                .add(
                    new Measure(
                        new MeasureId(row.getInt("ID")),
                        new PlanId(row.getInt("PLAN_ID")),
                        row.getString("TEXT"),
                        person(row, "OWNER"),
                        date(row, "DUE_ON"),
                        MeasureKind.valueOf(row.getString("KIND")),
                        MeasureStatus.valueOf(row.getString("STATUS")),
                        date(row, "DONE_ON"),
                        row.getInt("VERSION"))));
    return found;
  }

  Map<Integer, List<Extension>> extensions(Connection connection, List<Integer> ids)
      throws SQLException {
    Map<Integer, List<Extension>> found = new HashMap<>();
    each(
        connection,
        "SELECT * FROM "
            + tables.table("EXT_REQ")
            + " WHERE \"SUBJECT_TYPE\" = 'ITEM' AND \"SUBJECT_ID\" IN "
            + marks(ids)
            + " ORDER BY \"ID\"",
        ids,
        row ->
            found
                .computeIfAbsent(row.getInt("SUBJECT_ID"), id -> new ArrayList<>())
                .add(
                    new Extension(
                        row.getInt("ID"),
                        row.getString("SUBJECT_TYPE"),
                        row.getInt("SUBJECT_ID"),
                        row.getInt("CYCLE_NO"),
                        date(row, "OLD_DUE"),
                        date(row, "NEW_DUE"),
                        row.getString("REASON"),
                        row.getString("PROGRESS_NOTE"),
                        row.getBoolean("LATE"),
                        person(row, "APPLICANT"),
                        Instant.ofEpochMilli(row.getLong("APPLIED_AT")),
                        ExtensionStatus.valueOf(row.getString("STATUS")),
                        new PersonRef(row.getString("WHO_KEY"), row.getString("WHO_NAME"), null),
                        Instant.ofEpochMilli(row.getLong("DECIDED_AT")),
                        row.getString("OPINION"))));
    return found;
  }

  static PersonRef person(ResultSet row, String part) throws SQLException {
    String name = row.getString(part + "_NAME");
    return name == null
        ? null
        : new PersonRef(row.getString(part + "_KEY"), name, row.getString(part + "_POST"));
  }

  static LocalDate date(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? null : LocalDate.parse(text);
  }

  private static String marks(List<Integer> ids) {
    return "(" + String.join(",", Collections.nCopies(Math.max(1, ids.size()), "?")) + ")";
  }

  interface Reader {
    void read(ResultSet row) throws SQLException;
  }

  static void each(Connection connection, String sql, Reader reader) throws SQLException {
    each(connection, sql, null, reader);
  }

  static void each(Connection connection, String sql, List<Integer> ids, Reader reader)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; ids != null && i < Math.max(1, ids.size()); i++) {
        statement.setInt(i + 1, ids.isEmpty() ? -1 : ids.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    }
  }
}
