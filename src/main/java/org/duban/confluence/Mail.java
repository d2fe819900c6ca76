package org.duban.confluence;

import java.util.Optional;

/** Mail to wiki accounts. */
public interface Mail {
  /** Empty for someone who has left, or has no address. */
  Optional<String> addressOf(String userKey);

  /**
   * Puts a mail into the wiki's queue, which lives in memory and is sent within about a minute: a
   * node that dies before loses it.
   *
   * @param html a complete body, its texts escaped
   */
  void send(String address, String subject, String html);
}
