package org.duban.confluence;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Velocity templates with one immutable {@code $view}, and the scripts and styles they need. */
@Component
public class Rendering {
  static final String PLUGIN = "org.duban.confluence";

  private final VelocityHelperService velocity;
  private final PageBuilderService page;

  public Rendering(VelocityHelperService velocity, PageBuilderService page) {
    this.velocity = velocity;
    this.page = page;
  }

  /**
   * @param template path in this jar, such as {@code rectification/checklist.vm}
   */
  public String render(String template, Object view) {
    Map<String, Object> context = velocity.createDefaultVelocityContext();
    context.put("view", view);
    return velocity.getRenderedTemplate(template, context);
  }

  /** Asks for a web resource of this app on the page being built. */
  public void require(String webResource) {
    page.assembler().resources().requireWebResource(PLUGIN + ":" + webResource);
  }
}
