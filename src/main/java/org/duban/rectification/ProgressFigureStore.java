package org.duban.rectification;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.Query;
import org.duban.confluence.BulkInsert;
import org.duban.confluence.Chunks;

/** The figures of progress entries; only for {@link RecordStore}. */
final class ProgressFigureStore {
  private final ActiveObjects ao;

  ProgressFigureStore(ActiveObjects ao) {
    this.ao = ao;
  }

  void add(Item item, int progress, List<ProgressFigure> figures, LocalDate on) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (ProgressFigure figure : figures) {
      Map<String, Object> row = new HashMap<>();
      row.put("PLAN_ID", item.plan().value());
      row.put("ITEM_ID", item.id().value());
      row.put("PROGRESS_ID", progress);
      row.put("PLACE", rows.size() + 1);
      row.put("FIGURE", figure.name());
      row.put("UNIT", figure.unit());
      row.put("HUNDREDTHS", figure.hundredths());
      row.put("WRITTEN_ON", on.toString());
      rows.add(row);
    }
    BulkInsert.into(ao, ProgressFigureRow.class, rows);
  }

  /** By entry, in their places; one query for each two hundred entries that have any. */
  Map<Integer, List<ProgressFigure>> of(Collection<Integer> progress) {
    Map<Integer, List<ProgressFigure>> found = new HashMap<>();
    for (Object[] part : Chunks.of(progress)) {
      Query query = Query.select().where(Chunks.in("PROGRESS_ID", part), part);
      for (ProgressFigureRow row :
          ao.find(ProgressFigureRow.class, query.order("PROGRESS_ID ASC, PLACE ASC"))) {
        found
            .computeIfAbsent(row.getProgressId(), id -> new ArrayList<>())
            .add(ProgressFigure.kept(row.getFigure(), row.getUnit(), row.getHundredths()));
      }
    }
    return found;
  }
}
