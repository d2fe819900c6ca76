package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.audit.Change;
import org.duban.shared.PageId;
import org.duban.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What evidence points at, and what is told of it to whom. */
@WithDatabase
class EvidenceStoreTest {
  private Office office;

  @BeforeEach
  void open(ActiveObjects ao) {
    office = Office.on(ao);
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

  private static Refusal refused(ThrowingCallable call) {
    return catchThrowableOfType(Refusal.class, call);
  }
}
