package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import host.testing.HostClient;
import host.testing.TestWiki;
import host.testing.WithHost;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures of progress and levels of evidence over HTTP. */
@WithHost
class ProgressFiguresIT {
  private WireLedger ledger;
  private HostClient owner;
  private int id;

  @BeforeEach
  void open(TestWiki wiki) {
    ledger = WireLedger.in(wiki);
    owner = wiki.as("chengban");
    id = ledger.item("往来款项长期挂账");
    ledger.assign(id);
  }

  @Test
  void figuresComeBackWithTheirEntryInTheListAndInTheHistory() {
    JsonNode added = report(Map.of("name", "追缴资金", "unit", "万元", "value", "2.50")).is(201).json();

    assertThat(added.at("/progress/figures/0/value").toString()).isEqualTo("2.5");
    assertThat(added.at("/item/latestProgress/figures/0/text").asText()).isEqualTo("追缴资金2.5万元");
    assertThat(owner.get("/items/" + id + "/progress").is(200).at("/progress/0/figures/0/name"))
        .isEqualTo("追缴资金");
    assertThat(owner.get("/items/" + id + "/history").is(200).body()).contains("追缴资金2.5万元");
    assertThat(owner.get("/plans/" + ledger.plan + "/ledger.xlsx").is(200).bytes()).isNotEmpty();
  }

  @Test
  void theirSumLeavesOutWhatWasCancelled() {
    int other = ledger.item("重复登记");
    ledger.assign(other);
    report(Map.of("name", "完善制度", "unit", "项", "value", 3)).is(201);
    report(other, Map.of("name", "完善制度", "unit", "项", "value", 1000)).is(201);
    String results = "/plans/" + ledger.plan + "/results";
    assertThat(owner.get(results).is(200).json().at("/results/0/total").toString())
        .isEqualTo("1003");

    ledger.act("bangong", other, "CANCEL", Map.of("reason", "重复")).is(200);

    JsonNode left = owner.get(results).is(200).json();
    assertThat(left.get("results")).hasSize(1);
    assertThat(left.at("/results/0/text").asText()).isEqualTo("完善制度3项");
    assertThat(left.get("suggested")).hasSize(5);
    assertThat(owner.get(results + "?to=2020-01-01").is(200).json().get("results")).isEmpty();
    assertThat(owner.get(results + "?from=2020-13-01").is(400).at("/message")).contains("起始日期");
  }

  @Test
  void whatIsWrongIsNamedAndNothingIsWritten() {
    assertThat(report(Map.of("name", "完善制度", "unit", "项", "value", -1)).is(400).at("/message"))
        .contains("第1个数据“完善制度”的数值“-1”无效");
    assertThat(
            owner
                .raw(
                    "POST",
                    "/items/" + id + "/progress",
                    "{\"text\":\"一\",\"figures\":[{\"name\":\"制度\",\"unit\":\"项\",\"value\":1e999999}]}",
                    "Content-Type",
                    "application/json",
                    "X-Atlassian-Token",
                    "no-check")
                .is(400)
                .at("/key"))
        .isEqualTo("duban.rectification.refusal.figureValue");
    assertThat(report(Map.of("name", 5, "unit", "项", "value", 1)).is(400).at("/message"))
        .contains("数据的名称");
    assertThat(report(Map.of("name", "完善制度", "unit", "项", "value", true)).is(400).at("/message"))
        .contains("数据的数值");

    assertThat(owner.get("/items/" + id + "/progress").is(200).json().get("progress")).isEmpty();
  }

  @Test
  void evidenceIsInternalWhereNobodySaidOtherwise() {
    ledger.evidence(id, Map.of("kind", "LINK", "url", "https://example.org/a"));
    ledger.evidence(id, Map.of("kind", "LINK", "url", "https://example.org/b", "secLevel", "OPEN"));

    JsonNode found = owner.get("/items/" + id + "/evidence").is(200).json().get("evidence");
    assertThat(found.findValuesAsText("secLevel")).containsExactly("OPEN", "INTERNAL");
    assertThat(found.findValuesAsText("secLevelText")).containsExactly("公开", "内部");
    assertThat(
            owner
                .post(
                    "/items/" + id + "/evidence",
                    Map.of("kind", "LINK", "url", "https://example.org/c", "secLevel", "SECRET"))
                .is(400)
                .at("/message"))
        .contains("公开程度", "OPEN INTERNAL");
    JsonNode entries = owner.get("/items/" + id + "/history").is(200).json().get("entries");
    assertThat(entries.at("/0/changes").toString()).contains("公开程度").contains("公开");
    assertThat(entries.at("/1/changes").toString()).doesNotContain("公开程度");
  }

  private HostClient.Answer report(Map<String, ?> figure) {
    return report(id, figure);
  }

  private HostClient.Answer report(int item, Map<String, ?> figure) {
    return owner.post(
        "/items/" + item + "/progress", Map.of("text", "已落实", "figures", List.of(figure)));
  }
}
