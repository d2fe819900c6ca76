package org.duban.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.duban.confluence.Mail;
import org.duban.confluence.Viewer;

/** A post office that keeps what it is given. */
public final class FakeMail implements Mail {
  private final Map<String, String> addresses = new HashMap<>();
  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private volatile boolean broken;
  private String refused;

  public record Sent(String to, String subject, String html) {}

  public void knows(Viewer... people) {
    for (Viewer person : people) {
      addresses.put(person.key(), person.name() + "@example.org");
    }
  }

  /** As if the node died while it handed mail over. */
  public void breaks(boolean now) {
    broken = now;
  }

  /** Whom the wiki's queue takes nothing for; null for nobody. */
  public void refuses(Viewer person) {
    refused = person == null ? null : addresses.get(person.key());
  }

  public List<Sent> sent() {
    return List.copyOf(sent);
  }

  /** Takes all that was sent to a person out of the post. */
  public List<Sent> take(Viewer person) {
    List<Sent> found =
        sent.stream().filter(m -> m.to().equals(addresses.get(person.key()))).toList();
    sent.removeAll(found);
    return found;
  }

  @Override
  public Optional<String> addressOf(String userKey) {
    return Optional.ofNullable(addresses.get(userKey));
  }

  @Override
  public void send(String address, String subject, String html) {
    if (address.equals(refused)) {
      throw new IllegalArgumentException("no such mailbox");
    }
    if (broken) {
      throw new IllegalStateException("the node died");
    }
    sent.add(new Sent(address, subject, html));
  }
}
