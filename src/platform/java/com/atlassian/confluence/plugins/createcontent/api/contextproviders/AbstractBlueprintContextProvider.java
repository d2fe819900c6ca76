package com.atlassian.confluence.plugins.createcontent.api.contextproviders;

import java.util.Map;

public abstract class AbstractBlueprintContextProvider {
  public void init(Map<String, String> params) {}

  public final Map<String, Object> getContextMap(Map<String, Object> context) {
    return updateBlueprintContext(new BlueprintContext(context)).getMap();
  }

  protected abstract BlueprintContext updateBlueprintContext(BlueprintContext context);
}
