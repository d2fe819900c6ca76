package org.duban.dashboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.confluence.Pages;
import org.duban.confluence.Words;
import org.duban.rectification.Awaiting;
import org.duban.rectification.Item;
import org.duban.rectification.Light;
import org.duban.rectification.LightView;
import org.duban.shared.PageId;
import org.springframework.stereotype.Component;

/** Puts what awaits the reader into words, with the way to each row. */
@Component
public class MattersViews {
  private final Awaiting awaiting;
  private final Pages pages;
  private final Words words;

  public MattersViews(Awaiting awaiting, Pages pages, Words words) {
    this.awaiting = awaiting;
    this.pages = pages;
    this.words = words;
  }

  /**
   * @param rows of each kind at most so many are listed; all are counted
   */
  MattersView matters(int rows, boolean live) {
    Map<Awaiting.Kind, Awaiting.Group> found = awaiting.matters();
    Map<PageId, Optional<String>> paths = new HashMap<>();
    List<MatterGroupView> groups = new ArrayList<>();
    int all = 0;
    int overdue = 0;
    boolean many = false;
    List<Light> lights = new ArrayList<>();
    for (Map.Entry<Awaiting.Kind, Awaiting.Group> entry : found.entrySet()) {
      List<Awaiting.Matter> matters = entry.getValue().matters();
      many |= entry.getValue().more();
      all += matters.size();
      matters.forEach(matter -> lights.add(matter.light()));
      overdue += (int) matters.stream().filter(m -> m.light().overdueDays() > 0).count();
      String kind = entry.getKey().name();
      String count = counted(matters.size(), entry.getValue().more());
      groups.add(
          new MatterGroupView(
              kind.toLowerCase(java.util.Locale.ROOT),
              words.text("duban.dashboard.matters." + kind),
              count,
              matters.stream().limit(rows).map(m -> matter(m, paths)).toList(),
              matters.size() > rows
                  ? words.text("duban.dashboard.matters.more", String.valueOf(rows))
                  : null));
    }
    return new MattersView(
        live,
        rows,
        words.text(
            overdue == 0 ? "duban.dashboard.matters.count" : "duban.dashboard.matters.overdue",
            counted(all, many),
            counted(overdue, many)),
        Light.notices(lights).stream().map(words::text).toList(),
        groups);
  }

  private String counted(int count, boolean more) {
    String said = String.valueOf(count);
    return more ? words.text("duban.dashboard.matters.orMore", said) : said;
  }

  private MatterView matter(Awaiting.Matter matter, Map<PageId, Optional<String>> paths) {
    Item item = matter.item();
    PageId page = matter.plan().page();
    Optional<String> path =
        page == null
            ? Optional.empty()
            : paths.computeIfAbsent(page, id -> pages.find(id).map(Pages.PageInfo::urlPath));
    return new MatterView(
        item.id().value(),
        item.number(),
        item.content().title(),
        matter.plan().title(),
        new LightView(matter.light().color(), words.text(matter.light().text())),
        matter.checkOn() == null
            ? words.text(item.content().term().text())
            : words.text("duban.dashboard.matters.checkOn", matter.checkOn().toString()),
        path.map(p -> p + "#duban-item-" + item.id().value()).orElse(null));
  }
}
