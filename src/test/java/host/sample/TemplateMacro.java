package host.sample;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.plugin.services.VelocityHelperService;
import java.util.Map;

/** Renders a template of its own jar through the product's service. */
public final class TemplateMacro implements Macro {
  private final VelocityHelperService velocity;

  public TemplateMacro(VelocityHelperService velocity) {
    this.velocity = velocity;
  }

  @Override
  public String execute(Map<String, String> parameters, String body, ConversionContext context) {
    Map<String, Object> model = velocity.createDefaultVelocityContext();
    model.put("who", parameters.get("who"));
    return velocity.getRenderedTemplate("hello.vm", model);
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
