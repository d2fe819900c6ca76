package host.sample;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.renderer.radeox.macros.MacroUtils;
import com.atlassian.confluence.util.velocity.VelocityUtils;
import java.util.Map;

/** Renders a template of its own jar through the product's static methods. */
public final class TemplateMacro implements Macro {
  @Override
  public String execute(Map<String, String> parameters, String body, ConversionContext context) {
    Map<String, Object> model = MacroUtils.defaultVelocityContext();
    model.put("who", parameters.get("who"));
    return VelocityUtils.getRenderedTemplate("hello.vm", model);
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
