package host.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.db.Database;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import net.java.ao.ActiveObjectsException;
import net.java.ao.DatabaseProvider;
import net.java.ao.DisposableDataSource;
import net.java.ao.EntityManager;
import net.java.ao.EntityManagerConfiguration;
import net.java.ao.RawEntity;
import net.java.ao.SchemaConfiguration;
import net.java.ao.db.H2DatabaseProvider;
import net.java.ao.db.PostgreSQLDatabaseProvider;
import net.java.ao.schema.NameConverters;
import net.java.ao.schema.info.CachingEntityInfoResolverFactory;
import net.java.ao.schema.info.EntityInfoResolverFactory;

/** Opens Active Objects for one plugin. */
public final class AoFactory {
  private final Database database;

  public AoFactory(Database database) {
    this.database = database;
  }

  /** The prefix of all tables of a namespace, such as {@code AO_1A2B3C}. */
  public static String tablePrefix(String namespace) {
    return TableNames.prefix(namespace);
  }

  /**
   * Brings the tables in step, then opens them.
   *
   * @param entities the complete list: migrating a part drops the foreign keys of the rest
   */
  public ActiveObjects open(String namespace, List<Class<? extends RawEntity<?>>> entities) {
    String prefix = TableNames.prefix(namespace);
    EntityManager manager = new EntityManager(provider(), new Configuration(prefix));
    database.onceAcrossNodes(() -> migrate(manager, namespace, entities));
    return new HostActiveObjects(manager, database, entities);
  }

  private static void migrate(
      EntityManager manager, String namespace, List<Class<? extends RawEntity<?>>> entities) {
    try {
      manager.migrate(array(entities));
    } catch (SQLException e) {
      throw new ActiveObjectsException("Tables of " + namespace + ": " + e.getMessage(), e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Class<? extends RawEntity<?>>[] array(
      List<Class<? extends RawEntity<?>>> entities) {
    return entities.toArray(Class[]::new);
  }

  private DatabaseProvider provider() {
    DisposableDataSource source = disposable(database.dataSource());
    if (database.isH2()) {
      return new H2DatabaseProvider(source);
    }
    if (database.url().startsWith("jdbc:postgresql:")) {
      return new PostgreSQLDatabaseProvider(source);
    }
    throw new UnsupportedOperationException("Active Objects on " + database.url());
  }

  /** Active Objects may ask to dispose of the pool; it belongs to the wiki. */
  private static DisposableDataSource disposable(DataSource source) {
    return (DisposableDataSource)
        Proxy.newProxyInstance(
            AoFactory.class.getClassLoader(),
            new Class<?>[] {DisposableDataSource.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("dispose")) {
                return null;
              }
              try {
                return method.invoke(source, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static final class Configuration implements EntityManagerConfiguration {
    private final String prefix;
    private final NameConverters names;

    Configuration(String prefix) {
      this.prefix = prefix;
      this.names = new TableNames(prefix);
    }

    @Override
    public boolean useWeakCache() {
      return true;
    }

    @Override
    public NameConverters getNameConverters() {
      return names;
    }

    /** Only our own tables are compared with the entities; the rest of the database is not ours. */
    @Override
    public SchemaConfiguration getSchemaConfiguration() {
      return (table, caseSensitive) -> table.toUpperCase(Locale.ROOT).startsWith(prefix + "_");
    }

    @Override
    public EntityInfoResolverFactory getEntityInfoResolverFactory() {
      return new CachingEntityInfoResolverFactory();
    }
  }
}
