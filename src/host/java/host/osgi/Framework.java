package host.osgi;

import host.plugin.PluginFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/** A running Felix and the bundles installed in it. */
public final class Framework implements AutoCloseable {
  private final org.osgi.framework.launch.Framework felix;
  private final Path cache;

  private Framework(org.osgi.framework.launch.Framework felix, Path cache) {
    this.felix = felix;
    this.cache = cache;
  }

  /**
   * @param classPath whose packages are offered as far as Confluence would
   */
  public static Framework start(String classPath) {
    try {
      Path cache = Files.createTempDirectory("host-osgi");
      Map<String, String> settings = new HashMap<>();
      settings.put(Constants.FRAMEWORK_STORAGE, cache.toString());
      settings.put(Constants.FRAMEWORK_STORAGE_CLEAN, "onFirstInit");
      settings.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, SystemPackages.of(classPath));
      settings.put(Constants.FRAMEWORK_BOOTDELEGATION, "");
      settings.put("felix.log.level", "1");
      org.osgi.framework.launch.Framework felix = new FrameworkFactory().newFramework(settings);
      felix.start();
      return new Framework(felix, cache);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (BundleException e) {
      throw new IllegalStateException("The OSGi framework does not start", e);
    }
  }

  /**
   * Installs and resolves a jar.
   *
   * @throws PluginFault when its manifest does not resolve or makes an import optional
   */
  public Bundle install(Path jar) {
    checkManifest(jar);
    try {
      Bundle bundle = felix.getBundleContext().installBundle(jar.toUri().toString());
      bundle.start();
      return bundle;
    } catch (BundleException e) {
      throw new PluginFault("The manifest of " + jar + " does not resolve: " + e.getMessage(), e);
    }
  }

  private static void checkManifest(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      Attributes manifest =
          file.getManifest() == null ? new Attributes() : file.getManifest().getMainAttributes();
      for (String header : List.of("Bundle-SymbolicName", "Atlassian-Plugin-Key")) {
        if (manifest.getValue(header) == null) {
          throw new PluginFault(jar + ": the manifest has no " + header);
        }
      }
      String imports = String.valueOf(manifest.getValue(Constants.IMPORT_PACKAGE));
      if (imports.contains("resolution:=optional")
          || imports.contains("resolution:=\"optional\"")
          || manifest.getValue(Constants.DYNAMICIMPORT_PACKAGE) != null) {
        throw new PluginFault(
            jar
                + ": optional and dynamic imports hide missing packages until a class is loaded;"
                + " name what is needed");
      }
    } catch (IOException e) {
      throw new PluginFault(jar + " is not a readable jar: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      felix.stop();
      felix.waitForStop(5_000);
      try (Stream<Path> files = Files.walk(cache)) {
        files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
      }
    } catch (BundleException | IOException e) {
      throw new IllegalStateException("The OSGi framework does not stop", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
