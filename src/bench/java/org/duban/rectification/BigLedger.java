package org.duban.rectification;

import host.ao.AoFactory;
import host.db.Database;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills plans of any size by a few statements: three measures, ten progress entries and a piece of
 * evidence to each item, 100 units, 40 leaders, deadlines mostly at the ends of 36 months, half of
 * it closed. Invented; every combination comes about as often in a small plan as in a large one.
 */
final class BigLedger {
  static final int UNITS = 100;
  private static final YearMonth FIRST = YearMonth.of(2025, 1);
  private static final String WHO = "\"WHO_KEY\",\"WHO_NAME\"";

  private final JdbcTemplate jdbc;
  private final boolean h2;
  private final String prefix = AoFactory.tablePrefix("org.duban.confluence") + "_";
  private final int firstUnit;

  BigLedger(Database database) {
    jdbc = database.jdbc();
    h2 = database.isH2();
    jdbc.execute("CREATE TABLE BENCH_MONTH (K INTEGER PRIMARY KEY, D VARCHAR(10))");
    for (int k = 0; k < 36; k++) {
      YearMonth month = FIRST.plusMonths(k);
      jdbc.update("INSERT INTO BENCH_MONTH VALUES (?, ?)", k, month.atEndOfMonth().toString());
      jdbc.update("INSERT INTO BENCH_MONTH VALUES (?, ?)", k + 36, month.atDay(15).toString());
    }
    firstUnit =
        rows(
            "ORG_UNIT",
            "\"NAME\",\"KIND\",\"SORT_NO\"",
            "'科室' || X, 'SECTION', X",
            range(UNITS),
            "");
  }

  String table(String name) {
    return '"' + prefix + name + '"';
  }

  /** Into an empty plan; the tally is taken in by the product's own upkeep afterwards. */
  void fill(PlanId plan, int items) {
    int firstProgress = last("PROGRESS") + 1;
    int first = items(plan, items, firstProgress);
    int progress =
        rows(
            "PROGRESS",
            "\"ITEM_ID\",\"CYCLE_NO\",\"TEXT\"," + WHO + ",\"WRITTEN_AT\"",
            first
                + " + (X - 1) / 10, 1, '第' || MOD(X, 10) || '次调度：已完成自查，正在按措施逐项落实。',"
                + " 'chengban', '赵六', 1767225600000 + X",
            range(items * 10),
            "");
    if (progress != firstProgress) {
      throw new IllegalStateException("progress was to begin with " + firstProgress);
    }
    rows(
        "EVIDENCE",
        "\"ITEM_ID\",\"CYCLE_NO\",\"KIND\",\"URL\",\"CAPTION\"," + WHO + ",\"ADDED_AT\"",
        first + " + X - 1, 1, 'LINK', 'https://example.org/' || X, '检查通报', 'chengban', '赵六', 1",
        range(items),
        "");
    int measure =
        rows(
            "MEASURE",
            "\"PLAN_ID\",\"SEQ\",\"TEXT\",\"OWNER_NAME\",\"DUE_ON\",\"KIND\",\"STATUS\","
                + "\"VERSION\",\"TOUCHED\"",
            plan.value()
                + ", X, '建立问题跟踪台账并按月调度（' || X || '）', '责任人' || MOD(X, 50), '2026-06-30', 'NOW',"
                + " CASE WHEN MOD(X, 2) = 0 THEN 'DONE' ELSE 'TODO' END, 1, 0",
            range(items * 3),
            "");
    rows(
        "ITEM_MEASURE",
        "\"PLAN_ID\",\"ITEM_ID\",\"MEASURE_ID\"",
        plan.value() + ", " + first + " + (X - 1) / 3, " + measure + " + X - 1",
        range(items * 3),
        "");
    chains(plan, first, items);
    jdbc.update(
        "UPDATE " + table("RECT_PLAN") + " SET \"LAST_SEQ\" = ? WHERE \"ID\" = ?",
        items,
        plan.value());
  }

  private int items(PlanId plan, int items, int firstProgress) {
    String status =
        "CASE WHEN H < 50 THEN 'CLOSED' WHEN H < 55 THEN 'HOLD' WHEN H < 57 THEN 'VOID'"
            + " WHEN H < 62 THEN 'REVIEW' WHEN H < 65 THEN 'REVIEW2' WHEN H < 90 THEN 'DOING'"
            + " WHEN H < 98 THEN 'OPEN' ELSE 'DRAFT' END";
    String from =
        "(SELECT X, MOD(X * 37, 100) AS H, CASE WHEN MOD(X, 10) = 0 THEN 36 ELSE 0 END"
            + " + MOD(X * 31 + X / 100, 36) AS K FROM "
            + range(items)
            + ") N JOIN BENCH_MONTH M ON M.K = N.K";
    return rows(
        "RECT_ITEM",
        "\"PLAN_ID\",\"SEQ\",\"NUMBER_TEXT\",\"CATEGORY\",\"TITLE\",\"DETAIL\",\"GOAL\",\"SEARCHED\","
            + "\"DIFFICULTY\",\"LEADER_NAME\",\"LEADER_POST\",\"LEAD_UNIT_ID\",\"OWNER_KEY\","
            + "\"OWNER_NAME\",\"TERM_TYPE\",\"DUE_ON\",\"LONG_TERM\",\"DUE_DERIVED\",\"ORIG_DUE_ON\","
            + "\"JUDGED_ON\",\"STATUS\",\"CYCLE_NO\",\"ROUND_NO\",\"CLOSED_ON\",\"LATEST_PROGRESS\",\"PROGRESS_COUNT\","
            + "\"EVIDENCE_COUNT\",\"CREATED_AT\",\"VERSION\",\"TOUCHED\"",
        plan.value()
            + ", X, CAST(X AS VARCHAR(10)), '类别' || MOD(X, 8), '问题' || X || '：后续跟踪不到位',"
            + " '一是台账不全；二是回访不够', '台账齐全，回访到位', '类别' || MOD(X, 8) || ' 问题' || X || '：后续跟踪不到位',"
            + " 1 + MOD(X, 3), '领导' || MOD(X * 11 + X / 70, 40), '副局长', "
            + firstUnit
            + " + MOD(X * 7 + X / 50, 100), 'owner' || MOD(X, 50), '责任人' || MOD(X, 50), 'DATED', D,"
            + " FALSE, FALSE, D, D, "
            + status
            + ", 1, 0, CASE WHEN H < 50 THEN D ELSE NULL END, "
            + firstProgress
            + " + X * 10 - 1, 10, 1, 1767225600000, 1, 0",
        from,
        " ORDER BY N.X");
  }

