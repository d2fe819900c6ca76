package org.duban.rectification;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the packaged app holds, read from its jar: addresses and the names of enums. */
final class AppJar {
  private AppJar() {}

  static Set<String> addresses() throws IOException, ReflectiveOperationException {
    Set<String> found = new TreeSet<>();
    Path jar = Path.of(System.getProperty("plugin.jar"));
    ClassLoader libraries = AppJar.class.getClassLoader();
    try (JarFile file = new JarFile(jar.toFile());
        URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, libraries)) {
      for (String name : file.stream().map(Object::toString).toList()) {
        if (name.startsWith("org/duban/") && name.endsWith("Resource.class")) {
          Class<?> type = loader.loadClass(name.replace(".class", "").replace('/', '.'));
          for (Method method : type.getDeclaredMethods()) {
            Stream.of("GET", "POST", "PUT", "DELETE", "PATCH")
                .filter(verb -> has(method, verb))
                .forEach(verb -> found.add(verb + " " + path(type, method)));
          }
        }
      }
    }
    return found;
  }

  /** The names of an enum of the app, which tests of the packaged jar do not have at hand. */
  static Set<String> constants(String type) throws IOException, ReflectiveOperationException {
    Path jar = Path.of(System.getProperty("plugin.jar"));
    ClassLoader libraries = AppJar.class.getClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, libraries)) {
      return Stream.of(loader.loadClass(type).getEnumConstants())
          .map(Object::toString)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static boolean has(Method method, String verb) {
    return Stream.of(method.getAnnotations())
        .anyMatch(a -> a.annotationType().getName().equals("jakarta.ws.rs." + verb));
  }

  private static String path(Class<?> type, Method method) {
    jakarta.ws.rs.Path of = type.getAnnotation(jakarta.ws.rs.Path.class);
    jakarta.ws.rs.Path below = method.getAnnotation(jakarta.ws.rs.Path.class);
    String path = "/" + of.value() + "/" + (below == null ? "" : below.value());
    return path.replaceAll("/+", "/")
        .replaceAll("(?<=.)/$", "")
        .replaceAll("\\{(\\w+):.*\\}", "{$1}");
  }
}
