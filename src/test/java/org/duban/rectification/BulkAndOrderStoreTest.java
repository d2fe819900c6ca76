package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WithDatabase
class BulkAndOrderStoreTest {
  private Office office;

  @BeforeEach
  void open(ActiveObjects ao) {
    office = Office.on(ao);
  }

  @Test
  void assignsWhatItCanAndSaysWhyNotOfTheRest() {
    ItemId first = office.draft("甲");
    ItemId second = office.draft("乙");
    ItemId closed = office.closed("丙");

    BulkEdits.Outcome outcome =
        office.bulk.edit(
            office.plan, versions(first, 1, second, 9, closed, 1), office.assignment(), false);

    assertThat(outcome.applied()).isTrue();
    assertThat(outcome.done()).containsExactly(first);
    assertThat(office.get(first).item().status()).isEqualTo(ItemStatus.OPEN);
    assertThat(outcome.failed()).containsOnlyKeys(second, closed);
    assertThat(outcome.failed().get(second).kind()).isEqualTo(Refusal.Kind.CONFLICT);
  }

  @Test
  void writesAllOrNothingWhenAsked() {
    ItemId first = office.draft("甲");
    ItemId second = office.draft("乙");

    BulkEdits.Outcome none =
        office.bulk.edit(office.plan, versions(first, 1, second, 9), office.assignment(), true);
    BulkEdits.Outcome all =
        office.bulk.edit(office.plan, versions(first, 1, second, 1), office.assignment(), true);

    assertThat(none.applied()).isFalse();
    assertThat(none.failed()).containsOnlyKeys(second);
    assertThat(all.applied()).isTrue();
    assertThat(all.done()).containsExactly(first, second);
    assertThat(office.get(first).item().version()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"DUE,1-1-i5", "UNIT,1-1-tYWJj", "PLACE,1-1-i5", "STATUS,1-1-i5", "LEADER,1-1-tAAA"})
  void aPlaceInAnotherOrderIsRefused(ItemOrder.By by, String cursor) {
    office.assigned("甲");

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () ->
                office.ledger.page(
                    office.plan, ItemFilter.ALL, new ItemOrder(by, false), Optional.of(cursor), 5));

    assertThat(refusal.key()).isEqualTo("duban.refusal.cursor");
  }

  @ParameterizedTest
  @CsvSource({
    "sort=due,丙 甲 丁 乙",
    "sort=due&desc=true,丁 甲 丙 乙",
    "sort=place,甲 乙 丙 丁",
    "sort=leader,甲 丙 丁 乙",
    "leader=-,乙",
    "unit=-,乙",
    "owner=赵六&dueTo=2026-06-30,甲 丙",
    "overdue=true,丙",
    "due=overdue,丙",
    "due=90,甲",
    "due=2026-09,丁",
    "due=none,乙",
    "q=监管 丁,丁",
    "category=日常监管&level=2,丁"
  })
  void sortsAndFiltersPageByPage(String asked, String expected) {
    office.assigned("甲");
    office.draft("乙");
    due("丙", "2026-03-10");
    due("丁", "2026-09-30");
    office.time.set("2026-04-01");
    MultivaluedHashMap<String, String> parameters = new MultivaluedHashMap<>();
    for (String part : asked.split("&")) {
      parameters.add(part.split("=")[0], part.split("=")[1]);
    }
    ItemQuery query = new ItemQuery(parameters::getFirst);

    List<String> titles = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      LedgerPage page = office.ledger.page(office.plan, query.filter(), query.order(), cursor, 1);
      page.items().rows().forEach(row -> titles.add(row.item().content().title()));
      cursor = page.items().next();
    } while (cursor.isPresent());

    assertThat(String.join(" ", titles)).isEqualTo(expected);
  }

  private void due(String title, String day) {
    ItemId id = office.draft(title);
    ItemEdit edit = office.assignment().dueOn(java.time.LocalDate.parse(day));
    office.items.edit(id, 1, title.equals("丁") ? edit.grade(ItemField.LEVEL, 2) : edit);
  }

  private static Map<ItemId, Integer> versions(Object... pairs) {
    Map<ItemId, Integer> versions = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      versions.put((ItemId) pairs[i], (Integer) pairs[i + 1]);
    }
    return versions;
  }
}
