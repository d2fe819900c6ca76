package org.duban.rectification;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.duban.shared.IfMatch;

/** One measure. */
@Path("/measures/{id}")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeasureResource {
  private final MeasureService measures;
  private final LedgerJson json;

  @Inject
  public MeasureResource(MeasureService measures, LedgerJson json) {
    this.measures = measures;
    this.json = json;
  }

  @PUT
  public ItemJson.MeasureJson edit(
      @PathParam("id") int id,
      @HeaderParam("If-Match") String ifMatch,
      Map<String, Object> posted) {
    return json.measure(
        measures.edit(
            new MeasureId(id), IfMatch.version(ifMatch), new Posted(posted).measureEdit()));
  }
}
