package org.duban.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.confluence.Words;
import org.duban.shared.PageId;
import org.springframework.stereotype.Component;

/** Puts a page of the ledger into the words that the checklist's template shows. */
@Component
public class ChecklistViews {
  private static final List<LightColor> SHOWN =
      List.of(LightColor.RED, LightColor.YELLOW, LightColor.GREEN, LightColor.BLUE);
  private static final List<String> COLUMNS =
      List.of(
          "number",
          "problem",
          "measures",
          "leader",
          "leadUnit",
          "owner",
          "term",
          "progress",
          "state");

  private final LedgerJson json;
  private final Words words;

  public ChecklistViews(LedgerJson json, Words words) {
    this.json = json;
    this.words = words;
  }

  ChecklistView checklist(
      LedgerPage page, ChecklistParameters wanted, boolean live, Optional<PageId> on) {
    return new ChecklistView(
        head(page),
        new ChecklistView.Frame(
            live,
            on.map(p -> String.valueOf(p.value())).orElse(""),
            wanted.rows(),
            wanted.status(),
            words.text("duban.checklist.more.static", String.valueOf(wanted.rows()))),
        words.text("duban.checklist.caption", page.plan().title()),
        COLUMNS.stream().map(c -> words.text("duban.checklist." + c)).toList(),
        page.items().rows().stream().map(json::row).map(this::row).toList(),
        unpaired(page.unpaired()),
        page.items().next().isPresent());
  }

  private ChecklistView.Head head(LedgerPage page) {
    Completion completion = page.summary().completion();
    int hold = completion.of(ItemStatus.HOLD);
    List<LightView> lights = new ArrayList<>();
    for (LightColor color : SHOWN) {
      int count = page.summary().byLight().getOrDefault(color, 0);
      if (count > 0) {
        lights.add(
            new LightView(color, words.text("duban.checklist.light." + color) + " " + count));
      }
    }
    return new ChecklistView.Head(
        String.valueOf(page.plan().id().value()),
        page.plan().title(),
        page.plan().code(),
        completion.rate(),
        words.text(
            "duban.checklist.figure",
            String.valueOf(completion.of(ItemStatus.CLOSED)),
            String.valueOf(completion.counted())),
        hold == 0 ? null : words.text("duban.checklist.hold", String.valueOf(hold)),
        lights);
  }

  private ChecklistView.Loose unpaired(Unpaired unpaired) {
    int shown = unpaired.measures().size();
    return new ChecklistView.Loose(
        words.text("duban.checklist.unpaired", String.valueOf(unpaired.total())),
        unpaired.total() > shown
            ? words.text("duban.checklist.unpaired.more", String.valueOf(shown))
            : null,
        unpaired.measures().stream().map(json::measure).map(ChecklistViews::measure).toList());
  }

  ChecklistRowView row(ItemJson item) {
    return new ChecklistRowView(
        item,
        new ChecklistRowView.Said(
            new LightView(LightColor.valueOf(item.light().color()), item.light().text()),
            Stream.of(
                    part("detail", item.detail()),
                    part("rootCause", item.rootCause()),
                    part("goal", item.goal()))
                .flatMap(Optional::stream)
                .toList(),
            item.measures().stream().map(ChecklistViews::measure).toList(),
            item.coUnits().isEmpty()
                ? null
                : words.text(
                    "duban.checklist.coUnits",
                    String.join("、", item.coUnits().stream().map(u -> u.name()).toList())),
            item.latestProgress() == null
                ? null
                : item.latestProgress().by().name() + " · " + day(item.latestProgress().at()),
            words.text(
                "duban.checklist.counts",
                String.valueOf(item.progressCount()),
                String.valueOf(item.evidenceCount())),
            item.closedOn() == null
                ? null
                : words.text("duban.checklist.closedOn", item.closedOn())));
  }

  private Optional<ChecklistPartView> part(String field, String text) {
    return Optional.ofNullable(text)
        .map(t -> new ChecklistPartView(words.text("duban.checklist." + field), t));
  }

  private static ChecklistMeasureView measure(ItemJson.MeasureJson measure) {
    String meta =
        String.join(
            " · ",
            Stream.of(measure.owner() == null ? null : measure.owner().name(), measure.dueOn())
                .filter(part -> part != null)
                .toList());
    return new ChecklistMeasureView(measure, meta.isEmpty() ? null : meta);
  }

  /** The office's day; the script counts in the reader's own zone. */
  private static LocalDate day(String instant) {
    return Instant.parse(instant).atZone(ZoneId.systemDefault()).toLocalDate();
  }
}
