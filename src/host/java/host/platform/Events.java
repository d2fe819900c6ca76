package host.platform;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls each public {@code @EventListener} method whose parameter takes the event, on the
 * publisher's thread. A listener that throws is logged and disturbs nobody, as in atlassian-event.
 */
public final class Events implements EventPublisher {
  private static final Logger LOG = LoggerFactory.getLogger(Events.class);

  private final Map<Object, List<Method>> listeners = new ConcurrentHashMap<>();

  @Override
  public void publish(Object event) {
    listeners.forEach(
        (listener, methods) -> {
          for (Method method : methods) {
            if (method.getParameterTypes()[0].isInstance(event)) {
              call(listener, method, event);
            }
          }
        });
  }

  private static void call(Object listener, Method method, Object event) {
    try {
      method.setAccessible(true);
      method.invoke(listener, event);
    } catch (InvocationTargetException e) {
      LOG.error("{} threw on {}", method, event.getClass().getSimpleName(), e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws IllegalArgumentException for an object without a listening method
   */
  @Override
  public void register(Object listener) {
    List<Method> methods =
        Arrays.stream(listener.getClass().getMethods())
            .filter(method -> method.isAnnotationPresent(EventListener.class))
            .toList();
    if (methods.isEmpty() || methods.stream().anyMatch(m -> m.getParameterCount() != 1)) {
      throw new IllegalArgumentException(
          listener.getClass().getName()
              + " needs public @EventListener methods with one parameter each");
    }
    listeners.put(listener, methods);
  }

  @Override
  public void unregister(Object listener) {
    listeners.remove(listener);
  }

  public int listeners() {
    return listeners.size();
  }
}
