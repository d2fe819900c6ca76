package org.duban.rectification;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.duban.confluence.BodyUpTo;

/** Matters of an older ledger, as they stand. */
@Path("/plans/{id}/take-over")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TakeOverResource {
  private final HistoricItems historic;
  private final Ledger ledger;
  private final LedgerJson json;

  @Inject
  public TakeOverResource(HistoricItems historic, Ledger ledger, LedgerJson json) {
    this.historic = historic;
    this.ledger = ledger;
    this.json = json;
  }

  /** All of them or none; a refusal's {@code index} says which one could not be taken. */
  @POST
  public Response takeOver(
      @PathParam("id") int id, @BodyUpTo(megabytes = 13) Map<String, Object> posted) {
    Posted body = new Posted(posted);
    List<HistoricItem> wanted =
        body.objects("items", HistoricItems.MAX).stream().map(Posted::historicItem).toList();
    List<ItemId> made =
        historic.takeOver(new PlanId(id), body.text("basis"), body.text("file"), wanted);
    return Response.status(201)
        .entity(
            Map.of("items", ledger.items(new PlanId(id), made).stream().map(json::item).toList()))
        .build();
  }
}
