package org.duban.rectification;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.duban.audit.Verification;
import org.duban.confluence.Words;

/** Whether the audit trail is as it was written. */
@Path("/audit")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
  private final TrailCheck check;
  private final Words words;

  @Inject
  public AuditResource(TrailCheck check, Words words) {
    this.check = check;
    this.words = words;
  }

  /** Of one plan, or of all without a number. */
  @GET
  @Path("verify")
  public Map<String, Object> verify(@QueryParam("plan") Integer plan) {
    Verification found = plan == null ? check.verifyAll() : check.verify(new PlanId(plan));
    return Map.of(
        "checked", found.checked(),
        "broken", found.broken().stream().map(this::broken).toList(),
        "complete", found.complete());
  }

  private Map<String, Object> broken(Verification.Broken broken) {
    return Map.of(
        "subject", broken.subject().toString(),
        "seq", broken.seq(),
        "fault", broken.fault().name(),
        "why", words.text(broken.fault().term()));
  }
}
