package com.atlassian.confluence.plugin.services;

import java.util.Map;

public interface VelocityHelperService {
  String getRenderedTemplate(String templateName, Map<String, ?> context);

  Map<String, Object> createDefaultVelocityContext();
}
