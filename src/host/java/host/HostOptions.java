package host;

import java.nio.file.Path;

/**
 * How a wiki is to be started.
 *
 * @param port 0 for any free one
 * @param home where the embedded database lives; made if missing
 * @param jdbcUrl null for the embedded H2 under {@code home}
 * @param auiDir where the front-end library is unpacked
 * @param demo fill a new wiki with demo people, spaces and matters
 */
public record HostOptions(
    int port,
    Path home,
    String jdbcUrl,
    String jdbcUser,
    String jdbcPassword,
    Path pluginJar,
    Path auiDir,
    boolean demo) {

  /** From {@code -Dwiki.port}, {@code -Dwiki.home}, {@code -Dwiki.jdbc.*}, {@code -Dplugin.jar}. */
  public static HostOptions fromSystemProperties() {
    return new HostOptions(
        port(System.getProperty("wiki.port", "1990")),
        path("wiki.home", "target/wiki-home"),
        given("wiki.jdbc.url"),
        given("wiki.jdbc.user"),
        given("wiki.jdbc.password"),
        path("plugin.jar", "target/duban-confluence.jar"),
        path("aui.dir", "target/aui"),
        !"false".equals(System.getProperty("wiki.demo")));
  }

  private static Path path(String property, String otherwise) {
    String value = given(property);
    return Path.of(value == null ? otherwise : value);
  }

  private static int port(String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
      throw new HostRefused("wiki.port is not a port number (0 to 65535): " + text);
    }
    return Integer.parseInt(text);
  }

  /** Maven passes properties that nobody set as empty text or as their own placeholder. */
  private static String given(String property) {
    String value = System.getProperty(property, "");
    return value.isEmpty() || value.startsWith("${") ? null : value;
  }
}
