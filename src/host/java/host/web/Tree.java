package host.web;

import host.content.StoredPage;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The page tree of a space as nested lists; open along the way to the current page. */
final class Tree {
  private final Map<Long, List<StoredPage>> children;
  private final Set<Long> known;
  private final Set<Long> way = new HashSet<>();
  private final long current;

  /**
   * @param pages those that the reader may view; a page below a hidden one is not shown
   */
  Tree(Collection<StoredPage> pages, StoredPage current) {
    this.children =
        pages.stream()
            .collect(Collectors.groupingBy(p -> Objects.requireNonNullElse(p.parentId(), 0L)));
    this.known = pages.stream().map(StoredPage::id).collect(Collectors.toSet());
    this.current = current == null ? 0 : current.id();
    Map<Long, StoredPage> byId = new HashMap<>();
    pages.forEach(page -> byId.put(page.id(), page));
    Deque<Long> up = new ArrayDeque<>();
    up.push(this.current);
    while (!up.isEmpty() && way.add(up.peek())) {
      StoredPage page = byId.get(up.pop());
      if (page != null && page.parentId() != null) {
        up.push(page.parentId());
      }
    }
  }

  String html() {
    return list(0, 0);
  }

  private String list(long parent, int depth) {
    StringBuilder html = new StringBuilder("<ul>");
    for (StoredPage page : children.getOrDefault(parent, List.of())) {
      boolean branch = children.containsKey(page.id()) && known.contains(page.id()) && depth < 50;
      html.append("<li>");
      if (branch) {
        boolean open = depth == 0 || way.contains(page.id());
        html.append("<details").append(open ? " open" : "").append("><summary>");
        html.append(link(page)).append("</summary>").append(list(page.id(), depth + 1));
        html.append("</details>");
      } else {
        html.append(link(page));
      }
      html.append("</li>");
    }
    return html.append("</ul>").toString();
  }

  private String link(StoredPage page) {
    String mark = page.id() == current ? " class=\"is-current\" aria-current=\"page\"" : "";
    return "<a href=\""
        + Exchange.BASE
        + Exchange.pageUrl(page.id())
        + "\""
        + mark
        + ">"
        + Templates.escape(page.title())
        + "</a>";
  }
}
