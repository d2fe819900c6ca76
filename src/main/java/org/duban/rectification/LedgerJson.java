package org.duban.rectification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.duban.approval.ApprovalPolicy;
import org.duban.approval.CloseRequest;
import org.duban.approval.Extension;
import org.duban.approval.Taken;
import org.duban.audit.AuditEntry;
import org.duban.audit.Change;
import org.duban.calendar.CalendarService;
import org.duban.confluence.Words;
import org.duban.organisation.Unit;
import org.duban.shared.Refusal;
import org.duban.shared.Slice;
import org.duban.shared.Term;
import org.springframework.stereotype.Component;

/** Says what the ledger holds in the viewer's language, for the wire and for templates. */
@Component
public class LedgerJson {
  private final Words words;
  private final HistoryJson history;
  private final RecordJson records;
  private final PlanHeadJson heads;

  public LedgerJson(Words words) {
    this.words = words;
    this.history = new HistoryJson(words);
    this.records = new RecordJson(words);
    this.heads = new PlanHeadJson(words);
  }

  public ItemJson item(BoardItem board) {
    return item(board, board.choices().stream().map(this::choice).toList());
  }

  /** For a table that offers no actions: they are neither worked out nor put into words. */
  ItemJson row(BoardItem board) {
    return item(board, List.of());
  }

  private ItemJson item(BoardItem board, List<ItemJson.ChoiceJson> actions) {
    Item item = board.item();
    ItemContent content = item.content();
    DueTerm term = content.term();
    return new ItemJson(
        item.id().value(),
        item.plan().value(),
        item.seq(),
        item.number(),
        content.category(),
        content.title(),
        content.detail(),
        content.rootCause(),
        content.goal(),
        content.level(),
        content.level() == null ? null : words.text("duban.rectification.level", content.level()),
        content.severity(),
        content.severity() == null
            ? null
            : words.text("duban.rectification.severity." + content.severity()),
        content.leader(),
        unit(board.leadUnit()),
        board.coUnits().stream().map(LedgerJson::unit).toList(),
        board.ccUnits().stream().map(LedgerJson::unit).toList(),
        content.owner(),
        text(term.type()),
        text(term.dueOn()),
        text(item.origDueOn()),
        text(item.judgedOn()),
        term.longTerm(),
        term.derived(),
        words.text(term.text()),
        item.status().name(),
        words.text(item.status().term()),
        item.cycle(),
        item.round(),
        text(item.closedOn()),
        item.version(),
        light(board.light()),
        board.measures().stream().map(this::measure).toList(),
        board.latest() == null ? null : progress(board.latest()),
        item.progressCount(),
        item.evidenceCount(),
        takeOver(board.takeOver()),
        board.extensions().stream().map(this::extension).toList(),
        board.extensionsLeft(),
        actions,
        said(board.waitingFor()),
        own(content));
  }

  private static Map<String, String> own(ItemContent content) {
    Map<String, String> own = new TreeMap<>();
    content.own().forEach((field, text) -> own.put(field.wire(), text));
    return own;
  }

  private static ItemJson.TakeOverJson takeOver(TakeOver taken) {
    return taken == null
        ? null
        : new ItemJson.TakeOverJson(taken.by(), taken.at().toString(), taken.basis(), taken.file());
  }

  public ItemJson.MeasureJson measure(Measure measure) {
    return new ItemJson.MeasureJson(
        measure.id().value(),
        measure.text(),
        measure.owner(),
        text(measure.dueOn()),
        text(measure.kind()),
        measure.status().name(),
        words.text(measure.status().term()),
        text(measure.doneOn()),
        measure.version());
  }

  ItemJson.ProgressJson progress(Progress progress) {
    return records.progress(progress);
  }

  Map<String, Object> evidence(Evidence evidence, Exhibits.Now now) {
    return records.evidence(evidence, now);
  }

  /** See {@link PlanHeadJson#plan}. */
  Map<String, Object> plan(Plan plan, boolean office) {
    return heads.plan(plan, office);
  }

  public Map<String, Object> page(LedgerPage page) {
    return map(
        "plan", plan(page.plan(), page.office()),
        "summary", summary(page.summary()),
        "items", page.items().rows().stream().map(this::item).toList(),
        "next", page.items().next().orElse(null),
        "unpaired",
            Map.of(
                "total", page.unpaired().total(),
                "measures", page.unpaired().measures().stream().map(this::measure).toList()),
        "today", page.today().toString(),
        "notices", notices(page),
        "own",
            page.own() == null ? null : Map.of("seen", page.own().seen(), "all", page.own().all()),
        "lights",
            page.lights().entrySet().stream()
                .map(e -> Map.of("color", e.getKey().name(), "label", words.text(e.getValue())))
                .toList(),
        "closeConditions", conditions(page.closing()));
  }

