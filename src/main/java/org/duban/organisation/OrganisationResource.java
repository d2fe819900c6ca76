package org.duban.organisation;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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
import java.util.Arrays;
import java.util.Map;
import org.duban.confluence.AccessMode;
import org.duban.confluence.CurrentUser;
import org.duban.confluence.Viewer;
import org.duban.shared.Checked;
import org.duban.shared.IfMatch;
import org.duban.shared.Refusal;
import org.duban.shared.Term;

/** Who I am, the units, and people to choose from. */
@Path("/")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrganisationResource {
  private static final Term BODY = Term.of("duban.field.body");

  private final OrganisationService organisation;
  private final RoleService roles;
  private final CurrentUser user;
  private final AccessMode mode;

  @Inject
  public OrganisationResource(
      OrganisationService organisation, RoleService roles, CurrentUser user, AccessMode mode) {
    this.organisation = organisation;
    this.roles = roles;
    this.user = user;
    this.mode = mode;
  }

  /** A unit as it is posted. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record UnitBody(String name, String kind, Integer parent, PersonJson head) {}

  /** A person as they are posted. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record StaffBody(String userName, String name, String post, Integer unitId) {}

  @GET
  @Path("me")
  public Map<String, Object> me(@QueryParam("spaceKey") String spaceKey) {
    Viewer me = user.get();
    return Map.of(
        "user", Map.of("userKey", me.key(), "name", me.name(), "fullName", me.fullName()),
        "roles", roles.rolesOf(me.key(), spaceKey).stream().map(Role::name).toList(),
        "readOnly", mode.isReadOnly());
  }

  @GET
  @Path("units")
  public Map<String, Object> units() {
    return Map.of("units", organisation.units().stream().map(UnitJson::of).toList());
  }

  @POST
  @Path("units")
  public Response create(UnitBody posted) {
    UnitBody body = Checked.required(BODY, posted);
    NewUnit unit =
        new NewUnit(
            body.name(), kind(body.kind()), unitId(body.parent()), PersonJson.person(body.head()));
    return Response.status(201).entity(UnitJson.of(organisation.create(unit))).build();
  }

  /** Changes the fields that are sent; parent and head may be null. */
  @PUT
  @Path("units/{id}")
  public Response update(
      @PathParam("id") int id,
      @HeaderParam("If-Match") String ifMatch,
      Map<String, Object> posted) {
    PostedChanges body = new PostedChanges(posted, "name", "kind", "parent", "head", "closed");
    UnitEdit edit =
        new UnitEdit(
            body.needed("name", body::text),
            body.needed("kind", name -> kind(body.text(name))),
            body.part("parent", body::unit),
            body.part("head", body::person),
            body.needed("closed", body::flag));
    Unit set = organisation.change(new UnitId(id), IfMatch.version(ifMatch), edit);
    return Response.ok(UnitJson.of(set)).header("ETag", "\"" + set.version() + "\"").build();
  }

  @GET
  @Path("people")
  public Map<String, Object> people(
      @QueryParam("q") String q,
      @QueryParam("left") boolean withLeft,
      @QueryParam("limit") @DefaultValue("10") int limit) {
    return Map.of(
        "people", organisation.search(q, withLeft, limit).stream().map(StaffJson::of).toList());
  }

  /** Changes the fields that are sent; post and unit may be null. */
  @PUT
  @Path("people/{id}")
  public Response updatePerson(
      @PathParam("id") int id,
      @HeaderParam("If-Match") String ifMatch,
      Map<String, Object> posted) {
    PostedChanges body = new PostedChanges(posted, "name", "post", "unitId", "left");
    StaffEdit edit =
        new StaffEdit(
            body.needed("name", body::text),
            body.part("post", body::text),
            body.part("unitId", body::unit),
            body.needed("left", body::flag));
    Staff set = organisation.change(id, IfMatch.version(ifMatch), edit);
    return Response.ok(StaffJson.of(set)).header("ETag", "\"" + set.version() + "\"").build();
  }

  @POST
  @Path("people")
  public Response create(StaffBody posted) {
    StaffBody body = Checked.required(BODY, posted);
    NewStaff staff = new NewStaff(body.userName(), body.name(), body.post(), unitId(body.unitId()));
    return Response.status(201).entity(StaffJson.of(organisation.create(staff))).build();
  }

  private static UnitKind kind(String name) {
    return Arrays.stream(UnitKind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "duban.organisation.refusal.kind",
                    String.valueOf(name),
                    Arrays.toString(UnitKind.values())));
  }

  private static UnitId unitId(Integer id) {
    return id == null ? null : new UnitId(id);
  }
}
