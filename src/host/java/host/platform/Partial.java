package host.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** A service of which only some methods stand; the others refuse by name. */
public final class Partial {
  private Partial() {}

  /**
   * @param standing has a method of the same name and parameters for each that works
   */
  public static <T> T of(Class<T> type, Object standing) {
    return type.cast(
        Proxy.newProxyInstance(
            Partial.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                Method found =
                    standing.getClass().getMethod(method.getName(), method.getParameterTypes());
                found.setAccessible(true);
                return found.invoke(standing, arguments);
              } catch (NoSuchMethodException e) {
                throw new UnsupportedOperationException(
                    type.getSimpleName() + "#" + method.getName() + " is not stood in for");
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
