package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.duban.audit.AuditTrail;
import org.duban.shared.PersonRef;
import org.junit.jupiter.api.Test;

/** What was sealed before there were figures and levels must go on agreeing. */
class DigestsTest {
  private static final Instant AT = Instant.ofEpochMilli(1_772_000_000_000L);
  private static final PersonRef BY = new PersonRef("k1", "赵六", null);
  private static final String PERSON = AuditTrail.digest("k1", "赵六", null);
  private static final ProgressFigure FIGURE =
      new ProgressFigure("完善制度", "项", BigDecimal.valueOf(3));

  @Test
  void progressWithoutFiguresKeepsItsDigest() {
    assertThat(Digests.of(progress(List.of())))
        .isEqualTo(AuditTrail.digest(7, 1, "已部署", "一", PERSON, AT.toEpochMilli()));
  }

  @Test
  void eachPartOfAFigureMattersAndSoDoesTheirOrder() {
    ProgressFigure more = new ProgressFigure("完善制度", "项", new BigDecimal("3.01"));
    ProgressFigure other = new ProgressFigure("完善制度", "个", BigDecimal.valueOf(3));

    assertThat(
            List.of(
                Digests.of(progress(List.of())),
                Digests.of(progress(List.of(FIGURE))),
                Digests.of(progress(List.of(more))),
                Digests.of(progress(List.of(other))),
                Digests.of(progress(List.of(FIGURE, other))),
                Digests.of(progress(List.of(other, FIGURE)))))
        .doesNotHaveDuplicates();
  }

  @Test
  void evidenceWithoutALevelKeepsItsDigest() {
    assertThat(Digests.of(evidence(null)))
        .isEqualTo(
            AuditTrail.digest(
                7,
                1,
                EvidenceKind.LINK,
                null,
                null,
                "https://example.org/",
                "通报",
                null,
                null,
                PERSON,
                AT.toEpochMilli()));
    assertThat(
            List.of(
                Digests.of(evidence(null)),
                Digests.of(evidence(SecLevel.INTERNAL)),
                Digests.of(evidence(SecLevel.OPEN))))
        .doesNotHaveDuplicates();
  }

  private static Progress progress(List<ProgressFigure> figures) {
    return new Progress(5, new ItemId(7), 1, "已部署", "一", figures, BY, AT);
  }

  private static Evidence evidence(SecLevel level) {
    return new Evidence(
        5,
        new ItemId(7),
        1,
        EvidenceKind.LINK,
        null,
        null,
        "https://example.org/",
        "通报",
        level,
        Evidence.Seal.NONE,
        BY,
        AT);
  }
}
