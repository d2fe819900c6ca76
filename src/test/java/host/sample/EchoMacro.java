package host.sample;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import java.util.Map;
import java.util.TreeMap;

/** Tells what it was given. */
public final class EchoMacro implements Macro {
  @Override
  public String execute(Map<String, String> parameters, String body, ConversionContext context) {
    return "<em>"
        + new TreeMap<>(parameters)
        + "|"
        + body
        + "|"
        + context.getOutputType()
        + "|"
        + context.getSpaceKey()
        + "|"
        + (context.getEntity() == null ? "none" : context.getEntity().getTitle())
        + "</em>";
  }

  @Override
  public BodyType getBodyType() {
    return BodyType.RICH_TEXT;
  }

  @Override
  public OutputType getOutputType() {
    return OutputType.BLOCK;
  }
}
