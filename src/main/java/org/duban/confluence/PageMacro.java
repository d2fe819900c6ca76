package org.duban.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.pages.AbstractPage;
import java.util.Map;
import java.util.Optional;
import org.duban.shared.PageId;
import org.duban.shared.Refusal;

/**
 * A block in a page, without a body of its own: what the reader cannot have is told in its place,
 * and only on a page that somebody reads is it live.
 */
public abstract class PageMacro implements Macro {
  protected final CurrentUser user;
  protected final Rendering rendering;

  protected PageMacro(CurrentUser user, Rendering rendering) {
    this.user = user;
    this.rendering = rendering;
  }

  /**
   * @throws Refusal shown where the block would stand
   */
  protected abstract String render(Map<String, String> parameters, ConversionContext context);

  @Override
  public final String execute(
      Map<String, String> parameters, String body, ConversionContext context) {
    try {
      return render(parameters, context);
    } catch (Refusal refusal) {
      return rendering.refusal(refusal);
    }
  }

  /** Display, as against previews, exports, e-mail and the search index. */
  protected static boolean isDisplayed(ConversionContext context) {
    return "display".equals(context.getOutputType());
  }

  /** Somebody who is logged in reads the page. */
  protected boolean isLive(ConversionContext context) {
    return isDisplayed(context) && page(context).isPresent() && user.find().isPresent();
  }

  /** An old version has an id of its own; plans, rights and attachments belong to the page. */
  protected static Optional<PageId> page(ConversionContext context) {
    ContentEntityObject entity = context.getEntity();
    return entity instanceof AbstractPage && entity.getId() > 0
        ? Optional.of(new PageId(entity.getLatestVersionId()))
        : Optional.empty();
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
