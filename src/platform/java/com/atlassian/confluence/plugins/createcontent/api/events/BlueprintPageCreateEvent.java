package com.atlassian.confluence.plugins.createcontent.api.events;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.Map;

public class BlueprintPageCreateEvent {
  private final Page page;
  private final ConfluenceUser creator;
  private final Map<String, Object> context;

  public BlueprintPageCreateEvent(Page page, ConfluenceUser creator, Map<String, Object> context) {
    this.page = page;
    this.creator = creator;
    this.context = context;
  }

  public Page getPage() {
    return page;
  }

  public Map<String, Object> getContext() {
    return context;
  }
}
