package host.mail;

import com.atlassian.confluence.mail.template.ConfluenceMailQueueItem;
import com.atlassian.core.task.MultiQueueTaskManager;
import com.atlassian.core.task.Task;
import host.db.Database;
import java.lang.reflect.Field;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Every mail that was handed over, newest first. */
public final class Outbox implements MultiQueueTaskManager {
  private final Database database;
  private final Clock clock;

  public Outbox(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A caught mail. */
  public record Caught(String to, String subject, String body, String mimeType, Instant at) {}

  /**
   * The product keeps the queue in memory and empties it each minute; here it is caught at once.
   */
  @Override
  public void addTask(String queueName, Task task) {
    if (!queueName.equals("mail") || !(task instanceof ConfluenceMailQueueItem mail)) {
      throw new UnsupportedOperationException(
          "MultiQueueTaskManager#addTask of " + task.getClass().getName() + " to " + queueName);
    }
    String to = field(mail, "toAddress");
    if (to == null || !to.contains("@")) {
      throw new IllegalArgumentException("no mail address: " + to);
    }
    database
        .jdbc()
        .update(
            "INSERT INTO HOST_MAIL (ID, SENT, RECIPIENT, SUBJECT, BODY, MIME) VALUES (?, ?, ?, ?, ?, ?)",
            database.next("HOST_ID"),
            Timestamp.from(clock.instant()),
            to,
            mail.getSubject(),
            mail.getBody(),
            field(mail, "mimeType"));
  }

  /** The product's class shows neither the address nor the type. */
  private static String field(ConfluenceMailQueueItem mail, String name) {
    try {
      Field field = ConfluenceMailQueueItem.class.getDeclaredField(name);
      field.setAccessible(true);
      return (String) field.get(mail);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  public List<Caught> list(int limit) {
    return database
        .jdbc()
        .query(
            "SELECT * FROM HOST_MAIL ORDER BY ID DESC LIMIT ?",
            (row, n) ->
                new Caught(
                    row.getString("RECIPIENT"),
                    row.getString("SUBJECT"),
                    row.getString("BODY"),
                    row.getString("MIME"),
                    row.getTimestamp("SENT").toInstant()),
            limit);
  }
}
