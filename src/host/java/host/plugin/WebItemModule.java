package host.plugin;

import java.util.Map;

/**
 * A {@code <web-item>}; those of section {@code system.create.dialog/content} open a blueprint.
 *
 * @param nameKey i18n key of the label
 * @param icon location in the jar, or null
 */
public record WebItemModule(
    String key,
    String section,
    String nameKey,
    String descriptionKey,
    String icon,
    String link,
    int weight,
    Map<String, String> params) {}
