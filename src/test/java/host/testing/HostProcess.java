package host.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A wiki in a JVM of its own, as the README's first command starts it: for two nodes on one
 * database, for restarts, and for pulling the plug.
 */
public final class HostProcess implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("Duban is ready at (\\S+)");
  private static final int START_SECONDS = 180;

  private final Process process;
  private final List<String> output = new CopyOnWriteArrayList<>();
  private final CompletableFuture<String> address = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  private HostProcess(Process process) {
    this.process = process;
  }

  /**
   * @param properties such as {@code wiki.home} and {@code wiki.jdbc.url}; the port is any free one
   *     unless given
   */
  public static HostProcess start(Map<String, String> properties) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String name : List.of("plugin.jar", "aui.dir", "host.classpath", "ao.host.jar")) {
      all.put(name, System.getProperty(name));
    }
    all.put("wiki.port", "0");
    all.putAll(properties);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    all.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-cp", testClasses(), "host.Launch"));
    try {
      HostProcess host =
          new HostProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
      host.read();
      return host;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String testClasses() {
    try {
      return Path.of(HostProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private void read() {
    Thread reader =
        new Thread(
            () -> {
              try (BufferedReader lines =
                  new BufferedReader(
                      new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                  output.add(line);
                  Matcher ready = READY.matcher(line);
                  if (ready.find()) {
                    address.complete(ready.group(1));
                  }
                }
              } catch (IOException closed) {
                output.add(closed.toString());
              }
              address.completeExceptionally(
                  new IllegalStateException("ended: " + String.join("\n", output)));
              ended.complete(null);
            },
            "output of the wiki");
    reader.setDaemon(true);
    reader.start();
  }

  /** Waits until the wiki is ready; its address with the context path and no slash at the end. */
  public String url() {
    try {
      return address.get(START_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      close();
      throw new IllegalStateException("the wiki did not start:\n" + String.join("\n", output), e);
    }
  }

  public List<String> output() {
    return List.copyOf(output);
  }

  /** All it said until its end, for which this waits. */
  public List<String> allOutput() {
    join();
    ended.join();
    return output();
  }

  /** Pulls the plug, as {@code kill -9} does. */
  public void kill() {
    process.destroyForcibly();
    join();
  }

  /** As Ctrl-C does; the exit code. */
  public int stop() {
    // by the handle: destroying the Process itself would close its output before the last words
    process.toHandle().destroy();
    return join();
  }

  /** Waits for a process that is expected to end by itself. */
  public int join() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("the wiki did not stop within a minute");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      process.destroyForcibly();
    }
  }
}
