package org.duban.rectification;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.duban.confluence.Pages;
import org.duban.shared.PageId;
import org.duban.shared.Refusal;

/** What of a page can serve as evidence. */
@Path("/pages/{id}")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
public class PageResource {
  private static final int MAX = 200;

  private final Pages pages;

  @Inject
  public PageResource(Pages pages) {
    this.pages = pages;
  }

  @GET
  @Path("attachments")
  public Map<String, Object> attachments(@PathParam("id") long id) {
    PageId page = new PageId(id);
    if (pages.find(page).isEmpty()) {
      throw Refusal.notFound("duban.rectification.refusal.noPage", String.valueOf(id));
    }
    return Map.of("attachments", pages.attachments(page, MAX), "mayAttach", pages.canEdit(page));
  }
}
