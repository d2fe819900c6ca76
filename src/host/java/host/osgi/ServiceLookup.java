package host.osgi;

import java.util.Optional;

/** What the product offers for import. */
public interface ServiceLookup {
  /**
   * @param name the bean name asked for, or null
   */
  Optional<Object> find(Class<?> type, String name);
}
