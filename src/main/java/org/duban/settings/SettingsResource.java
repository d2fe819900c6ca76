package org.duban.settings;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;

/** Who changed which rule, right, day of the calendar, unit or person. */
@Path("/settings")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
public class SettingsResource {
  private final SettingsHistory history;

  @Inject
  public SettingsResource(SettingsHistory history) {
    this.history = history;
  }

  @GET
  @Path("history")
  public Map<String, Object> history(
      @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") int limit) {
    return history.page(Optional.ofNullable(cursor), limit);
  }
}
