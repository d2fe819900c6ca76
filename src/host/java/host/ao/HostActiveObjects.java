package host.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.transaction.TransactionCallback;
import host.db.Database;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import net.java.ao.ActiveObjectsException;
import net.java.ao.DBParam;
import net.java.ao.EntityManager;
import net.java.ao.EntityStreamCallback;
import net.java.ao.Query;
import net.java.ao.RawEntity;

/** The service a plugin imports: the library's calls without checked exceptions. */
final class HostActiveObjects implements ActiveObjects {
  private interface Call<T> {
    T run() throws SQLException;
  }

  private final EntityManager manager;
  private final Database database;
  private final List<Class<? extends RawEntity<?>>> entities;

  HostActiveObjects(
      EntityManager manager, Database database, List<Class<? extends RawEntity<?>>> entities) {
    this.manager = manager;
    this.database = database;
    this.entities = entities;
  }

  private <T> T on(Class<?> type, Call<T> call) {
    if (!entities.contains(type)) {
      throw new ActiveObjectsException(type.getName() + " is not an <entity> of the <ao> module");
    }
    return run(call);
  }

  private static <T> T run(Call<T> call) {
    try {
      return call.run();
    } catch (SQLException e) {
      throw new ActiveObjectsException("There was a SQL exception: " + e.getMessage(), e);
    }
  }

  @Override
  public <T extends RawEntity<K>, K> T get(Class<T> type, K key) {
    return on(type, () -> manager.get(type, key));
  }

  @Override
  public <T extends RawEntity<K>, K> T create(Class<T> type, DBParam... params) {
    return on(type, () -> manager.create(type, params));
  }

  @Override
  public <T extends RawEntity<K>, K> T create(Class<T> type, Map<String, Object> params) {
    return on(type, () -> manager.create(type, params));
  }

  @Override
  public <T extends RawEntity<K>, K> void create(Class<T> type, List<Map<String, Object>> rows) {
    on(
        type,
        () -> {
          manager.create(type, rows);
          return null;
        });
  }

  @Override
  public void delete(RawEntity<?>... rows) {
    run(
        () -> {
          manager.delete(rows);
          return null;
        });
  }

  @Override
  public <K> int deleteWithSQL(
      Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
    return on(type, () -> manager.deleteWithSQL(type, criteria, parameters));
  }

  @Override
  public <T extends RawEntity<K>, K> T[] find(Class<T> type, Query query) {
    return on(type, () -> manager.find(type, query));
  }

  @Override
  public <T extends RawEntity<K>, K> void stream(
      Class<T> type, Query query, EntityStreamCallback<T, K> callback) {
    on(
        type,
        () -> {
          manager.stream(type, query, callback);
          return null;
        });
  }

  @Override
  public <K> int count(Class<? extends RawEntity<K>> type, Query query) {
    return on(type, () -> manager.count(type, query));
  }

  @Override
  public <T> T executeInTransaction(TransactionCallback<T> callback) {
    return database.inTransaction(callback::doInTransaction);
  }
}
