package host.render;

import java.lang.reflect.Method;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.util.RuntimeServicesAware;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.apache.velocity.util.introspection.VelPropertySet;

/**
 * Lets a template call only what the {@link Allowlist} of its engine holds. Public for Velocity.
 */
public final class GuardedUberspect extends UberspectImpl implements RuntimeServicesAware {
  static final String ALLOWLIST = "host.allowlist";

  private Allowlist allowlist;

  @Override
  public void setRuntimeServices(RuntimeServices services) {
    allowlist = (Allowlist) services.getApplicationAttribute(ALLOWLIST);
  }

  @Override
  public VelMethod getMethod(Object target, String name, Object[] arguments, Info info)
      throws Exception {
    if (target == null) {
      return null;
    }
    VelMethod found = super.getMethod(target, name, arguments, info);
    Method method =
        found == null ? null : introspector.getMethod(target.getClass(), name, arguments);
    return method != null && allowlist.allows(target.getClass(), method) ? found : null;
  }

  @Override
  public VelPropertyGet getPropertyGet(Object target, String name, Info info) throws Exception {
    VelPropertyGet found = super.getPropertyGet(target, name, info);
    if (found == null || target == null) {
      return null;
    }
    Method method = introspector.getMethod(target.getClass(), found.getMethodName(), new Object[0]);
    if (method == null) {
      method = introspector.getMethod(target.getClass(), "get", new Object[] {name});
    }
    return method != null && allowlist.allows(target.getClass(), method) ? found : null;
  }

  /** No template changes anything. */
  @Override
  public VelPropertySet getPropertySet(Object target, String name, Object value, Info info) {
    return null;
  }
}
