package host.osgi;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packages of the class path that a plugin may import, with their versions. */
final class SystemPackages {
  private static final List<String> OFFERED =
      List.of(
          "com.atlassian.",
          "net.java.ao.",
          "jakarta.",
          "org.slf4j.",
          "org.springframework.",
          "com.fasterxml.jackson.");
  private static final Pattern EXPORT =
      Pattern.compile("([\\w.]+)((?:;[\\w:.-]+:?=(?:\"[^\"]*\"|[^\",;]*))*)(?:,|$)");
  private static final Pattern VERSION = Pattern.compile(";version=\"?([\\w.-]+)\"?");

  private SystemPackages() {}

  /** As the value of {@code org.osgi.framework.system.packages.extra}. */
  static String of(String classPath) {
    Map<String, String> packages = new TreeMap<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        folder(path, packages);
      } else if (Files.isRegularFile(path) && entry.endsWith(".jar")) {
        jar(path, packages);
      }
    }
    return packages.entrySet().stream()
        .map(e -> e.getKey() + ";version=\"" + e.getValue() + "\"")
        .collect(Collectors.joining(","));
  }

  private static boolean offered(String name) {
    return OFFERED.stream().anyMatch(prefix -> (name + ".").startsWith(prefix));
  }

  private static void folder(Path folder, Map<String, String> packages) {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> file.toString().endsWith(".class"))
          .map(file -> folder.relativize(file.getParent()).toString())
          .map(name -> name.replace(File.separatorChar, '.'))
          .filter(SystemPackages::offered)
          .forEach(name -> packages.putIfAbsent(name, "0.0.0"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void jar(Path path, Map<String, String> packages) {
    try (JarFile jar = new JarFile(path.toFile())) {
      Attributes manifest =
          jar.getManifest() == null ? new Attributes() : jar.getManifest().getMainAttributes();
      Map<String, String> exports = exports(manifest.getValue("Export-Package"));
      String version = version(manifest, path);
      jar.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.endsWith(".class") && name.indexOf('/') > 0)
          .filter(name -> !name.startsWith("META-INF/"))
          .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
          .distinct()
          .filter(SystemPackages::offered)
          .forEach(name -> packages.putIfAbsent(name, exports.getOrDefault(name, version)));
    } catch (IOException e) {
      throw new UncheckedIOException(path.toString(), e);
    }
  }

  private static Map<String, String> exports(String header) {
    Map<String, String> exports = new TreeMap<>();
    Matcher export = EXPORT.matcher(header == null ? "" : header);
    while (export.find()) {
      Matcher version = VERSION.matcher(export.group(2));
      if (version.find()) {
        exports.put(export.group(1), osgi(version.group(1)));
      }
    }
    return exports;
  }

  private static String version(Attributes manifest, Path path) {
    for (String header : List.of("Bundle-Version", "Implementation-Version")) {
      String value = manifest.getValue(header);
      if (value != null) {
        return osgi(value);
      }
    }
    Matcher inName = Pattern.compile("-(\\d[\\d.]*)").matcher(path.getFileName().toString());
    return inName.find() ? osgi(inName.group(1)) : "0.0.0";
  }

  /** At most three numbers; qualifiers play no part in any range we meet. */
  private static String osgi(String version) {
    Matcher numbers = Pattern.compile("\\d+(\\.\\d+){0,2}").matcher(version);
    return numbers.lookingAt() ? numbers.group() : "0.0.0";
  }
}
