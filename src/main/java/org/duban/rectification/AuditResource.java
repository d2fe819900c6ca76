package org.duban.rectification;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duban.audit.Verification;
import org.duban.confluence.Words;

/** Whether the audit trail is as it was written. */
@Path("/audit")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
  private final TrailCheck check;
  private final TallyUpkeep upkeep;
  private final Words words;

  @Inject
  public AuditResource(TrailCheck check, TallyUpkeep upkeep, Words words) {
    this.check = check;
    this.upkeep = upkeep;
    this.words = words;
  }

  /**
   * Of one plan, or of all without a number. Of one it says as well how many of its figures differ
   * from its items; nothing while too many are writing.
   */
  @GET
  @Path("verify")
  public Map<String, Object> verify(@QueryParam("plan") Integer plan) {
    Verification found = plan == null ? check.verifyAll() : check.verify(new PlanId(plan));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("checked", found.checked());
    answer.put("broken", found.broken().stream().map(this::broken).toList());
    answer.put("complete", found.complete());
    answer.put("digest", found.digest());
    if (plan != null) {
      upkeep.faults(new PlanId(plan)).ifPresent(wrong -> answer.put("figuresWrong", wrong));
    }
    return answer;
  }

  private Map<String, Object> broken(Verification.Broken broken) {
    return Map.of(
        "subject", broken.subject().toString(),
        "seq", broken.seq(),
        "fault", broken.fault().name(),
        "why", words.text(broken.fault().term()));
  }
}
