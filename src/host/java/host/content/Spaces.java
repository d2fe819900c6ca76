package host.content;

import host.db.Database;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;

/** Spaces by key. Keys are letters and digits, as in the product. */
public final class Spaces {
  private static final String SELECT = "SELECT SPACE_KEY, NAME, HOME_ID FROM HOST_SPACE";
  private static final RowMapper<StoredSpace> SPACE =
      (row, number) ->
          new StoredSpace(row.getString(1), row.getString(2), row.getObject(3, Long.class));

  private final Database database;

  public Spaces(Database database) {
    this.database = database;
  }

  public StoredSpace create(String key, String name) {
    if (!key.matches("[A-Za-z0-9]{1,100}")) {
      throw new ContentRefused("Space key " + key + ": letters and digits only");
    }
    if (find(key).isPresent()) {
      throw new ContentRefused("Space key " + key + " is taken");
    }
    database.jdbc().update("INSERT INTO HOST_SPACE (SPACE_KEY, NAME) VALUES (?, ?)", key, name);
    return find(key).orElseThrow();
  }

  public Optional<StoredSpace> find(String key) {
    return database.jdbc().query(SELECT + " WHERE SPACE_KEY = ?", SPACE, key).stream().findFirst();
  }

  public List<StoredSpace> list() {
    return database.jdbc().query(SELECT + " ORDER BY NAME", SPACE);
  }

  public void setHome(String key, long pageId) {
    database.jdbc().update("UPDATE HOST_SPACE SET HOME_ID = ? WHERE SPACE_KEY = ?", pageId, key);
  }
}
