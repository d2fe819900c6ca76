package host.plugin;

import java.util.List;

/**
 * A page {@code <blueprint>}.
 *
 * @param createResult {@code edit} or {@code view}
 * @param templates keys of content templates
 * @param wizard null when there is none
 */
public record BlueprintModule(
    String key,
    String nameKey,
    String indexKey,
    String createResult,
    List<String> templates,
    Wizard wizard) {
  /** Pages of the dialog in order. */
  public record Wizard(String key, List<WizardPage> pages) {}

  public record WizardPage(
      String id,
      String templateKey,
      String titleKey,
      String descriptionHeaderKey,
      String descriptionContentKey,
      boolean last) {}
}
