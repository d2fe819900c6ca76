package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.db.Database;
import host.testing.PluginTemplates;
import host.testing.TestDatabase;
import host.testing.WithDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.duban.testing.ChineseWords;
import org.duban.testing.Medians;
import org.junit.jupiter.api.Test;

/** A checklist of 500 items as the macro makes it, beside raw JDBC with the same template. */
@WithDatabase
class ChecklistBenchmark {
  private static final int ITEMS = 500;

  @Test
  void aChecklistOfFiveHundredItems(ActiveObjects ao, Database database, TestDatabase kind) {
    Office office = Office.on(ao);
    fill(office);
    ChecklistViews views = office.views();
    PluginTemplates templates = new PluginTemplates(Locale.SIMPLIFIED_CHINESE);
    RawChecklist raw = new RawChecklist(database, ChineseWords.words());
    ChecklistParameters wanted = office.checklist(Map.of("rows", String.valueOf(ITEMS)));

    Supplier<String> ours =
        () ->
            templates.render(
                "rectification/checklist.vm",
                views.checklist(
                    office.ledger.page(office.plan, wanted.filter(), Optional.empty(), ITEMS),
                    wanted,
                    new ChecklistViews.Place(true, "4711", "")));
    Supplier<String> peer =
        () -> templates.render("rectification/checklist.vm", raw.view(office.plan, views));
    assertThat(table(ours.get())).as("like for like").isEqualTo(table(peer.get()));

    Medians medians = Medians.of(ours, peer);
    medians.print("checklist of 500 items, " + kind);
  }

  /** All rows; around them the peer counts neither lights nor unpaired measures. */
  private static String table(String html) {
    return html.substring(html.indexOf("<table"), html.indexOf("</table>"));
  }

  private static void fill(Office office) {
    List<NewItem> items = new ArrayList<>();
    List<NewMeasure> measures = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      items.add(new NewItem("全面从严治党", "问题" + i + "：监督检查发现的问题后续跟踪不到位", "一是台账不全；二是回访不够"));
      for (int m = 0; m < 2; m++) {
        links.add(new Link(i, measures.size()));
        measures.add(new NewMeasure("建立问题跟踪台账并按月调度", null, null, MeasureKind.NOW));
      }
    }
    List<ItemId> ids = office.items.createAll(office.plan, items, measures, links);
    for (ItemId id : ids) {
      office.items.edit(id, 1, office.assignment());
      office.as(office.owner, () -> office.records.addProgress(id, "已完成自查，正在按措施逐项落实。", null));
    }
  }
}
