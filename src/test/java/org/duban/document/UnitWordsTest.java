package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitWordsTest {
  @Test
  void aCellOfUnitsSaysWhoLeadsWhoHelpsAndWhoGetsACopy() {
    String cell = "业务科（配合：人事科、财务科）\n抄送：市委巡察办、审计局";

    assertThat(UnitWords.read(cell).units()).containsExactly("业务科", "人事科", "财务科");
    assertThat(UnitWords.read(cell).isSaid()).isTrue();
    assertThat(UnitWords.copies(cell)).containsExactly("市委巡察办", "审计局");
    assertThat(UnitWords.copies("业务科（配合：人事科）")).isEmpty();
    assertThat(UnitWords.read("业务科\nCopies to: 审计局").units()).containsExactly("业务科");
    assertThat(UnitWords.read("General Office (supported by Finance, Personnel)").units())
        .containsExactly("General Office", "Finance", "Personnel");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          办公室（牵头）、财务科             | 办公室+财务科
          财务科、办公室（牵头）             | 办公室+财务科
          办公室（牵头）、财务科（配合）     | 办公室+财务科
          办公室牵头，财务科、人事科配合     | 办公室+财务科+人事科
          财务科配合、办公室牵头             | 办公室+财务科
          由办公室牵头，财务科配合           | 办公室+财务科
          牵头单位：办公室；配合单位：财务科、人事科 | 办公室+财务科+人事科
          办公室 配合单位：财务科            | 办公室+财务科
          办公室(主办)  财务科(协办)         | 办公室+财务科
          办公室（财务科、人事科配合）       | 办公室+财务科+人事科
          责任单位：办公室                   | 办公室
          """)
  void aRoleIsNoPartOfTheNameAndSaysWhoLeads(String cell, String units) {
    UnitWords.Named named = UnitWords.read(cell);

    assertThat(String.join("+", named.units())).isEqualTo(units);
    assertThat(named.isSaid()).isTrue();
    assertThat(named.nobody()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"办公室、财务科", "办公室 财务科", "办公室\n财务科", "办公室和财务科", "办公室/财务科", "办公室、财务科牵头"})
  void withoutARoleTheFirstLeadsAndThatIsOnlyInferred(String cell) {
    assertThat(UnitWords.read(cell).units()).containsExactly("办公室", "财务科");
    assertThat(UnitWords.read(cell).isSaid()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          各科室                           | ''
          各科室按职责分工负责             | ''
          办公室、财务科等                 | 办公室+财务科
          办公室及相关科室                 | 办公室
          办公室，各科室按职责分工负责     | 办公室
          全体班子成员                     | ''
          """)
  void wordsThatStandForNoParticularUnitAreNone(String cell, String units) {
    assertThat(String.join("+", UnitWords.read(cell).units())).isEqualTo(units);
    assertThat(UnitWords.read(cell).nobody()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"人力资源和社会保障局", "市场监管所（城东）", "综合科（办公室）", "平等就业科"})
  void aNameStaysWhole(String unit) {
    assertThat(UnitWords.read(unit).units()).containsExactly(unit);
  }

  @Test
  void whereOnlyHelpersAreNamedNobodyLeads() {
    assertThat(UnitWords.read("（配合：财务科）").leading()).isZero();
  }
}
