package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellWordsTest {
  @Test
  void aCellOfUnitsSaysWhoLeadsWhoHelpsAndWhoGetsACopy() {
    String cell = "业务科（配合：人事科、财务科）\n抄送：市委巡察办、审计局";

    assertThat(CellWords.units(cell)).containsExactly("业务科", "人事科", "财务科");
    assertThat(CellWords.copies(cell)).containsExactly("市委巡察办", "审计局");
    assertThat(CellWords.copies("业务科（配合：人事科）")).isEmpty();
    assertThat(CellWords.units("业务科\nCopies to: 审计局")).containsExactly("业务科");
  }
}
