package host.testing;

import host.db.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Where store tests run. */
public enum TestDatabase {
  H2 {
    @Override
    public Database open() {
      return Database.inMemory();
    }
  },
  POSTGRESQL {
    @Override
    public Database open() {
      return Database.open(newPostgresUrl(), "postgres", "postgres");
    }
  };

  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** One server per JVM, ended with it. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("synchronous_commit", "off")
            .setServerConfig("max_connections", "300")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A database of its own. */
  public abstract Database open();

  /** The JDBC address of a new, empty PostgreSQL database (user and password {@code postgres}). */
  public static String newPostgresUrl() {
    String name = "test" + NUMBER.incrementAndGet();
    try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Server.RUNNING.getJdbcUrl("postgres", name).replaceAll("\\?.*", "");
  }

  static List<TestDatabase> wanted() {
    String names = System.getProperty("test.databases", "h2,postgresql");
    return Arrays.stream(names.split(","))
        .map(name -> valueOf(name.trim().toUpperCase(Locale.ROOT)))
        .toList();
  }
}
