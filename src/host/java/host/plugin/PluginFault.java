package host.plugin;

import java.util.List;

/** Why a plugin cannot be enabled; one line for each reason. */
public final class PluginFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PluginFault(String message) {
    super(message);
  }

  public PluginFault(String message, Throwable cause) {
    super(message, cause);
  }

  static void throwIfAny(List<String> faults) {
    if (!faults.isEmpty()) {
      throw new PluginFault("The plugin cannot be enabled:\n  " + String.join("\n  ", faults));
    }
  }
}
