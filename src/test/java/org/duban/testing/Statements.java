package org.duban.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What a piece of work asks of the database. */
public final class Statements {
  private Statements() {}

  /** Every statement Active Objects sends, lazy reads of single columns among them. */
  public static List<String> of(Runnable work) {
    Logger logger = (Logger) LoggerFactory.getLogger("net.java.ao.sql");
    Level before = logger.getLevel();
    ListAppender<ILoggingEvent> sent = new ListAppender<>();
    sent.start();
    logger.setLevel(Level.DEBUG);
    logger.setAdditive(false);
    logger.addAppender(sent);
    try {
      work.run();
    } finally {
      logger.detachAppender(sent);
      logger.setLevel(before);
      logger.setAdditive(true);
    }
    return sent.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }
}