  /** What must be known to read a page right. */
  List<String> notices(LedgerPage page) {
    List<String> notices = new ArrayList<>(ended(page.plan()));
    if (page.own() != null) {
      notices.add(words.text(page.own().text()));
    }
    notices.addAll(notices(page.yearsWithoutTable()));
    return notices;
  }

  /** That it has ended, in one line, or none. */
  List<String> ended(Plan plan) {
    return heads.ended(plan);
  }

  List<String> notices(Set<Integer> yearsWithoutTable) {
    return CalendarService.notices(yearsWithoutTable).stream().map(words::text).toList();
  }

  /** Every year in one line, or null. */
  private String notice(Set<Integer> yearsWithoutTable) {
    return yearsWithoutTable.isEmpty() ? null : String.join(" ", notices(yearsWithoutTable));
  }

  private List<Map<String, String>> conditions(ApprovalPolicy policy) {
    Map<String, Term> said = policy.conditionWords();
    return policy.conditions().stream()
        .map(c -> Map.of("id", c, "text", said.containsKey(c) ? words.text(said.get(c)) : c))
        .toList();
  }

  ItemJson.ExtensionJson extension(Extension extension) {
    return new ItemJson.ExtensionJson(
        extension.id(),
        extension.cycle(),
        text(extension.oldDue()),
        text(extension.newDue()),
        extension.reason(),
        extension.progressNote(),
        extension.late(),
        extension.applicant(),
        text(extension.at()),
        extension.status().name(),
        words.text(extension.status().term()),
        extension.decidedBy(),
        text(extension.decidedAt()),
        extension.opinion());
  }

  public Map<String, Object> summary(LedgerPage.Summary summary) {
    Completion completion = summary.completion();
    Map<String, Integer> byStatus = new LinkedHashMap<>();
    completion.byStatus().forEach((status, total) -> byStatus.put(status.name(), total));
    Map<String, Integer> byLight = new LinkedHashMap<>();
    summary.byLight().forEach((color, total) -> byLight.put(color.name(), total));
    return map(
        "total", completion.total(),
        "counted", completion.counted(),
        "closed", completion.of(ItemStatus.CLOSED),
        "hold", completion.of(ItemStatus.HOLD),
        "doing", completion.of(ItemStatus.DOING),
        "overdue", summary.overdue(),
        "rate", completion.rate(),
        "byStatus", byStatus,
        "byLight", byLight);
  }

  /**
   * @param own what the item's plan calls its own columns
   */
  Map<String, Object> history(Slice<AuditEntry> entries, OwnColumns own) {
    return history.page(entries, own);
  }

  Map<String, Object> conflict(Change change, String yours, OwnColumns own) {
    return history.conflict(change, yours, own);
  }

  Map<String, Object> request(CloseRequest request) {
    return map(
        "id", request.id(),
        "cycle", request.cycle(),
        "round", request.round(),
        "statement", request.statement(),
        "applicant", request.applicant(),
        "at", request.at().toString(),
        "status", request.status().name(),
        "statusText", words.text(request.status().term()),
        "steps", request.steps().stream().map(this::step).toList());
  }

  private Map<String, Object> step(Taken step) {
    return map(
        "step", text(step.step()),
        "stepText", step.step() == null ? null : words.text(step.step().term()),
        "by", step.by(),
        "decision", step.decision().name(),
        "decisionText", words.text(step.decision().term()),
        "opinion", step.opinion(),
        "at", step.at().toString());
  }

  /** As {@link org.duban.confluence.RefusalMapper} says it, of one of many. */
  Map<String, Object> refusal(ItemId id, Refusal refusal) {
    return map(
        "id", id.value(),
        "kind", refusal.kind().name(),
        "key", refusal.key(),
        "message", words.text(refusal.key(), refusal.arguments()),
        "details", refusal.details());
  }

  private ItemJson.LightJson light(Light light) {
    return new ItemJson.LightJson(
        light.color().name(),
        words.text(light.label()),
        words.text(light.text()),
        light.daysLeft(),
        light.overdueDays(),
        light.days().name(),
        notice(light.yearsWithoutTable()));
  }

  private ItemJson.ChoiceJson choice(BoardItem.Choice choice) {
    return new ItemJson.ChoiceJson(
        choice.action().name(),
        words.text(choice.action().term()),
        choice.isAllowed(),
        said(choice.why()));
  }

  private String said(Term term) {
    return term == null ? null : words.text(term);
  }

  private static ItemJson.UnitName unit(Unit unit) {
    return unit == null ? null : new ItemJson.UnitName(unit.id().value(), unit.name());
  }

  private static String text(Object value) {
    return Objects.toString(value, null);
  }

  /** Keeps the order and allows null, which Map.of does not. */
  static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
