package host.render;

import org.apache.velocity.app.event.ReferenceInsertionEventHandler;

/** Escapes every reference unless its name ends in {@code Html}. Public for Velocity. */
public final class Escaping implements ReferenceInsertionEventHandler {
  @Override
  public Object referenceInsert(String reference, Object value) {
    if (value == null || reference.matches("\\$!?\\{?[\\w.]*Html}?")) {
      return value;
    }
    return html(value.toString());
  }

  public static String html(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
