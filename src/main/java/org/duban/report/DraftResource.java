package org.duban.report;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.duban.confluence.BodyUpTo;
import org.duban.rectification.PlanId;
import org.duban.shared.PageId;
import org.duban.shared.Refusal;

/** The wizard's last step: keeps what a person has decided, for the page that is made next. */
@Path("report/import/drafts")
@LicensedOnly
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DraftResource {
  private final ImportDraftService drafts;
  private final ReportChecklist checklists;

  @Inject
  public DraftResource(ImportDraftService drafts, ReportChecklist checklists) {
    this.drafts = drafts;
    this.checklists = checklists;
  }

  @POST
  public Response create(@BodyUpTo(megabytes = ImportDraftService.MEGABYTES) NewDraft wanted) {
    return Response.status(Response.Status.CREATED)
        .entity(Map.of("draft", drafts.create(wanted)))
        .build();
  }

  /** Where a draft's checklist is to stand. */
  public record Place(long pageId) {}

  /** The page's empty checklist, filled afterwards; a page that has a plan keeps it. */
  @POST
  @Path("{id}/checklist")
  public Response fill(@PathParam("id") String id, Place place) {
    if (place == null) {
      throw Refusal.invalid("duban.report.refusal.noPage");
    }
    PlanId plan = checklists.make(id, new PageId(place.pageId()));
    return Response.status(Response.Status.CREATED).entity(Map.of("plan", plan.value())).build();
  }
}
