package host.platform;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The web resources that the page being built on this thread has asked for, in their order. */
public final class RequiredResourceCollector {
  private static final ThreadLocal<Set<String>> ASKED = ThreadLocal.withInitial(LinkedHashSet::new);

  private RequiredResourceCollector() {}

  public static void require(String moduleCompleteKey) {
    ASKED.get().add(moduleCompleteKey);
  }

  /** Hands them over and forgets them: call at the end of a page, and before the next begins. */
  public static List<String> take() {
    List<String> asked = List.copyOf(ASKED.get());
    ASKED.remove();
    return asked;
  }
}
