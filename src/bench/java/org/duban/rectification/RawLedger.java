package org.duban.rectification;

import host.db.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.approval.Closer;
import org.duban.approval.Extension;
import org.duban.organisation.Unit;
import org.duban.organisation.UnitId;
import org.duban.shared.Slice;

/**
 * What one would write by hand with JDBC to show the same: joins, one connection, no services, no
 * rights, nothing of Active Objects. It reads the same columns of the same tables into the same
 * records, so that both can be compared and shown by the same template.
 */
final class RawLedger {
  private final Database database;
  private final BigLedger tables;
  private final LedgerPage like;
  private final Map<UnitId, Unit> units;
  private final Lights lights;
  private final RawRows raw;

  /**
   * @param like a page of the same plan, for what is no part of the measurement: the policies
   */
  RawLedger(Database database, BigLedger tables, LedgerPage like, Office office) {
    this.database = database;
    this.tables = tables;
    this.like = like;
    this.units = office.organisation.unitsById();
    this.raw = new RawRows(tables);
    this.lights = office.policies.lights(like.plan());
  }

  /**
   * @param and more conditions on the item, as {@code I."STATUS" = 'DOING'}; may be empty
   * @param by columns to sort by
   */
  LedgerPage page(String and, String by, int limit, boolean first) {
    try (Connection connection = database.dataSource().getConnection()) {
      RawRows.each(
          connection,
          "SELECT * FROM " + tables.table("RECT_PLAN") + " WHERE \"ID\" = " + plan(),
          row -> row.getString("TITLE"));
      List<RawRows.Read> read = new ArrayList<>();
      RawRows.each(
          connection,
          "SELECT I.*, P.\"ID\" AS P_ID, P.\"CYCLE_NO\" AS P_CYCLE, P.\"TEXT\" AS P_TEXT,"
              + " P.\"STAGE\" AS P_STAGE, P.\"WHO_KEY\" AS P_KEY, P.\"WHO_NAME\" AS P_NAME,"
              + " P.\"WHO_POST\" AS P_POST, P.\"WRITTEN_AT\" AS P_AT FROM "
              + tables.table("RECT_ITEM")
              + " I LEFT JOIN "
              + tables.table("PROGRESS")
              + " P ON P.\"ID\" = I.\"LATEST_PROGRESS\" WHERE I.\"PLAN_ID\" = "
              + plan()
              + and
              + " ORDER BY "
              + by
              + " LIMIT "
              + (limit + 1),
          row -> read.add(RawRows.read(row)));
      List<RawRows.Read> shown = read.subList(0, Math.min(limit, read.size()));
      List<Integer> ids = shown.stream().map(r -> r.item().id().value()).toList();
      Map<Integer, List<UnitId>> coUnits = raw.coUnits(connection, ids);
      Map<Integer, List<Measure>> measures = raw.measures(connection, ids);
      Map<Integer, List<Extension>> extensions = raw.extensions(connection, ids);
      List<BoardItem> rows = new ArrayList<>();
      for (RawRows.Read one : shown) {
        rows.add(
            board(
                one,
                coUnits.getOrDefault(one.item().id().value(), List.of()),
                measures.getOrDefault(one.item().id().value(), List.of()),
                extensions.getOrDefault(one.item().id().value(), List.of())));
      }
      Tally tally = tally(connection);
      Optional<String> next =
          read.size() > limit
              ? Optional.of(ItemCursor.of(shown.get(limit - 1).item(), ItemOrder.PLACE).text())
              : Optional.empty();
      return new LedgerPage(
          like.plan(),
          like.office(),
          summary(tally, lights),
          new Slice<>(rows, next),
          first ? unpaired(connection) : Unpaired.NONE,
          like.today(),
          like.closing(),
          like.yearsWithoutTable(),
          like.lights(),
          null);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How PostgreSQL goes about it, a line for each step. */
  List<String> explained(String and, String by) {
    return database
        .jdbc()
        .queryForList(
            "EXPLAIN SELECT I.\"ID\", I.\"VERSION\", I.\"TOUCHED\" FROM "
                + tables.table("RECT_ITEM")
                + " I WHERE I.\"PLAN_ID\" = "
                + plan()
                + and
                + " ORDER BY "
                + by
                + " LIMIT 51",
            String.class);
  }

  /** From the tally; {@link #counted} is what one would do without. */
  LedgerPage.Summary summary() {
    try (Connection connection = database.dataSource().getConnection()) {
      return summary(tally(connection), lights);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  LedgerPage.Summary counted() {
    Tally tally = new Tally();
    try (Connection connection = database.dataSource().getConnection()) {
      RawRows.each(
          connection,
          "SELECT \"STATUS\", \"JUDGED_ON\", COUNT(*) AS N FROM "
              + tables.table("RECT_ITEM")
              + " WHERE \"PLAN_ID\" = "
              + plan()
              + " GROUP BY \"STATUS\", \"JUDGED_ON\"",
          row -> {
            ItemStatus status = ItemStatus.valueOf(row.getString("STATUS"));
            LocalDate due = status.isActive() ? RawRows.date(row, "JUDGED_ON") : null;
            tally.add(status, due, row.getInt("N"));
          });
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return summary(tally, lights);
  }

  /** By unit, as one would count without a tally. */
  List<Figures.Group> byUnit() {
    Map<String, FigureStore.Part> parts = new LinkedHashMap<>();
    try (Connection connection = database.dataSource().getConnection()) {
      RawRows.each(
          connection,
          "SELECT \"LEAD_UNIT_ID\", \"STATUS\", \"JUDGED_ON\", COUNT(*) AS N FROM "
              + tables.table("RECT_ITEM")
              + " WHERE \"PLAN_ID\" = "
              + plan()
              + " GROUP BY \"LEAD_UNIT_ID\", \"STATUS\", \"JUDGED_ON\"",
          row -> {
            ItemStatus status = ItemStatus.valueOf(row.getString("STATUS"));
            Tally tally =
                parts
                    .computeIfAbsent(
                        row.getString("LEAD_UNIT_ID"),
                        unit -> new FigureStore.Part(like.plan().id(), unit, null, new Tally()))
                    .tally();
            LocalDate due = status.isActive() ? RawRows.date(row, "JUDGED_ON") : null;
            tally.add(status, due, row.getInt("N"));
          });
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Figures.grouped(
        List.copyOf(parts.values()), Figures.names(units), Map.of(like.plan().id(), lights));
  }

  private static LedgerPage.Summary summary(Tally tally, Lights lights) {
    Map<LightColor, Integer> byLight = new EnumMap<>(LightColor.class);
    for (LightColor color : LightColor.values()) {
      byLight.put(color, 0);
    }
    int[] overdue = new int[1];
    tally.lit(
        lights,
        (light, active, count) -> {
          byLight.merge(light.color(), count, Integer::sum);
          overdue[0] += light.overdueDays() > 0 ? count : 0;
        });
    return new LedgerPage.Summary(new Completion(tally.byStatus()), overdue[0], byLight);
  }

  private Tally tally(Connection connection) throws SQLException {
    Tally tally = new Tally();
    RawRows.each(
        connection,
        "SELECT \"STATUS\", \"JUDGED_ON\", SUM(\"AMOUNT\") AS N FROM "
            + tables.table("RECT_TALLY")
            + " WHERE \"PLAN_ID\" = "
            + plan()
            + " AND \"KIND\" IN ('1-EACH', 'ALL') GROUP BY \"KIND\", \"STATUS\", \"JUDGED_ON\"",
        row -> {
          String status = row.getString("STATUS");
          tally.add(
              status == null ? null : ItemStatus.valueOf(status),
              RawRows.date(row, "JUDGED_ON"),
              row.getInt("N"));
        });
    return tally;
  }

  private Unpaired unpaired(Connection connection) throws SQLException {
    List<Integer> loose = new ArrayList<>();
    RawRows.each(
        connection,
        "SELECT \"MEASURE_ID\" FROM "
            + tables.table("LOOSE_MEASURE")
            + " WHERE \"PLAN_ID\" = "
            + plan()
            + " AND \"MEASURE_ID\" > 0 ORDER BY \"MEASURE_ID\" LIMIT 101",
        row -> loose.add(row.getInt(1)));
    if (!loose.isEmpty()) {
      throw new IllegalStateException("the benchmark pairs every measure");
    }
    return Unpaired.NONE;
  }

  private BoardItem board(
      RawRows.Read read, List<UnitId> coUnits, List<Measure> measures, List<Extension> extensions) {
    Item item = read.item();
    return new BoardItem(
        item,
        units.get(item.content().leadUnit()),
        coUnits.stream().map(units::get).toList(),
        List.of(),
        measures,
        read.latest(),
        null,
        lights.light(item.status(), item.judgedOn()),
        extensions,
        2 - extensions.size(),
        List::of,
        Board.waitingFor(item, extensions, Closer.EITHER));
  }

  private int plan() {
    return like.plan().id().value();
  }
}
