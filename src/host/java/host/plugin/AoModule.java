package host.plugin;

import java.util.List;

/** The {@code <ao>} module. */
public record AoModule(String key, String namespace, List<String> entities) {}
