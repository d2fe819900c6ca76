package host.sample;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import java.util.Map;

/** Fails as the parameter {@code how} says. */
public final class FailingMacro implements Macro {
  @Override
  public String execute(Map<String, String> parameters, String body, ConversionContext context)
      throws MacroExecutionException {
    if ("checked".equals(parameters.get("how"))) {
      throw new MacroExecutionException("<b>not today</b>");
    }
    throw new IllegalStateException("bug");
  }

  @Override
  public BodyType getBodyType() {
    return BodyType.NONE;
  }

  @Override
  public OutputType getOutputType() {
    return OutputType.BLOCK;
  }
}
