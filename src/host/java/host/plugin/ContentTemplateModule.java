package host.plugin;

import java.util.Map;

/**
 * A {@code <content-template>}.
 *
 * @param location of the template in the jar
 * @param contextProvider class name, or null
 */
public record ContentTemplateModule(
    String key,
    String nameKey,
    String location,
    String contextProvider,
    Map<String, String> params) {}
