package org.duban.rectification;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.confluence.AccessMode;
import org.duban.confluence.Words;
import org.duban.shared.IfMatch;
import org.duban.shared.PageId;
import org.duban.shared.Refusal;

/** Plans and the list of their items, which pages poll. */
@Path("/plans")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PlanResource {
  private final PlanService plans;
  private final PlanEdits edits;
  private final PlanEnds ends;
  private final PlanJson planJson;
  private final ItemService items;
  private final BulkEdits bulk;
  private final Ledger ledger;
  private final Facets facets;
  private final LedgerJson json;
  private final Words words;
  private final AccessMode mode;

  @Inject
  public PlanResource(
      PlanService plans,
      PlanEdits edits,
      PlanEnds ends,
      PlanJson planJson,
      ItemService items,
      BulkEdits bulk,
      Ledger ledger,
      Facets facets,
      LedgerJson json,
      Words words,
      AccessMode mode) {
    this.plans = plans;
    this.edits = edits;
    this.ends = ends;
    this.planJson = planJson;
    this.items = items;
    this.bulk = bulk;
    this.ledger = ledger;
    this.facets = facets;
    this.json = json;
    this.words = words;
    this.mode = mode;
  }

  @POST
  public Response create(Map<String, Object> posted) {
    Posted body = new Posted(posted);
    PlanId id =
        plans.create(
            new NewPlan(
                body.text("spaceKey"),
                body.id("pageId") == null ? null : new PageId(body.id("pageId")),
                body.text("title"),
                body.code("source", Source.class),
                body.text("organ"),
                body.date("receivedOn"),
                body.text("sourceDoc"),
                body.planMore()));
    return Response.status(201).entity(plan(plans.get(id))).build();
  }

  @GET
  public Map<String, Object> find(
      @QueryParam("pageId") Long pageId,
      @QueryParam("spaceKey") String spaceKey,
      @QueryParam("q") String q) {
    if (pageId == null && spaceKey == null) {
      throw Refusal.invalid("duban.rectification.refusal.whichPlans");
    }
    List<Plan> found =
        pageId == null ? plans.search(spaceKey, q) : plans.findByPage(new PageId(pageId));
    return Map.of("plans", found.stream().map(p -> json.plan(p, plans.isOffice(p))).toList());
  }

  @GET
  @Path("{id}")
  public Response get(@PathParam("id") int id) {
    return answer(plans.get(new PlanId(id)));
  }

  /** The office's changes of the head, under the version they saw. */
  @PUT
  @Path("{id}")
  public Response edit(
      @PathParam("id") int id,
      @HeaderParam("If-Match") String ifMatch,
      Map<String, Object> posted) {
    PlanEdit edit = new Posted(posted).planEdit();
    return answer(edits.edit(new PlanId(id), IfMatch.version(ifMatch), edit));
  }

  /** 办结: with {@code withOpen} also where matters are still open. */
  @POST
  @Path("{id}/end")
  public Response end(
      @PathParam("id") int id,
      @HeaderParam("If-Match") String ifMatch,
      Map<String, Object> posted) {
    Posted body = new Posted(posted);
    return answer(
        ends.end(
            new PlanId(id), IfMatch.version(ifMatch), body.text("reason"), body.flag("withOpen")));
  }

  /** 恢复. */
  @POST
  @Path("{id}/reopen")
  public Response reopen(
      @PathParam("id") int id,
      @HeaderParam("If-Match") String ifMatch,
      Map<String, Object> posted) {
    String reason = new Posted(posted).text("reason");
    return answer(ends.reopen(new PlanId(id), IfMatch.version(ifMatch), reason));
  }

  @GET
  @Path("{id}/history")
  public Map<String, Object> history(
      @PathParam("id") int id,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    return planJson.history(ledger.history(new PlanId(id), Optional.ofNullable(cursor), limit));
  }

  /** Answers 304 after cheap questions only, when nothing this viewer sees has changed. */
  @GET
  @Path("{id}/items")
  public Response items(
      @PathParam("id") int id, @Context UriInfo asked, @HeaderParam("If-None-Match") String known) {
    ItemQuery query = new ItemQuery(asked.getQueryParameters()::getFirst);
    String etag =
        '"'
            + ledger.fingerprint(
                new PlanId(id), query.filter(), query.rest() + "|" + words.locale())
            + '"';
    if (etag.equals(known) || ("W/" + etag).equals(known)) {
      return Response.notModified().header("ETag", etag).build();
    }
    LedgerPage page =
        ledger.page(new PlanId(id), query.filter(), query.order(), query.cursor(), query.limit());
    Map<String, Object> body = json.page(page);
    body.put("sort", query.order().by().wire());
    body.put("desc", query.order().descending());
    body.put("readOnly", mode.isReadOnly());
    return Response.ok(body)
        .header("ETag", etag)
        .header("Cache-Control", "private, no-cache")
        .build();
  }

  /** For the pickers of a filter: at most 200 choices each. */
  @GET
  @Path("{id}/facets")
  public Map<String, Object> facets(@PathParam("id") int id) {
    return facets.of(new PlanId(id));
  }

  /** The same edit of many: each for itself, or with {@code all} every one or none. */
  @POST
  @Path("{id}/items/bulk")
  public Map<String, Object> bulk(@PathParam("id") int id, Map<String, Object> posted) {
    Posted body = new Posted(posted);
    BulkEdits.Outcome outcome =
        bulk.edit(
            new PlanId(id),
            body.versions(body.has("items") ? "items" : "ids"),
            body.object("set").itemEdit(),
            body.flag("all"));
    return Map.of(
        "applied", outcome.applied(),
        "done",
            ledger.items(new PlanId(id), outcome.done()).stream()
                .map(done -> Map.of("id", done.item().id().value(), "item", json.item(done)))
                .toList(),
        "failed",
            outcome.failed().entrySet().stream()
                .map(e -> json.refusal(e.getKey(), e.getValue()))
                .toList());
  }

  @POST
  @Path("{id}/items")
  public Response create(@PathParam("id") int id, Map<String, Object> posted) {
    Posted body = new Posted(posted);
    NewItem item = new NewItem(body.text("category"), body.text("title"), body.text("detail"));
    ItemId made = items.create(new PlanId(id), item, body.itemEdit());
    return Response.status(201).entity(json.item(ledger.item(made))).build();
  }

  private Response answer(Plan plan) {
    return Response.ok(plan(plan)).header("ETag", "\"" + plan.version() + "\"").build();
  }

  private Map<String, Object> plan(Plan plan) {
    return planJson.plan(plan, plans.isOffice(plan));
  }
}
