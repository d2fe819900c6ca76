package host.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.mail.template.ConfluenceMailQueueItem;
import host.ao.NoteRow;
import host.db.Database;
import host.db.Schema;
import host.testing.WithDatabase;
import java.time.Clock;
import org.junit.jupiter.api.Test;

@WithDatabase(NoteRow.class)
class OutboxStoreTest {
  @Test
  void catchesWhatIsPutIntoTheQueueOfMails(Database database) {
    Schema.create(database);
    Outbox outbox = new Outbox(database, Clock.systemUTC());

    outbox.addTask(
        "mail", new ConfluenceMailQueueItem("a@example.org", "提醒", "<p>正文</p>", "text/html"));

    assertThat(outbox.list(10).get(0))
        .satisfies(
            mail -> {
              assertThat(mail.to()).isEqualTo("a@example.org");
              assertThat(mail.subject()).isEqualTo("提醒");
              assertThat(mail.body()).isEqualTo("<p>正文</p>");
              assertThat(mail.mimeType()).isEqualTo("text/html");
            });
  }

  @Test
  void refusesOtherQueuesTasksAndAddresses(Database database) {
    Schema.create(database);
    Outbox outbox = new Outbox(database, Clock.systemUTC());
    ConfluenceMailQueueItem nobody = new ConfluenceMailQueueItem(null, "s", "b", "text/plain");

    assertThatThrownBy(() -> outbox.addTask("other", nobody))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> outbox.addTask("mail", () -> {}))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> outbox.addTask("mail", nobody))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
