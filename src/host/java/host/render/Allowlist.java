package host.render;

import com.atlassian.confluence.util.i18n.I18NBean;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which methods templates may call. The product's own list covers values and collections of the
 * JDK; a plugin lists the methods of its own classes only. Parameter types of one method are
 * separated by a space, as community tools read the product's log.
 */
public final class Allowlist {
  private static final Logger LOG = LoggerFactory.getLogger(Allowlist.class);
  private static final Set<String> ANYONE_MAY_NOT =
      Set.of("getClass", "wait", "notify", "notifyAll", "clone", "finalize");

  /** Of this and below, without packages under it. */
  private static final List<String> JDK =
      List.of("java.util.", "java.time.", "java.math.", "java.text.");

  private static final Set<Class<?>> LANG =
      Set.of(
          String.class,
          CharSequence.class,
          Number.class,
          Integer.class,
          Long.class,
          Double.class,
          Float.class,
          Short.class,
          Byte.class,
          Boolean.class,
          Character.class,
          Enum.class,
          Comparable.class,
          Iterable.class,
          Object.class);

  private final Set<String> listed;
  private final Set<String> used = new ConcurrentSkipListSet<>();
  private final Set<String> blocked = new ConcurrentSkipListSet<>();

  /**
   * @param listed as {@code fq.Class#method(fq.Type)}
   */
  public Allowlist(Collection<String> listed) {
    this.listed = new TreeSet<>(listed);
  }

  /** Methods that were called although nothing allows them; the calls did not happen. */
  public Set<String> blocked() {
    return new TreeSet<>(blocked);
  }

  /** Listed methods that were called. */
  public Set<String> used() {
    return new TreeSet<>(used);
  }

  boolean allows(Class<?> type, Method method) {
    if (ANYONE_MAY_NOT.contains(method.getName())) {
      return block(signature(type, method));
    }
    Class<?> declaring = method.getDeclaringClass();
    if (LANG.contains(declaring)
        || I18NBean.class.isAssignableFrom(declaring)
        || JDK.stream().anyMatch(p -> (declaring.getPackageName() + ".").equals(p))) {
      return true;
    }
    for (Class<?> named : List.of(type, declaring)) {
      String signature = signature(named, method);
      if (listed.contains(signature)) {
        used.add(signature);
        return true;
      }
    }
    return block(signature(type, method));
  }

  private boolean block(String signature) {
    blocked.add(signature);
    LOG.warn("Method needs allowlisting: {}", signature);
    return false;
  }

  private static String signature(Class<?> type, Method method) {
    return type.getName()
        + "#"
        + method.getName()
        + Arrays.stream(method.getParameterTypes())
            .map(Class::getName)
            .collect(Collectors.joining(" ", "(", ")"));
  }
}
