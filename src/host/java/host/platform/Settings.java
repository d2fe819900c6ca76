package host.platform;

import host.db.Database;
import java.util.List;

/** Wiki-wide switches, the same on every node. */
public final class Settings {
  private final Database database;

  public Settings(Database database) {
    this.database = database;
  }

  public boolean readOnly() {
    List<String> values =
        database
            .jdbc()
            .queryForList(
                "SELECT TEXT_VALUE FROM HOST_SETTING WHERE NAME = 'readOnly'", String.class);
    return values.contains("true");
  }

  public void setReadOnly(boolean readOnly) {
    database.inTransaction(
        () -> {
          database.jdbc().update("DELETE FROM HOST_SETTING WHERE NAME = 'readOnly'");
          database
              .jdbc()
              .update(
                  "INSERT INTO HOST_SETTING (NAME, TEXT_VALUE) VALUES ('readOnly', ?)",
                  String.valueOf(readOnly));
        });
  }
}
