package com.atlassian.confluence.renderer.radeox.macros;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

public class MacroUtils {
  private static Supplier<Map<String, Object>> standIn = HashMap::new;

  public static void standIn(Supplier<Map<String, Object>> defaults) {
    standIn = defaults;
  }

  public static Map<String, Object> defaultVelocityContext() {
    return standIn.get();
  }
}
