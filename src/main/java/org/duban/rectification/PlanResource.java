package org.duban.rectification;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duban.confluence.Words;
import org.duban.organisation.UnitId;
import org.duban.shared.PageId;
import org.duban.shared.Refusal;

/** Plans and the list of their items, which pages poll. */
@Path("/plans")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PlanResource {
  private final PlanService plans;
  private final ItemService items;
  private final Ledger ledger;
  private final LedgerJson json;
  private final Words words;

  @Inject
  public PlanResource(
      PlanService plans, ItemService items, Ledger ledger, LedgerJson json, Words words) {
    this.plans = plans;
    this.items = items;
    this.ledger = ledger;
    this.json = json;
    this.words = words;
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
                body.text("sourceDoc")));
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
    return Map.of("plans", found.stream().map(this::plan).toList());
  }

  @GET
  @Path("{id}")
  public Map<String, Object> get(@PathParam("id") int id) {
    return plan(plans.get(new PlanId(id)));
  }

  /** Answers 304 after cheap questions only, when nothing this viewer sees has changed. */
  @GET
  @Path("{id}/items")
  public Response items(
      @PathParam("id") int id,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @QueryParam("status") String status,
      @QueryParam("unit") Integer unit,
      @QueryParam("leader") String leader,
      @QueryParam("light") String light,
      @QueryParam("q") String q,
      @QueryParam("ids") String ids,
      @HeaderParam("If-None-Match") String known) {
    ItemFilter filter =
        new ItemFilter(
            statuses(status),
            unit == null ? null : new UnitId(unit),
            blankAsNull(leader),
            light == null || light.isBlank() ? null : Posted.code("light", light, LightColor.class),
            blankAsNull(q),
            ids(ids));
    String etag =
        '"'
            + ledger.fingerprint(
                new PlanId(id), filter, cursor + "|" + limit + "|" + words.locale())
            + '"';
    if (etag.equals(known) || ("W/" + etag).equals(known)) {
      return Response.notModified().header("ETag", etag).build();
    }
    LedgerPage page =
        ledger.page(new PlanId(id), filter, Optional.ofNullable(blankAsNull(cursor)), limit);
    return Response.ok(json.page(page))
        .header("ETag", etag)
        .header("Cache-Control", "private, no-cache")
        .build();
  }

  @POST
  @Path("{id}/items")
  public Response create(@PathParam("id") int id, Map<String, Object> posted) {
    Posted body = new Posted(posted);
    NewItem item = new NewItem(body.text("category"), body.text("title"), body.text("detail"));
    ItemId made = items.create(new PlanId(id), item, body.itemEdit());
    return Response.status(201).entity(json.item(ledger.item(made))).build();
  }

  private Map<String, Object> plan(Plan plan) {
    return json.plan(plan, plans.mayEdit(plan));
  }

  private static Set<ItemStatus> statuses(String list) {
    Set<ItemStatus> statuses = EnumSet.noneOf(ItemStatus.class);
    if (list != null && !list.isBlank()) {
      for (String name : list.split(",")) {
        statuses.add(Posted.code("status", name.strip(), ItemStatus.class));
      }
    }
    return statuses;
  }

  private static List<ItemId> ids(String list) {
    if (list == null || list.isBlank()) {
      return List.of();
    }
    if (!list.matches("[0-9]{1,9}(,[0-9]{1,9}){0,199}")) {
      throw Refusal.invalid("duban.refusal.type", ItemField.label("ids"));
    }
    return Arrays.stream(list.split(",")).map(Integer::valueOf).map(ItemId::new).toList();
  }

  private static String blankAsNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
