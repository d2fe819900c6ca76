package org.duban.rectification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.confluence.Words;
import org.springframework.stereotype.Component;

/** Heads between the rows of a grouped checklist, with the figures of each group in the plan. */
@Component
class ChecklistGroups {
  private final Figures figures;
  private final Words words;

  ChecklistGroups(Figures figures, Words words) {
    this.figures = figures;
    this.words = words;
  }

  /** For items in their order: what stands before each, or null. */
  interface Heads {
    ChecklistRowView.Group before(BoardItem item);
  }

  Heads of(LedgerPage page, ItemOrder.By by) {
    if (by == null) {
      return item -> null;
    }
    // the whole plan's figures would contradict a list of one's own
    Map<String, String> said = page.own() == null ? figures(page, by) : new HashMap<>();
    return new Heads() {
      private String last = "";

      @Override
      public ChecklistRowView.Group before(BoardItem item) {
        String key = key(item, by);
        if (last != null && last.isEmpty() || !Objects.equals(last, key)) {
          last = key;
          String name = name(item, by);
          return new ChecklistRowView.Group(
              name == null ? words.text("duban.checklist.group.none") : name, said.get(key));
        }
        return null;
      }
    };
  }

  /** By group key: the whole plan's, however few of a group's items are shown. */
  private Map<String, String> figures(LedgerPage page, ItemOrder.By by) {
    Map<String, String> said = new HashMap<>();
    if (by == ItemOrder.By.STATUS) {
      page.summary()
          .completion()
          .byStatus()
          .forEach((s, n) -> said.put(s.name(), words.text("duban.checklist.group.count", n)));
      return said;
    }
    Figures.By dimension = Figures.By.valueOf(by.name());
    for (Figures.Group group : figures.groups(List.of(page.plan().id()), dimension)) {
      said.put(group.key(), figure(group.completion()));
    }
    return said;
  }

  String figure(Completion completion) {
    return words.text(
        "duban.checklist.group.figure",
        completion.total(),
        completion.of(ItemStatus.CLOSED),
        completion.rate());
  }

  private static String key(BoardItem board, ItemOrder.By by) {
    ItemContent content = board.item().content();
    return switch (by) {
      case UNIT -> content.leadUnit() == null ? null : String.valueOf(content.leadUnit().value());
      case LEADER -> {
        if (content.leader() == null) {
          yield null;
        }
        String key = content.leader().userKey();
        yield key == null ? content.leader().name() : key;
      }
      case CATEGORY -> content.category();
      default -> board.item().status().name();
    };
  }

  private String name(BoardItem board, ItemOrder.By by) {
    ItemContent content = board.item().content();
    return switch (by) {
      case UNIT -> board.leadUnit() == null ? null : board.leadUnit().name();
      case LEADER -> content.leader() == null ? null : content.leader().name();
      case CATEGORY -> content.category();
      default -> words.text(board.item().status().term());
    };
  }
}
