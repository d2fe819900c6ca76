package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.audit.AuditEntry;
import org.duban.audit.Change;
import org.duban.confluence.Viewer;
import org.duban.organisation.NewUnit;
import org.duban.organisation.Unit;
import org.duban.organisation.UnitId;
import org.duban.organisation.UnitKind;
import org.duban.shared.PageId;
import org.duban.shared.PersonRef;
import org.duban.shared.Refusal;
import org.duban.shared.Slice;
import org.duban.testing.ChineseWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class ItemServiceStoreTest {
  private Office office;

  @BeforeEach
  void open(ActiveObjects ao) {
    office = Office.on(ao);
  }

  @Test
  void createsProblemsAndMeasuresPairedManyToMany() {
    List<ItemId> made =
        office.items.createAll(
            office.plan,
            List.of(new NewItem(null, "日常监管有盲区", null), new NewItem(null, "方式缺少创新", null)),
            List.of(
                new NewMeasure("提高政治站位", null, null, null),
                new NewMeasure("拓宽监督渠道", null, null, null)),
            List.of(new Link(0, 0), new Link(0, 1), new Link(1, 1)));

    assertThat(office.get(made.get(0)).measures())
        .extracting(Measure::text)
        .containsExactly("提高政治站位", "拓宽监督渠道");
    assertThat(office.get(made.get(1)).measures())
        .extracting(Measure::text)
        .containsExactly("拓宽监督渠道");
    assertThat(office.get(made.get(1)).item().number()).isEqualTo("2");
  }

  @Test
  void oneBadProblemLeavesNothingBehind() {
    List<NewItem> items = List.of(new NewItem(null, "好", null), new NewItem(null, " ", null));

    Refusal refusal =
        refused(() -> office.items.createAll(office.plan, items, List.of(), List.of()));

    assertThat(said(refusal)).isEqualTo("缺少“标题”，请填写后重新提交。");
    assertThat(office.ledger.page(office.plan, ItemFilter.ALL, Optional.empty(), 50).items().rows())
        .isEmpty();
  }

  @Test
  void leaderUnitAndTermAssignADraftInOneEdit() {
    Item item = office.get(office.assigned("问题")).item();

    assertThat(item.status()).isEqualTo(ItemStatus.OPEN);
    assertThat(item.origDueOn()).isEqualTo(Office.DUE);
    assertThat(item.version()).isEqualTo(2);
  }

  @Test
  void unitsThatHelpAndUnitsThatGetACopyAreKeptApart() {
    ItemId id = office.draft("问题");
    UnitId copied =
        office.organisation.create(new NewUnit("市委巡察办", UnitKind.EXTERNAL, null, null)).id();
    office.items.edit(
        id,
        1,
        new ItemEdit().coUnits(List.of(office.section)).ccUnits(List.of(copied, office.section)));
    office.items.edit(id, 2, new ItemEdit().coUnits(List.of()));

    BoardItem board = office.get(id);
    assertThat(board.coUnits()).isEmpty();
    assertThat(board.ccUnits()).extracting(Unit::name).containsExactly("市委巡察办", "业务科");
    assertThat(office.ledger.history(id, Optional.empty(), 5).rows().get(1).changes().toString())
        .contains("ccUnits", "市委巡察办、业务科");
    assertThat(
            refused(
                    () ->
                        office.items.edit(
                            id, 3, new ItemEdit().ccUnits(List.of(new UnitId(99_999)))))
                .kind())
        .isEqualTo(Refusal.Kind.INVALID);
  }

  /** D3, invariant 1. */
  @Test
  void anAssignedProblemKeepsExactlyOneLeaderAndOneLeadUnit() {
    ItemId id = office.assigned("问题");

    assertThat(
            said(
                refused(
                    () ->
                        office.items.edit(
                            id, 2, new ItemEdit().person(ItemField.LEADER, null).leadUnit(null)))))
        .isEqualTo("尚缺：责任领导；牵头科室。");
    ItemId draft = office.draft("未分派");
    assertThat(
            said(refused(() -> office.act(office.clerk, draft, Action.ASSIGN, ActionInput.NONE))))
        .isEqualTo("尚缺：责任领导；牵头科室；整改时限（类型和日期）。");
  }

  /** D3, invariant 3. */
  @Test
  void theDueDateStaysOnceAssignedAndTheOriginalStaysForEver() {
    ItemId id = office.assigned("问题");

    Refusal refusal =
        refused(() -> office.items.edit(id, 2, new ItemEdit().dueOn(Office.DUE.plusDays(1))));
    Refusal cleared = refused(() -> office.items.edit(id, 2, new ItemEdit().dueOn(null)));
    Item same = office.items.edit(id, 2, new ItemEdit().dueOn(Office.DUE));

    assertThat(said(refusal)).contains("原定2026-06-30", "申请延期");
    assertThat(cleared.kind()).isEqualTo(Refusal.Kind.INVALID);
    assertThat(same.version()).isEqualTo(2);
    assertThat(office.get(id).item().origDueOn()).isEqualTo(Office.DUE);
  }

  @Test
  void rectifyingAtOnceGetsACountedDateThatIsShownAsCounted() {
    ItemId id = office.draft("问题");

    Item item =
        office.items.edit(
            id, 1, office.assignment().termType(TermType.IMMEDIATE).dueOn(null).longTerm(true));

    assertThat(item.content().term().dueOn()).isEqualTo(LocalDate.parse("2026-05-01"));
    assertThat(item.content().term().derived()).isTrue();
    assertThat(office.json.item(office.get(id)).dueText()).isEqualTo("立行立改，推算2026-05-01前，长期坚持");
  }

  @Test
  void theFirstProgressStartsWhatIsAssigned() {
    ItemId id = office.assigned("问题");

    office.as(office.owner, () -> office.records.addProgress(id, "已部署", null));

    assertThat(office.get(id).item().status()).isEqualTo(ItemStatus.DOING);
    assertThat(office.get(id).latest().text()).isEqualTo("已部署");
  }

  @Test
  void onlyTheOfficeThatMayEditThePageEdits() {
    ItemId id = office.assigned("问题");
    office.pages.lockFor(office.secondClerk, office.page);
    ItemEdit edit = new ItemEdit().text(ItemField.GOAL, "标准");

    assertThat(said(refused(() -> office.as(office.owner, () -> office.items.edit(id, 2, edit)))))
        .isEqualTo("须由办公室办理。");
    assertThat(
            said(
                refused(() -> office.as(office.secondClerk, () -> office.items.edit(id, 2, edit)))))
        .contains("没有本页面的编辑权限");
    Viewer reader = office.people.add("dangwu", "冯十", "duban-party");
    assertThat(
            refused(() -> office.as(reader, () -> office.records.addProgress(id, "x", null)))
                .kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(refused(() -> office.as(null, () -> office.items.edit(id, 2, edit))).key())
        .isEqualTo("duban.refusal.login");
  }

  @Test
  void aReadOnlyWikiTakesNoWriteAndSaysWhy() {
    ItemId id = office.assigned("问题");
    office.readOnly.set(true);

    assertThat(refused(() -> office.records.addProgress(id, "进展", null)).key())
        .isEqualTo("duban.refusal.readOnly");
    assertThat(refused(() -> office.items.edit(id, 2, new ItemEdit())).key())
        .isEqualTo("duban.refusal.readOnly");
    assertThat(office.get(id).choices()).noneMatch(BoardItem.Choice::isAllowed);
  }

  @Test
  void anAccountIsNeverEnteredUnderAnotherName() {
    ItemId id = office.draft("问题");
    PersonRef forged = new PersonRef(office.owner.key(), "冒名", "科员");

    Item item = office.items.edit(id, 1, new ItemEdit().person(ItemField.OWNER, forged));
    Refusal unknown =
        refused(
            () ->
                office.items.edit(
                    id,
                    2,
                    new ItemEdit().person(ItemField.OWNER, new PersonRef("key-x", "无", null))));

    assertThat(item.content().owner().name()).isEqualTo("赵六");
    assertThat(unknown.kind()).isEqualTo(Refusal.Kind.INVALID);
  }

  @Test
  void evidenceIsWhatThePageHasOrASafeAddress() {
    ItemId id = office.assigned("问题");
    office.pages.attach(office.page, 77, "通报.pdf");

    Evidence file =
        office.records.addEvidence(
            id, new NewEvidence(EvidenceKind.ATTACHMENT, 77L, null, null, null, null));

    assertThat(file.caption()).isEqualTo("通报.pdf");
    assertThat(file.page()).isEqualTo(4711L);
    for (String url :
        List.of("javascript:alert(1)", "//evil.example", "data:text/html,x", "http:x")) {
      NewEvidence bad = new NewEvidence(EvidenceKind.LINK, null, null, url, null, null);
      assertThat(refused(() -> office.records.addEvidence(id, bad)).key())
          .as(url)
          .isEqualTo("duban.refusal.url");
    }
    assertThat(
            refused(
                    () ->
                        office.records.addEvidence(
                            id,
                            new NewEvidence(EvidenceKind.ATTACHMENT, 78L, null, null, null, null)))
                .key())
        .endsWith("noAttachment");
  }

  @Test
  void evidenceKeepsTheVersionAndContentThatWereShown() {
    ItemId id = office.assigned("问题");
    office.pages.attach(office.page, 77, "通报.pdf", 3);

    office.records.addEvidence(
        id, new NewEvidence(EvidenceKind.ATTACHMENT, 77L, null, null, null, null));
    office.pages.attach(office.page, 77, "通报.pdf", 4);

    Evidence kept = office.ledger.evidence(id).get(0);
    assertThat(kept.seal()).isEqualTo(new Evidence.Seal(3, "hash of 通报.pdf v3"));
    assertThat(office.ledger.history(id, Optional.empty(), 1).rows().get(0).changes())
        .contains(
            new Change("attachmentId", null, "77"),
            new Change("contentVersion", null, "3"),
            new Change("contentHash", null, "hash of 通报.pdf v3"));
    assertThat(office.records.now(List.of(kept)))
        .containsEntry(
            kept.id(),
            new Exhibits.Now(Exhibits.State.UPDATED, "通报.pdf", 4, "/download/77?version=3"));
  }

  @Test
  void whatAPageAndItsFilesAreCalledIsForThoseWhoMaySeeIt() {
    ItemId id = office.assigned("问题");
    PageId page = office.pages.add(4712, "会议纪要");
    office.pages.attach(page, 78, "谈话名单.xlsx");
    office.records.addEvidence(
        id, new NewEvidence(EvidenceKind.PAGE, null, 4712L, null, null, null));
    office.records.addEvidence(
        id, new NewEvidence(EvidenceKind.ATTACHMENT, 78L, 4712L, null, null, null));
    office.pages.hideFrom(office.leader, page);

    List<Evidence> kept = office.as(office.leader, () -> office.ledger.evidence(id));
    Map<Integer, Exhibits.Now> hidden = office.as(office.leader, () -> office.records.now(kept));

    assertThat(hidden.values()).containsOnly(Exhibits.Now.HIDDEN).hasSize(2);
    assertThat(kept).extracting(Evidence::caption).containsOnlyNulls();
    assertThat(office.ledger.history(id, Optional.empty(), 20).rows().toString())
        .contains("4712")
        .doesNotContain("after=会议纪要", "after=谈话名单");
    assertThat(office.records.now(kept).values())
        .extracting(Exhibits.Now::name)
        .containsExactlyInAnyOrder("会议纪要", "谈话名单.xlsx");
  }

  @Test
  void evidenceSaysThatItsAttachmentOrPageIsGone() {
    ItemId id = office.assigned("问题");
    office.pages.attach(office.page, 77, "通报.pdf");
    PageId page = office.pages.add(4712, "会议纪要");
    Evidence file =
        office.records.addEvidence(
            id, new NewEvidence(EvidenceKind.ATTACHMENT, 77L, null, null, null, null));
    Evidence minutes =
        office.records.addEvidence(
            id, new NewEvidence(EvidenceKind.PAGE, null, 4712L, null, null, null));
    office.pages.edit(page);
    assertThat(office.records.now(List.of(file, minutes)).get(file.id()).state())
        .isEqualTo(Exhibits.State.SAME);
    assertThat(office.records.now(List.of(minutes)).get(minutes.id()).state())
        .isEqualTo(Exhibits.State.UPDATED);

    office.pages.detachAll(office.page);
    office.pages.remove(page);

    assertThat(office.records.now(List.of(file, minutes)).values())
        .extracting(Exhibits.Now::state)
        .containsExactly(Exhibits.State.GONE, Exhibits.State.GONE);
  }

  @Test
  void historyTellsOfTheItemsMeasuresToo() {
    ItemId id = office.done("问题");
    office.draft("另一问题");

    assertThat(office.ledger.history(id, Optional.empty(), 20).rows())
        .extracting(e -> e.subject().type() + " " + e.action())
        .startsWith("MEASURE EDIT")
        .contains("MEASURE CREATE", "ITEM ADD_EVIDENCE", "ITEM CREATE")
        .hasSize(7);
    Slice<AuditEntry> first = office.ledger.history(id, Optional.empty(), 5);
    assertThat(office.ledger.history(id, first.next(), 5).rows()).hasSize(2);
  }

  @Test
  void aMeasureIsWrittenDownWithItsPersonDateAndKind() {
    ItemId id = office.assigned("问题");
    office.measures.add(
        id, new NewMeasure("建章立制", Office.person(office.head), Office.DUE, MeasureKind.LASTING));

    assertThat(office.ledger.history(id, Optional.empty(), 20).rows())
        .filteredOn(e -> e.action().equals("CREATE"))
        .first()
        .satisfies(
            e ->
                assertThat(e.changes())
                    .contains(
                        new Change("dueOn", null, Office.DUE.toString()),
                        new Change("kind", null, "LASTING"))
                    .extracting(Change::field)
                    .containsExactly("text", "owner", "dueOn", "kind"));
  }

  @Test
  void historySaysWhoChangedWhatFromWhatToWhat() {
    ItemId id = office.assigned("问题");

    String history =
        office.json.history(office.ledger.history(id, Optional.empty(), 10)).toString();

    assertThat(history)
        .contains("text=分派", "label=责任领导, before=null, after=王五", "after=业务科")
        .contains("label=状态, before=待认领, after=待整改", "text=登记");
  }

  @Test
  void pairingReplacesTheMeasuresAndIsVersioned() {
    ItemId first = office.draft("甲");
    ItemId second = office.draft("乙");
    MeasureId other = office.get(second).measures().get(0).id();

    office.items.link(first, 1, List.of(other));

    assertThat(office.get(first).measures()).extracting(Measure::id).containsExactly(other);
    assertThat(refused(() -> office.items.link(first, 1, List.of())).kind())
        .isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(refused(() -> office.items.link(first, 2, List.of(new MeasureId(999)))).key())
        .endsWith("noMeasure");
  }

  private static Refusal refused(ThrowingCallable call) {
    return catchThrowableOfType(Refusal.class, call);
  }

  private static String said(Refusal refusal) {
    return ChineseWords.words().text(refusal.key(), refusal.arguments());
  }
}
