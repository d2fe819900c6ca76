package com.atlassian.confluence.util.velocity;

import java.util.Map;

public class VelocityUtils {
  /** Set by the stand-in; the product renders through its own engine. */
  public interface Renderer {
    String render(String template, Map<?, ?> context);
  }

  private static Renderer renderer;

  public static void standIn(Renderer standIn) {
    renderer = standIn;
  }

  public static String getRenderedTemplate(String templateName, Map<?, ?> contextMap) {
    return renderer.render(templateName, contextMap);
  }
}
