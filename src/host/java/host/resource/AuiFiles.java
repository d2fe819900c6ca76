package host.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * AUI, jQuery and axe, fetched once by npm into a folder outside the source tree. AUI's icon fonts
 * may not be redistributed, so the files are never committed; a real Confluence brings its own.
 */
public final class AuiFiles {
  private static final Logger LOG = LoggerFactory.getLogger(AuiFiles.class);
  private static final Map<String, String> FILES =
      Map.of(
          "aui.js", "@atlassian/aui/dist/aui/aui-prototyping.js",
          "aui.css", "@atlassian/aui/dist/aui/aui-prototyping.css",
          "jquery.js", "jquery/dist/jquery.min.js",
          "axe.js", "axe-core/axe.min.js");
  private static final List<String> NPM_CI =
      List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");

  private final Path folder;

  public AuiFiles(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /** The folder named by {@code -Daui.dir}, or {@code target/aui}. */
  public static AuiFiles fromSystemProperty() {
    return new AuiFiles(Path.of(System.getProperty("aui.dir", "target/aui")));
  }

  /** Runs npm when the files are not there yet; a second host waits for the first one's lock. */
  public AuiFiles fetched() {
    if (complete()) {
      return this;
    }
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (!complete() && lock.isValid()) {
          install();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep AUI in " + folder, e);
    }
    return this;
  }

  /** One of the names above, or a path below AUI's folder such as {@code fonts/adgs-icons.woff}. */
  public Path file(String name) {
    Path modules = folder.resolve("node_modules");
    Path root = modules.resolve("@atlassian/aui/dist/aui");
    Path found = FILES.containsKey(name) ? modules.resolve(FILES.get(name)) : root.resolve(name);
    if (!found.normalize().startsWith(modules)) {
      throw new IllegalArgumentException("outside of AUI: " + name);
    }
    return found.normalize();
  }

  private boolean complete() {
    return FILES.keySet().stream().allMatch(name -> Files.isRegularFile(file(name)))
        && Files.isRegularFile(folder.resolve("complete"));
  }

  private void install() throws IOException {
    LOG.info("fetching AUI with npm into {} (once)", folder);
    for (String name : List.of("package.json", "package-lock.json")) {
      try (InputStream in = AuiFiles.class.getResourceAsStream("/host/npm/" + name)) {
        Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Path log = folder.resolve("npm.log");
    Process npm;
    try {
      npm =
          new ProcessBuilder(NPM_CI)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
    } catch (IOException e) {
      throw new IllegalStateException(
          "npm was not found. The stand-in wiki needs it once, to fetch AUI: install Node.js with npm"
              + " (Debian: apt-get install npm; others: nodejs.org) and start again.",
          e);
    }
    waitFor(npm, log);
    Files.writeString(folder.resolve("complete"), "npm ci has finished\n");
  }

  private static void waitFor(Process npm, Path log) throws IOException {
    try {
      if (!npm.waitFor(5, TimeUnit.MINUTES)) {
        npm.destroyForcibly();
        throw new IllegalStateException("npm did not finish within 5 minutes, see " + log);
      }
    } catch (InterruptedException e) {
      npm.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while npm was fetching AUI", e);
    }
    if (npm.exitValue() != 0) {
      throw new IllegalStateException(
          "npm could not fetch AUI (is the npm registry in reach?):\n" + Files.readString(log));
    }
  }
}
