package host.sample;

import com.atlassian.confluence.plugins.createcontent.api.contextproviders.AbstractBlueprintContextProvider;
import com.atlassian.confluence.plugins.createcontent.api.contextproviders.BlueprintContext;

/** Adds to what the wizard's user gave. */
public final class Provider extends AbstractBlueprintContextProvider {
  @Override
  protected BlueprintContext updateBlueprintContext(BlueprintContext context) {
    context.put("added", "<" + context.get("organ") + ">");
    return context;
  }
}
