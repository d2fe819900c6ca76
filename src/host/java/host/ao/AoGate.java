package host.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * The service as a plugin imports it. While the plugin starts it refuses, since in the product its
 * tables may not be there yet ("Active Objects best practices").
 */
public final class AoGate {
  private volatile ActiveObjects behind;
  private final ActiveObjects service =
      (ActiveObjects)
          Proxy.newProxyInstance(
              AoGate.class.getClassLoader(),
              new Class<?>[] {ActiveObjects.class},
              (proxy, method, arguments) -> {
                if (behind == null) {
                  throw new IllegalStateException(
                      "Active Objects are not ready while the plugin starts: "
                          + method.getName()
                          + " must wait until it has started");
                }
                try {
                  return method.invoke(behind, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });

  public ActiveObjects service() {
    return service;
  }

  public void open(ActiveObjects opened) {
    behind = opened;
  }

  public void close() {
    behind = null;
  }
}
