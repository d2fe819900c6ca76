package host.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A pooled database with Spring transactions at READ_COMMITTED. */
public final class Database implements AutoCloseable {
  private final HikariDataSource pool;
  private final String url;
  private final DataSource joined;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final TransactionTemplate apart;

  private Database(HikariDataSource pool, String url) {
    this.pool = pool;
    this.url = url;
    this.joined = new TransactionAwareDataSourceProxy(pool);
    this.jdbc = new JdbcTemplate(pool);
    this.transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
    this.apart = new TransactionTemplate(transactions.getTransactionManager());
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * H2 in a file of the wiki's home; survives restarts. Without WRITE_DELAY=0 it would write half a
   * second after the commit, and kill -9 would lose what was already acknowledged.
   */
  public static Database inFile(Path home) {
    Path file = home.toAbsolutePath().resolve("database");
    return open(
        "jdbc:h2:file:" + file + ";LOCK_TIMEOUT=10000;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
        "sa",
        "");
  }

  /** A fresh H2 in memory, gone when closed. */
  public static Database inMemory() {
    return open(
        "jdbc:h2:mem:" + UUID.randomUUID() + ";LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1", "sa", "");
  }

  /**
   * @throws DatabaseUnreachable in one line that an operator understands
   */
  public static Database open(String url, String user, String password) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(20);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(10_000);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try {
      // the pool opens connections later, under a bundle's loader, which sees no driver
      Thread.currentThread().setContextClassLoader(Database.class.getClassLoader());
      Database database = new Database(new HikariDataSource(config), url);
      try (Connection connection = database.pool.getConnection()) {
        connection.isValid(5);
      }
      return database;
    } catch (SQLException | RuntimeException e) {
      throw new DatabaseUnreachable(url, e);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  /** Joins the running transaction of the thread. */
  public DataSource dataSource() {
    return joined;
  }

  public JdbcTemplate jdbc() {
    return jdbc;
  }

  public String url() {
    return url;
  }

  public boolean isH2() {
    return url.startsWith("jdbc:h2:");
  }

  /** Joins an outer transaction; a throw rolls all of it back. */
  public <T> T inTransaction(Supplier<T> work) {
    return transactions.execute(status -> work.get());
  }

  public void inTransaction(Runnable work) {
    transactions.executeWithoutResult(status -> work.run());
  }

  /** In a transaction of its own, whatever the thread is in; committed when this returns. */
  public <T> T apart(Supplier<T> work) {
    return apart.execute(status -> work.get());
  }

  /**
   * One node at a time: for what a starting node makes once, such as tables. On H2, which has one
   * node only, the work runs as it is (and without a transaction, since H2 commits at each table).
   */
  public void onceAcrossNodes(Runnable work) {
    if (isH2()) {
      work.run();
      return;
    }
    inTransaction(
        () -> {
          jdbc.queryForList("SELECT pg_advisory_xact_lock(20261)");
          work.run();
        });
  }

  /** The next number of a sequence that {@link Schema} made. */
  public long next(String sequence) {
    return jdbc.queryForObject("SELECT NEXTVAL('" + sequence + "')", Long.class);
  }

  @Override
  public void close() {
    if (url.startsWith("jdbc:h2:mem:")) {
      jdbc.execute("SHUTDOWN");
    }
    pool.close();
  }
}
