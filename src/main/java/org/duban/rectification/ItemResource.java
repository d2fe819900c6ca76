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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.shared.IfMatch;
import org.duban.shared.Slice;

/** One item: its fields, records, steps and history. */
@Path("/items/{id}")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ItemResource {
  private final ItemService items;
  private final CloseOut closeOut;
  private final Extensions extensions;
  private final RecordService records;
  private final MeasureService measures;
  private final Cycles cycles;
  private final Ledger ledger;
  private final LedgerJson json;

  @Inject
  public ItemResource(
      ItemService items,
      CloseOut closeOut,
      Extensions extensions,
      RecordService records,
      MeasureService measures,
      Cycles cycles,
      Ledger ledger,
      LedgerJson json) {
    this.items = items;
    this.closeOut = closeOut;
    this.extensions = extensions;
    this.records = records;
    this.measures = measures;
    this.cycles = cycles;
    this.ledger = ledger;
    this.json = json;
  }

  @GET
  public Response get(@PathParam("id") int id) {
    return answer(ledger.item(new ItemId(id)));
  }

  @PUT
  public Response edit(
      @PathParam("id") int id,
      @HeaderParam("If-Match") String ifMatch,
      Map<String, Object> posted) {
    ItemEdit edit = new Posted(posted).itemEdit();
    return written(items.edit(new ItemId(id), IfMatch.version(ifMatch), edit));
  }

  @POST
  @Path("actions/{action}")
  public Response act(
      @PathParam("id") int id,
      @PathParam("action") String action,
      @HeaderParam("If-Match") String ifMatch,
      Map<String, Object> posted) {
    ItemId item = new ItemId(id);
    int version = IfMatch.version(ifMatch);
    Posted body = new Posted(posted == null ? Map.of() : posted);
    Action wanted = Posted.code("action", action, Action.class);
    return written(
        switch (wanted) {
          case ASSIGN_OWNER -> items.assignOwner(item, version, body.person("owner"));
          case REQUEST_EXTENSION -> extensions.request(item, version, body.extension());
          case GRANT_EXTENSION -> extensions.grant(item, version, body.text("opinion"));
          case REFUSE_EXTENSION -> extensions.refuse(item, version, body.reason());
          case WITHDRAW_EXTENSION -> extensions.withdraw(item, version, body.reason());
          case CORRECT_DUE ->
              extensions.correct(item, version, body.date("dueOn"), body.text("reason"));
          default -> closeOut.act(item, version, wanted, body.actionInput());
        });
  }

  @GET
  @Path("extensions")
  public Map<String, Object> extensions(@PathParam("id") int id) {
    return Map.of(
        "extensions", ledger.extensions(new ItemId(id)).stream().map(json::extension).toList());
  }

  @PUT
  @Path("links")
  public Response link(
      @PathParam("id") int id,
      @HeaderParam("If-Match") String ifMatch,
      Map<String, Object> posted) {
    List<MeasureId> wanted =
        new Posted(posted).ids("measures").stream().map(MeasureId::new).toList();
    return written(items.link(new ItemId(id), IfMatch.version(ifMatch), wanted));
  }

  @POST
  @Path("measures")
  public Response addMeasure(@PathParam("id") int id, Map<String, Object> posted) {
    Measure made = measures.add(new ItemId(id), new Posted(posted).newMeasure());
    return added("measure", json.measure(made), new ItemId(id));
  }

  @POST
  @Path("progress")
  public Response addProgress(@PathParam("id") int id, Map<String, Object> posted) {
    Posted body = new Posted(posted);
    Progress made =
        records.addProgress(
            new ItemId(id), body.text("text"), body.text("stage"), body.figures("figures"));
    return added("progress", json.progress(made), new ItemId(id));
  }

  @GET
  @Path("progress")
  public Map<String, Object> progress(
      @PathParam("id") int id,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    Slice<Progress> found = ledger.progress(new ItemId(id), Optional.ofNullable(cursor), limit);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("progress", found.rows().stream().map(json::progress).toList());
    answer.put("next", found.next().orElse(null));
    return answer;
  }

  @POST
  @Path("evidence")
  public Response addEvidence(@PathParam("id") int id, Map<String, Object> posted) {
    Posted body = new Posted(posted);
    NewEvidence evidence =
        new NewEvidence(
            body.code("kind", EvidenceKind.class),
            body.id("attachmentId"),
            body.id("pageId"),
            body.text("url"),
            body.text("caption"),
            body.code("secLevel", SecLevel.class));
    Evidence made = records.addEvidence(new ItemId(id), evidence);
    return added("evidence", evidence(List.of(made)).get(0), new ItemId(id));
  }

  @GET
  @Path("evidence")
  public Map<String, Object> evidence(@PathParam("id") int id) {
    return Map.of("evidence", evidence(ledger.evidence(new ItemId(id))));
  }

  private List<Map<String, Object>> evidence(List<Evidence> found) {
    Map<Integer, Exhibits.Now> now = records.now(found);
    return found.stream().map(one -> json.evidence(one, now.get(one.id()))).toList();
  }

  @GET
  @Path("history")
  public Map<String, Object> history(
      @PathParam("id") int id,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    ItemId item = new ItemId(id);
    return json.history(
        ledger.history(item, Optional.ofNullable(cursor), limit), ledger.ownColumns(item));
  }

  @GET
  @Path("requests")
  public Map<String, Object> requests(@PathParam("id") int id) {
    ItemId item = new ItemId(id);
    Map<String, Object> answer = new LinkedHashMap<>(cycles.checks(item));
    answer.put("requests", ledger.requests(item).stream().map(json::request).toList());
    answer.put("cycles", cycles.json(item));
    return answer;
  }

  private Response added(String name, Object made, ItemId id) {
    return Response.status(201)
        .entity(Map.of(name, made, "item", json.item(ledger.item(id))))
        .build();
  }

  /** The version this writer made, which is the one to name in the next If-Match. */
  private Response written(Item item) {
    return answer(ledger.item(item));
  }

  private Response answer(BoardItem board) {
    ItemJson item = json.item(board);
    return Response.ok(item).header("ETag", "\"" + item.version() + "\"").build();
  }
}
