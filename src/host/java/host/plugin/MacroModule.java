package host.plugin;

import java.util.List;

/**
 * An {@code <xhtml-macro>}.
 *
 * @param name what stands in {@code ac:name}
 * @param icon address relative to the wiki, or empty
 */
public record MacroModule(
    String key,
    String name,
    String className,
    String icon,
    String documentationUrl,
    boolean hidden,
    List<String> categories,
    List<Parameter> parameters) {
  /**
   * @param values of an enum
   * @param defaultValue for the macro browser only; the macro is not given it
   */
  public record Parameter(
      String name,
      String type,
      boolean required,
      boolean multiple,
      boolean hidden,
      String defaultValue,
      List<String> values) {}
}