  /** Requests, extensions, ended cycles and the trail: what a page of the ledger asks for too. */
  private void chains(PlanId plan, int first, int items) {
    String of = " FROM " + table("RECT_ITEM") + " WHERE \"PLAN_ID\" = " + plan.value();
    String asked =
        "INSERT INTO "
            + table("CLOSE_REQ")
            + " (\"SUBJECT_TYPE\",\"SUBJECT_ID\",\"CYCLE_NO\",\"ROUND_NO\",\"CHAIN\",\"STATEMENT\","
            + "\"APPLICANT_KEY\",\"APPLICANT_NAME\",\"APPLIED_AT\",\"STATUS\",\"VERSION\",\"TOUCHED\")"
            + " SELECT 'ITEM', \"ID\", 1, 1, 'LEADER,OFFICE', '措施均已落实', 'chengban', '赵六', 1, ";
    jdbc.update(asked + "'SUBMITTED', 1, 0" + of + " AND \"STATUS\" IN ('REVIEW', 'REVIEW2')");
    jdbc.update(asked + "'APPROVED', 1, 0" + of + " AND \"STATUS\" IN ('HOLD', 'CLOSED')");
    jdbc.update(
        "INSERT INTO "
            + table("EXT_REQ")
            + " (\"SUBJECT_TYPE\",\"SUBJECT_ID\",\"CYCLE_NO\",\"OLD_DUE\",\"NEW_DUE\",\"REASON\",\"LATE\","
            + "\"APPLICANT_KEY\",\"APPLICANT_NAME\",\"APPLIED_AT\",\"STATUS\",\"WHO_KEY\",\"WHO_NAME\","
            + "\"DECIDED_AT\",\"VERSION\",\"TOUCHED\") SELECT 'ITEM', \"ID\", 1, '2025-06-30', \"DUE_ON\","
            + " '协调事项未完成', FALSE, 'chengban', '赵六', 1, 'GRANTED', 'bangongshi', '李四', 2, 1, 0"
            + of
            + " AND MOD(\"SEQ\", 10) = 3");
    jdbc.update(
        "INSERT INTO "
            + table("CYCLE")
            + " (\"PLAN_ID\",\"ITEM_ID\",\"CYCLE_NO\",\"OUTCOME\",\"DUE_ON\",\"CLOSED_ON\",\"ROUNDS\","
            + WHO
            + ",\"ENDED_AT\") SELECT \"PLAN_ID\", \"ID\", 1, \"STATUS\", \"DUE_ON\", \"DUE_ON\", 0,"
            + " 'bangongshi', '李四', 1"
            + of
            + " AND \"STATUS\" IN ('HOLD', 'CLOSED')");
    for (int seq = 1; seq <= 2; seq++) {
      rows(
          "AUDIT",
          "\"ENTRY_KEY\",\"SUBJECT\",\"SCOPE\",\"SEQ\",\"ACTION\",\"SUBJECT_VERSION\",\"HAPPENED_AT\","
              + WHO
              + ",\"CHANGES\",\"PREV_HASH\",\"HASH\"",
          String.format(
              "'ITEM:' || (%1$d + X - 1) || '#%2$d', 'ITEM:' || (%1$d + X - 1), 'PLAN:%3$d', %2$d,"
                  + " 'EDIT', 1, 1767225600000, 'bangongshi', '李四', '[]', '-', '-'",
              first, seq, plan.value()),
          range(items),
          "");
    }
  }

  /** Inserts in the order of X into one block of ids; returns the first. */
  private int rows(String name, String columns, String values, String from, String order) {
    int last = last(name);
    String by = order.isEmpty() ? " ORDER BY X" : order;
    int count =
        jdbc.update(
            "INSERT INTO "
                + table(name)
                + " ("
                + columns
                + ") SELECT "
                + values
                + " FROM "
                + from
                + by);
    List<Integer> ends =
        jdbc.queryForObject(
            "SELECT MIN(\"ID\"), MAX(\"ID\") FROM " + table(name) + " WHERE \"ID\" > ?",
            (row, n) -> List.of(row.getInt(1), row.getInt(2)),
            last);
    if (ends.get(1) - ends.get(0) + 1 != count) {
      throw new IllegalStateException(name + ": ids with gaps, " + ends + " for " + count);
    }
    return ends.get(0);
  }

  private int last(String name) {
    Integer last = jdbc.queryForObject("SELECT MAX(\"ID\") FROM " + table(name), Integer.class);
    return last == null ? 0 : last;
  }

  private String range(int count) {
    return (h2 ? "SYSTEM_RANGE(1, " : "generate_series(1, ") + count + (h2 ? ") R" : ") R(X)");
  }

  void analyze() {
    jdbc.execute("ANALYZE");
  }
}
