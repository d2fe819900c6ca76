package org.duban.document;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.duban.rectification.PlanId;

/** The ledger as a workbook, with the filters, order and columns of the list on the page. */
@Path("/plans/{id}/ledger.xlsx")
@LicensedOnly
public class LedgerExportResource {
  private final LedgerExport ledgers;

  @Inject
  public LedgerExportResource(LedgerExport ledgers) {
    this.ledgers = ledgers;
  }

  /** Refusals come as JSON before the first byte; {@code split} gives each measure its own row. */
  @GET
  @Produces({LedgerImportResource.XLSX, "application/json"})
  public Response download(@PathParam("id") int id, @Context UriInfo asked) {
    LedgerExport.Ready ready = ledgers.open(new PlanId(id), asked.getQueryParameters()::getFirst);
    String name = URLEncoder.encode(ready.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
    StreamingOutput body = ready::writeTo;
    return Response.ok(body, LedgerImportResource.XLSX)
        .header(
            "Content-Disposition", "attachment; filename=\"ledger.xlsx\"; filename*=UTF-8''" + name)
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "private, no-store")
        .build();
  }
}
