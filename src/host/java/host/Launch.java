package host;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts {@link Main} on the class path that Maven wrote to a file, which holds neither the app's
 * classes nor the libraries packed into its jar: the app can only come from its bundle.
 */
public final class Launch {
  private Launch() {}

  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    System.setProperty("logback.configurationFile", "logback.xml");
    List<URL> path = new ArrayList<>();
    path.add(Launch.class.getProtectionDomain().getCodeSource().getLocation());
    path.add(url(System.getProperty("ao.host.jar")));
    String maven = Files.readString(Path.of(System.getProperty("host.classpath"))).strip();
    for (String entry : maven.split(System.getProperty("path.separator"))) {
      path.add(url(entry));
    }
    URLClassLoader loader =
        new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    Thread.currentThread().setContextClassLoader(loader);
    try {
      loader.loadClass("host.Main").getMethod("main", String[].class).invoke(null, (Object) args);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static URL url(String file) throws MalformedURLException {
    return Path.of(file).toUri().toURL();
  }
}
