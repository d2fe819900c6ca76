package org.duban.dashboard;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.duban.confluence.CurrentUser;
import org.duban.confluence.Rendering;
import org.duban.rectification.Plan;
import org.duban.shared.Refusal;

/**
 * What the live macros ask for again: the same HTML from the same template as when the page was
 * built, so that there is one drawing of each chart, and that one is tested.
 */
@Path("/dashboard")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
public class DashboardResource {
  private final Boards boards;
  private final SummaryViews summaries;
  private final MattersViews matters;
  private final CurrentUser user;
  private final Rendering rendering;

  @Inject
  public DashboardResource(
      Boards boards,
      SummaryViews summaries,
      MattersViews matters,
      CurrentUser user,
      Rendering rendering) {
    this.boards = boards;
    this.summaries = summaries;
    this.matters = matters;
    this.user = user;
    this.rendering = rendering;
  }

  /** Answers 304 after cheap questions only, when no figure can have changed. */
  @GET
  @Path("summary")
  public Response summary(
      @QueryParam("plan") String plan,
      @QueryParam("by") String by,
      @QueryParam("months") String months,
      @QueryParam("show") String show,
      @QueryParam("asOf") String asOf,
      @HeaderParam("If-None-Match") String known) {
    user.get();
    Map<String, String> given = new HashMap<>();
    given.put("plan", plan);
    given.put("by", by);
    given.put("months", months);
    given.put("show", show);
    given.put("asOf", asOf);
    SummaryParameters wanted = SummaryParameters.of(given);
    List<Plan> plans = boards.plans(wanted, Optional.empty());
    if (plans.isEmpty()) {
      throw Refusal.invalid("duban.rectification.refusal.whichPlans");
    }
    return html(
        known,
        boards.fingerprint(plans, wanted),
        () ->
            rendering.render(
                SummaryMacro.TEMPLATE,
                summaries.summary(boards.board(plans, wanted), wanted, true, true)));
  }

  @GET
  @Path("matters")
  public Response matters(
      @QueryParam("rows") String rows, @HeaderParam("If-None-Match") String known) {
    user.get();
    String html =
        rendering.render(MyMattersMacro.TEMPLATE, matters.matters(MyMattersMacro.rows(rows), true));
    return html(known, Integer.toHexString(html.hashCode()), () -> html);
  }

  private static Response html(String known, String fingerprint, Supplier<String> html) {
    String etag = '"' + fingerprint + '"';
    if (etag.equals(known) || ("W/" + etag).equals(known)) {
      return Response.notModified().header("ETag", etag).build();
    }
    return Response.ok(Map.of("html", html.get()))
        .header("ETag", etag)
        .header("Cache-Control", "private, no-cache")
        .build();
  }
}
