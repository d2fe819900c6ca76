package org.duban.snapshot;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.duban.rectification.PlanId;

/** The ends of a plan's months. */
@Path("/plans/{id}/snapshots")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SnapshotResource {
  private final SnapshotService snapshots;
  private final SnapshotJson json;

  @Inject
  public SnapshotResource(SnapshotService snapshots, SnapshotJson json) {
    this.snapshots = snapshots;
    this.json = json;
  }

  /** Without {@code month} the months there are, oldest first. */
  @GET
  public Map<String, Object> get(
      @PathParam("id") int id, @QueryParam("month") String month, @QueryParam("by") String by) {
    PlanId plan = new PlanId(id);
    if (month == null) {
      List<Snapshot> all = snapshots.since(List.of(plan), YearMonth.of(1, 1));
      return Map.of("months", all.stream().map(json::head).toList());
    }
    return json.whole(snapshots.get(plan, MonthText.month(month), MonthText.by(by)));
  }

  /** Answers the same whether it was taken now or before. */
  @POST
  public Map<String, Object> take(@PathParam("id") int id, Map<String, Object> posted) {
    Object month = posted == null ? null : posted.get("month");
    Object by = posted == null ? null : posted.get("by");
    return json.whole(
        snapshots.take(
            new PlanId(id),
            MonthText.month(month == null ? null : month.toString()),
            MonthText.by(by == null ? null : by.toString())));
  }
}
