package host.platform;

import com.atlassian.confluence.renderer.radeox.macros.MacroUtils;
import com.atlassian.confluence.util.velocity.VelocityUtils;
import host.render.Texts;
import host.render.Velocity;
import java.lang.StackWalker.Option;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * Behind the product's static methods: which plugin is calling is told by the bundle of the nearest
 * class on the stack, so that several wikis may run in one JVM.
 */
public final class PluginStatics {
  private record Plugin(Velocity velocity, Texts texts) {}

  private static final Map<Bundle, Plugin> PLUGINS = new ConcurrentHashMap<>();
  private static final StackWalker STACK = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

  private PluginStatics() {}

  public static void enable(Bundle bundle, Velocity velocity, Texts texts) {
    PLUGINS.put(bundle, new Plugin(velocity, texts));
    VelocityUtils.standIn((template, context) -> caller().velocity().render(template, context));
    MacroUtils.standIn(
        () -> {
          Map<String, Object> context = new HashMap<>();
          context.put("i18n", caller().texts().bean(Platform.locale()));
          return context;
        });
  }

  public static void disable(Bundle bundle) {
    PLUGINS.remove(bundle);
  }

  private static Plugin caller() {
    return STACK.walk(
        frames ->
            frames
                .map(frame -> FrameworkUtil.getBundle(frame.getDeclaringClass()))
                .flatMap(bundle -> Optional.ofNullable(bundle).map(PLUGINS::get).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not called by a plugin")));
  }
}
