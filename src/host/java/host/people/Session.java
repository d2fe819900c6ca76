package host.people;

import java.util.Optional;
import java.util.concurrent.Callable;

/** On whose behalf this thread works; nobody means anonymous. */
public final class Session {
  private static final ThreadLocal<Person> CURRENT = new ThreadLocal<>();

  private Session() {}

  public static Optional<Person> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /**
   * @param person null for an anonymous visitor
   */
  public static <T> T as(Person person, Callable<T> work) throws Exception {
    Person before = CURRENT.get();
    CURRENT.set(person);
    try {
      return work.call();
    } finally {
      if (before == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    }
  }
}
