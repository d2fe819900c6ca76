package host.ao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.db.Database;
import host.testing.WithDatabase;
import java.util.List;
import java.util.Map;
import net.java.ao.ActiveObjectsException;
import net.java.ao.Entity;
import net.java.ao.Query;
import net.java.ao.schema.Table;
import org.junit.jupiter.api.Test;

@WithDatabase(NoteRow.class)
class ActiveObjectsStoreTest {
  /** 21 characters, one more than fits beside the prefix. */
  @Table("ABCDEFGHIJKLMNOPQRSTU")
  public interface TooLongRow extends Entity {}

  @Test
  void namesTablesByTheNamespaceAsConfluenceDoes(Database database) {
    List<String> tables =
        database
            .jdbc()
            .queryForList(
                "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME LIKE 'AO%'",
                String.class);

    assertThat(tables).containsExactly(AoFactory.tablePrefix("org.duban.confluence") + "_NOTE");
    assertThat(tables.get(0)).matches("AO_[0-9A-F]{6}_NOTE");
  }

  @Test
  void keepsTextOfAnyLengthAndScript(ActiveObjects ao) {
    String text = "督办😀".repeat(10_000);

    int id = ao.create(NoteRow.class, Map.of("TITLE", "标题", "BODY", text)).getID();

    assertThat(ao.get(NoteRow.class, id).getBody()).isEqualTo(text);
  }

  @Test
  void startsEachTestWithEmptyTables(ActiveObjects ao) {
    assertThat(ao.count(NoteRow.class, Query.select())).isZero();

    ao.create(NoteRow.class, List.of(Map.of("TITLE", "a"), Map.of("TITLE", "b")));

    assertThat(ao.find(NoteRow.class, Query.select().where("TITLE = ?", "b"))).hasSize(1);
  }

  @Test
  void rollsBackTheWholeTransactionWithAnInnerOne(ActiveObjects ao) {
    assertThatThrownBy(
            () ->
                ao.executeInTransaction(
                    () -> {
                      ao.create(NoteRow.class, Map.of("TITLE", "outer"));
                      ao.executeInTransaction(() -> ao.create(NoteRow.class, Map.of("TITLE", "i")));
                      throw new IllegalStateException("stop");
                    }))
        .hasMessage("stop");

    assertThat(ao.count(NoteRow.class, Query.select())).isZero();
  }

  @Test
  void letsSavingTakeTheRowLockSoThatNoUpdateIsLost(ActiveObjects ao) throws Exception {
    int id = ao.create(NoteRow.class, Map.of("TITLE", "x")).getID();
    Runnable raise =
        () -> {
          for (int i = 0; i < 50; i++) {
            ao.executeInTransaction(
                () -> {
                  NoteRow touched = ao.get(NoteRow.class, id);
                  touched.setPlace((int) System.nanoTime());
                  touched.save();
                  NoteRow fresh = ao.get(NoteRow.class, id);
                  fresh.setVersion(fresh.getVersion() + 1);
                  fresh.save();
                  return null;
                });
          }
        };

    List<Thread> threads = List.of(new Thread(raise), new Thread(raise), new Thread(raise));
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(ao.get(NoteRow.class, id).getVersion()).isEqualTo(150);
  }

  @Test
  void refusesAnEntityThatIsNotDeclared(ActiveObjects ao) {
    assertThatThrownBy(() -> ao.count(TooLongRow.class, Query.select()))
        .isInstanceOf(ActiveObjectsException.class)
        .hasMessageContaining("TooLongRow is not an <entity>");
  }

  @Test
  void refusesATableNameOver30Characters(Database database) {
    assertThatThrownBy(() -> new AoFactory(database).open("other", List.of(TooLongRow.class)))
        .hasMessageContaining("no longer than 30 chars");
  }
}
