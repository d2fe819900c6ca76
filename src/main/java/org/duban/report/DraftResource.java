package org.duban.report;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** The wizard's last step: keeps what a person has decided, for the page that is made next. */
@Path("report/import/drafts")
@LicensedOnly
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DraftResource {
  private final ImportDraftService drafts;

  @Inject
  public DraftResource(ImportDraftService drafts) {
    this.drafts = drafts;
  }

  @POST
  @LimitedBody
  public Response create(NewDraft wanted) {
    return Response.status(Response.Status.CREATED)
        .entity(Map.of("draft", drafts.create(wanted)))
        .build();
  }
}
