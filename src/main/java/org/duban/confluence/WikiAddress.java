package org.duban.confluence;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import org.springframework.stereotype.Component;

/** Where the wiki is, for links that leave it. */
@Component
public class WikiAddress {
  private final ApplicationProperties properties;

  public WikiAddress(ApplicationProperties properties) {
    this.properties = properties;
  }

  /**
   * @param path from a slash on, without the context path
   */
  public String url(String path) {
    return properties.getBaseUrl(UrlMode.CANONICAL) + path;
  }
}
