package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.user.UserKey;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import host.render.Allowlist;
import host.render.Texts;
import host.render.Velocity;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class ChecklistTemplateTest {
  private static final Function<String, URL> FILES =
      name -> ChecklistTemplateTest.class.getClassLoader().getResource(name);
  private static final String HOSTILE = "<b>\"&'";
  private static final List<ChecklistColumn> NARROW =
      ChecklistColumn.fitting(ChecklistColumn.USUAL);
  private static final OwnColumns OWN = OwnColumns.NONE.adding(List.of("问题金额（万元）" + HOSTILE, "备注"));
  private static final ChecklistRowView.Group GROUP =
      new ChecklistRowView.Group("业务科" + HOSTILE, "共3项");

  private final Texts texts = new Texts(List.of("i18n/duban"), FILES);
  private final ChecklistViews views =
      new ChecklistViews(null, words(), null, null, new OfficeClock());

  private boolean ended;
  private boolean own;
  private boolean listed = true;

  @Test
  void aRowIsTheOneThatTheScriptBuilds() throws IOException {
    Element row = page(view(true, item())).selectFirst("tr.duban-row");

    assertThat(tidy(row.outerHtml())).isEqualTo(tidy(resource("rectification/row.html")));
  }

  @Test
  void hostileTextStaysText() throws IOException {
    Document page = page(view(true, item()));

    assertThat(page.select("b")).isEmpty();
    assertThat(page.selectFirst(".duban-title").text()).contains(HOSTILE);
    assertThat(page.selectFirst(".duban-name").text()).isEqualTo("方案" + HOSTILE);
    assertThat(page.selectFirst("table caption").text()).contains(HOSTILE);
    assertThat(page.selectFirst("details.duban-facts dd").text())
        .isEqualTo("市巡察〔2026〕3号" + HOSTILE);
    assertThat(page.selectFirst(".duban-brief").text()).isEqualTo("巡察" + HOSTILE);
    assertThat(page.selectFirst(".duban-group").text()).contains(HOSTILE);
    assertThat(page.selectFirst(".duban-limits").text()).contains(HOSTILE);
    assertThat(page.selectFirst(".duban-notice").text()).contains(HOSTILE);
    assertThat(page.selectFirst("[data-live]").attr("data-query")).isEqualTo("status=OPEN&q=%22");
    assertThat(page.selectFirst("[data-live]").attr("data-viewer")).isEqualTo("key" + HOSTILE);
  }

  @Test
  void aPlainTableHasNoButtonsScriptsOrTracesOfLife() throws IOException {
    Document page = page(view(false, item()));

    assertThat(page.select("button, script, style, [data-live], [style], .duban-tools")).isEmpty();
    assertThat(page.select("details")).as("nothing to open on paper").isEmpty();
    assertThat(page.select("thead th").eachText())
        .containsExactlyElementsOf(
            ChecklistColumn.USUAL.stream().map(c -> words().text(c.label())).toList());
    assertThat(page.selectFirst("table").attr("border")).isEqualTo("1");
    assertThat(page.text()).contains("只列前 50 项");
  }

  @Test
  void theTableSaysWhatItsPartsAre() throws IOException {
    Document page = page(view(true, item()));

    assertThat(page.select("thead th[scope=col]")).hasSize(9);
    assertThat(page.select("tbody th[scope=row]")).hasSize(1);
    assertThat(page.select("tbody td")).allMatch(td -> !td.attr("data-label").isEmpty());
    assertThat(page.selectFirst("[aria-live=polite]")).isNotNull();
    assertThat(page.selectFirst(".duban-light .duban-shape").text()).isEqualTo("◆");
    assertThat(page.text()).contains("50.0% 完成率（已销号 3 / 应整改 6）");
  }

  @Test
  void aPlanWithoutProblemsSaysSo() throws IOException {
    Document page = page(view(true));

    assertThat(page.selectFirst(".duban-is-empty .duban-empty").text()).isEqualTo("方案里还没有问题。");
  }

  @Test
  void aPlainTableWithProblemsDoesNotSayThatThereAreNone() throws IOException {
    assertThat(page(view(false, item())).select(".duban-empty")).isEmpty();
  }

  @Test
  void whoIsNotLoggedInIsToldToInsteadOfAnEmptyTable() throws IOException {
    listed = false;

    Document page = page(view(false));

    assertThat(page.select("table, .duban-empty")).isEmpty();
    assertThat(page.select(".duban-rate").text()).isEqualTo("50.0%");
    assertThat(page.text()).contains("登录后可查看事项");
  }

  @Test
  void aListOfOnesOwnSaysSoAndHowMuchItLeavesOut() throws IOException {
    own = true;
    Document live = page(view(true));
    Document plain = page(view(false));

    for (Document page : List.of(live, plain)) {
      assertThat(page.select(".duban-notice").first().text())
          .isEqualTo("仅显示与您有关的事项（3 / 共 28 项）；全部事项请联系办公室。");
      assertThat(page.selectFirst(".duban-empty").text()).isEqualTo("方案里没有与您有关的问题。");
    }
  }

  @Test
  void anEndedPlanSaysSoBesideItsNameLiveAndOnPaper() throws IOException {
    assertThat(page(view(true)).select(".duban-ended")).isEmpty();
    ended = true;

    for (boolean live : new boolean[] {true, false}) {
      assertThat(page(view(live)).selectFirst(".duban-head .duban-ended").text())
          .isEqualTo("已办结" + HOSTILE);
    }
  }

  @Test
  void measuresWithoutAProblemStandBelowTheTable() throws IOException {
    Element section = page(view(false, item())).selectFirst(".duban-unpaired");

    assertThat(section.selectFirst(".duban-unpaired-title strong").text()).isEqualTo(HOSTILE);
    assertThat(section.select("li[data-measure]")).hasSize(2);
    assertThat(page(view(false)).select(".duban-unpaired")).isEmpty();
    assertThat(page(view(true)).select(".duban-unpaired[hidden]")).hasSize(1);
  }

  @Test
  void onlyTheOfficeIsOfferedToStartAPlan() {
    PlanDraftSource.Offer offer = new PlanDraftSource.Offer(HOSTILE, "/report/x");
    String office =
        render("checklist-none", new NoPlanView(true, "A\"<b>", Optional.of(9L), HOSTILE, offer));
    String others =
        render("checklist-none", new NoPlanView(false, null, Optional.empty(), null, null));

    assertThat(Jsoup.parse(office).selectFirst("[data-live]").attr("data-title"))
        .isEqualTo(HOSTILE);
    assertThat(Jsoup.parse(office).selectFirst("[data-offer=/report/x]").attr("data-offer-text"))
        .isEqualTo(HOSTILE);
    assertThat(Jsoup.parse(others).select("[data-live]")).isEmpty();
    assertThat(others).contains("可请督办岗");
  }

  @Test
  void everyWordIsThere() throws IOException {
    page(view(true, item()));

    assertThat(texts.missing()).isEmpty();
  }

  private ChecklistView view(boolean live, ItemJson... items) throws IOException {
    return view(live, live ? NARROW : ChecklistColumn.USUAL, items);
  }

  private ChecklistView view(boolean live, List<ChecklistColumn> columns, ItemJson... items)
      throws IOException {
    ChecklistViews.Table table = new ChecklistViews.Table(columns, OWN, live);
    return new ChecklistView(
        new ChecklistView.Head(
            "12",
            "方案" + HOSTILE,
            "ZG-2026-001",
            new ChecklistView.Facts(
                3,
                ended ? "已办结" + HOSTILE : null,
                "巡察" + HOSTILE,
                items.length == 0
                    ? List.of()
                    : List.of(new ChecklistPartView("来文文号", "市巡察〔2026〕3号" + HOSTILE)),
                OWN.names()),
            "50.0%",
            words().text("duban.checklist.figure", "3", "6"),
            null,
            List.of(new LightView(LightColor.RED, "逾期 2")),
            items.length == 0 ? null : "只列" + HOSTILE,
            List.of(own ? words().text("duban.checklist.own", "3", "28") : "按周末推算" + HOSTILE),
            own),
        new ChecklistView.Frame(
            live,
            listed,
            "4711",
            50,
            "status=OPEN&q=%22",
            new ItemOrder(ItemOrder.By.UNIT, true),
            ItemOrder.By.UNIT,
            ChecklistColumn.codes(columns),
            "key" + HOSTILE,
            words().text("duban.checklist.more.static", "50")),
        "方案" + HOSTILE,
        views.headings(table),
        List.of(items).stream().map(item -> views.row(item, table, GROUP)).toList(),
        new ChecklistView.Loose(
            HOSTILE,
            null,
            items.length == 0 ? List.of() : views.row(item(), table, null).getMeasures()),
        true);
  }

  private Document page(ChecklistView view) {
    return Jsoup.parse(render("checklist", view));
  }

  private String render(String template, Object view) {
    return new Velocity(FILES, allowlist(), true)
        .render(
            "duban/rectification/" + template + ".vm",
            Map.of("view", view, "i18n", texts.bean(Locale.SIMPLIFIED_CHINESE)));
  }

  private static Allowlist allowlist() {
    try (var in = FILES.apply("atlassian-plugin.xml").openStream()) {
      Document descriptor = Jsoup.parse(in, "UTF-8", "", Parser.xmlParser());
      return new Allowlist(descriptor.select("velocity-allowlist method").eachText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Words words() {
    I18nResolver resolver =
        new I18nResolver() {
          @Override
          public String getText(String key, Serializable... arguments) {
            return getText(Locale.SIMPLIFIED_CHINESE, key, arguments);
          }

          @Override
          public String getText(Locale locale, String key, Serializable... arguments) {
            return texts.text(locale, key, (Object[]) arguments);
          }
        };
    LocaleResolver locales =
        new LocaleResolver() {
          @Override
          public Locale getLocale() {
            return Locale.SIMPLIFIED_CHINESE;
          }

          @Override
          public Locale getLocale(UserKey user) {
            return getLocale();
          }
        };
    return new Words(resolver, locales);
  }

  private static ItemJson item() throws IOException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode item = (ObjectNode) json.readTree(resource("rectification/row.json"));
    item.putObject("own").set("own1", item.remove("own1"));
    return json.treeToValue(item, ItemJson.class);
  }

  private static String resource(String name) throws IOException {
    try (var in = FILES.apply(name).openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String tidy(String row) {
    Document parsed = Jsoup.parse(row.replaceAll("\n\\s*", ""), "", Parser.xmlParser());
    parsed.outputSettings().prettyPrint(false);
    return parsed.outerHtml();
  }
}
