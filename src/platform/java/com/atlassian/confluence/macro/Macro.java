package com.atlassian.confluence.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import java.util.Map;

public interface Macro {
  enum BodyType {
    NONE,
    PLAIN_TEXT,
    RICH_TEXT
  }

  enum OutputType {
    INLINE,
    BLOCK
  }

  String execute(Map<String, String> parameters, String body, ConversionContext context)
      throws MacroExecutionException;

  BodyType getBodyType();

  OutputType getOutputType();
}
