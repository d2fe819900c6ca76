package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.db.Database;
import host.testing.WithDatabase;
import org.duban.audit.Fault;
import org.duban.audit.Subject;
import org.duban.audit.Verification.Broken;
import org.duban.confluence.Viewer;
import org.duban.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody with the database's password against the trail. */
@WithDatabase
class TrailCheckStoreTest {
  private Office office;
  private Database database;
  private ItemId item;

  @BeforeEach
  void closeOneItem(ActiveObjects ao, Database database) {
    this.database = database;
    office = Office.on(ao);
    item = office.closed("问题");
    office.draft("另一问题");
  }

  @Test
  void findsNothingWhereNobodyTampered() {
    assertThat(office.check.verify(office.plan).broken()).isEmpty();
    assertThat(office.check.verify(office.plan).checked()).isGreaterThan(10);
    assertThat(office.check.verify(office.plan).complete()).isTrue();
  }

  @Test
  void findsAWordThatWasChanged() {
    sql("\"CHANGES\" = '[]'", 3);

    assertThat(office.check.verify(office.plan).broken()).containsExactly(broken(3, Fault.CHANGED));
  }

  @Test
  void findsADateOrANameThatWasChanged() {
    sql("\"HAPPENED_AT\" = \"HAPPENED_AT\" - 86400000", 4);
    sql("\"WHO_NAME\" = '别人'", 5);

    assertThat(office.check.verify(office.plan).broken())
        .containsExactly(broken(4, Fault.CHANGED), broken(5, Fault.CHANGED));
  }

  @Test
  void findsAChangedEntryWhoseHashWasMadeToFit() {
    sql("\"CHANGES\" = '[]', \"HASH\" = 'made to fit'", 3);

    assertThat(office.check.verify(office.plan).broken()).contains(broken(4, Fault.UNLINKED));
  }

  @Test
  void findsAnEntryRemovedFromTheMiddle() {
    delete("\"SEQ\" = 3");

    assertThat(office.check.verify(office.plan).broken()).containsExactly(broken(3, Fault.MISSING));
  }

  @Test
  void findsTheLastEntriesRemoved() {
    int last = last();
    delete("\"SEQ\" = " + last);

    assertThat(office.check.verify(office.plan).broken()).containsExactly(broken(last, Fault.CUT));
  }

  @Test
  void findsTheLastProgressRemoved() {
    ItemId other = office.assigned("第三问题");
    office.as(office.owner, () -> office.records.addProgress(other, "一", null));
    office.as(office.owner, () -> office.records.addProgress(other, "二", null));
    item = other;
    int last = last();
    delete("\"SEQ\" = " + last);

    assertThat(office.check.verify(office.plan).broken()).containsExactly(broken(last, Fault.CUT));
  }

  @Test
  void findsAWholeTrailRemoved() {
    delete("\"SEQ\" > 0");

    assertThat(office.check.verify(office.plan).broken()).containsExactly(broken(1, Fault.CUT));
  }

  @Test
  void findsTwoEntriesThatChangedPlaces() {
    sql("\"SEQ\" = -1", 3);
    sql("\"SEQ\" = 3", 4);
    sql("\"SEQ\" = 4", -1);

    assertThat(office.check.verify(office.plan).broken())
        .contains(broken(3, Fault.CHANGED), broken(4, Fault.CHANGED));
  }

  @Test
  void findsAnEntryMovedToAnotherPlan() {
    sql("\"SCOPE\" = 'PLAN:0'", 3);

    assertThat(office.check.verify(office.plan).broken()).containsExactly(broken(3, Fault.CHANGED));
  }

  @Test
  void listsNoMoreThanTwoHundredFaultsAndSaysSo() {
    for (int i = 0; i < 205; i++) {
      String text = "进展" + i;
      ItemId open = i == 0 ? item = office.assigned("长") : item;
      office.as(office.owner, () -> office.records.addProgress(open, text, null));
    }
    sql("\"ACTION\" = 'X'", 0);

    assertThat(office.check.verify(office.plan).broken()).hasSize(200);
    assertThat(office.check.verify(office.plan).complete()).isFalse();
  }

  @Test
  void isForOfficeDisciplineAndAdministratorsWhoSeeThePlan() {
    Viewer jiwei = office.people.add("jiwei", "孙纪委", "duban-disc");
    assertThat(office.as(jiwei, () -> office.check.verify(office.plan)).broken()).isEmpty();

    assertThat(refused(office.owner, () -> office.check.verify(office.plan)))
        .isEqualTo(Refusal.Kind.FORBIDDEN);
    office.pages.hideFrom(jiwei, office.page);
    assertThat(refused(jiwei, () -> office.check.verify(office.plan)))
        .isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(refused(office.clerk, () -> office.check.verifyAll()))
        .isEqualTo(Refusal.Kind.FORBIDDEN);
  }

  private Refusal.Kind refused(Viewer who, Runnable work) {
    return catchThrowableOfType(
            Refusal.class,
            () ->
                office.as(
                    who,
                    () -> {
                      work.run();
                      return null;
                    }))
        .kind();
  }

  private Broken broken(int seq, Fault fault) {
    return new Broken(subject(), seq, fault);
  }

  private Subject subject() {
    return Trail.subject(item);
  }

  /** {@code seq} 0 for every entry of the item. */
  private void sql(String set, int seq) {
    String only = seq == 0 ? "" : " AND \"SEQ\" = " + seq;
    assertThat(
            database
                .jdbc()
                .update("UPDATE " + table() + " SET " + set + " WHERE " + ofItem() + only))
        .isPositive();
  }

  private void delete(String where) {
    database.jdbc().update("DELETE FROM " + table() + " WHERE " + ofItem() + " AND " + where);
  }

  private int last() {
    return database
        .jdbc()
        .queryForObject(
            "SELECT MAX(\"SEQ\") FROM " + table() + " WHERE " + ofItem(), Integer.class);
  }

  private String ofItem() {
    return "\"SUBJECT\" = '" + subject() + "'";
  }

  private String table() {
    return '"'
        + database
            .jdbc()
            .queryForObject(
                "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES"
                    + " WHERE TABLE_NAME LIKE 'AO\\_%\\_AUDIT'",
                String.class)
        + '"';
  }
}
