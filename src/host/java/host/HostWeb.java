package host;

/** The web side of the host, as the core knows it. */
public interface HostWeb {
  /** Listens on loopback only. */
  void start(Host host);

  void stop();

  /** The port in use, also when the options asked for any free one (0). */
  int port();
}
