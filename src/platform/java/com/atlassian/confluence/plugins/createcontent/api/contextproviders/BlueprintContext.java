package com.atlassian.confluence.plugins.createcontent.api.contextproviders;

import java.util.HashMap;
import java.util.Map;

public class BlueprintContext {
  private final Map<String, Object> map;

  public BlueprintContext(Map<String, Object> map) {
    this.map = new HashMap<>(map);
  }

  public void put(String key, Object value) {
    map.put(key, value);
  }

  public Object get(String key) {
    return map.get(key);
  }

  public Map<String, Object> getMap() {
    return map;
  }

  public void setTitle(String title) {
    map.put("ContentPageTitle", title);
  }

  public String getSpaceKey() {
    return (String) map.get("spaceKey");
  }
}
