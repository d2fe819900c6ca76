package org.duban.confluence;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.util.Map;
import org.duban.shared.Refusal;
import org.duban.shared.RefusalView;
import org.springframework.stereotype.Component;

/** Velocity templates with one immutable {@code $view}, and the scripts and styles they need. */
@Component
public class Rendering {
  static final String PLUGIN = "org.duban.confluence";

  /** Where the build puts the templates, apart from those of the product and of other apps. */
  private static final String TEMPLATES = "duban/";

  private final VelocityHelperService velocity;
  private final PageBuilderService page;
  private final Words words;

  public Rendering(VelocityHelperService velocity, PageBuilderService page, Words words) {
    this.velocity = velocity;
    this.page = page;
    this.words = words;
  }

  /**
   * @param template path among this app's, such as {@code rectification/checklist.vm}
   */
  public String render(String template, Object view) {
    Map<String, Object> context = velocity.createDefaultVelocityContext();
    context.put("view", view);
    return velocity.getRenderedTemplate(TEMPLATES + template, context);
  }

  /** What stands in a macro's place when the viewer cannot have it. */
  public String refusal(Refusal refusal) {
    return render(
        "shared/refusal.vm",
        new RefusalView(
            words.text("duban.shared.refusal.title"),
            words.text(refusal.key(), refusal.arguments())));
  }

  /** Asks for a web resource of this app on the page being built. */
  public void require(String webResource) {
    page.assembler().resources().requireWebResource(PLUGIN + ":" + webResource);
  }
}
