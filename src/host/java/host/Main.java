package host;

import host.db.DatabaseUnreachable;
import host.plugin.PluginFault;
import java.util.concurrent.CountDownLatch;

/** The wiki as a process: starts, says where it is, stops cleanly on Ctrl-C. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    Host host;
    try {
      host = Host.start(HostOptions.fromSystemProperties());
    } catch (HostRefused | DatabaseUnreachable | PluginFault e) {
      System.err.println("The wiki did not start: " + e.getMessage());
      System.exit(1);
      return;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(host), "stop"));
    System.out.println("Duban is ready at " + host.url() + " (Ctrl-C stops)");
    System.out.println(
        "Log in as admin, bangong, chengban, fenguan ...; each password is the user name.");
    if (Boolean.getBoolean("wiki.stopWithParent")) {
      ProcessHandle.current()
          .parent()
          .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }
    new CountDownLatch(1).await();
  }

  private static void stop(Host host) {
    host.stop();
    System.out.println("The wiki has stopped.");
  }
}
