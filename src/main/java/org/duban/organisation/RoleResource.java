package org.duban.organisation;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.confluence.Words;
import org.duban.shared.Checked;
import org.duban.shared.IfMatch;
import org.duban.shared.Refusal;
import org.duban.shared.Term;

/** The roles' groups in the whole wiki, or with a space key in that space. */
@Path("/roles")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RoleResource {
  private final RoleMappingService mappings;
  private final Words words;

  @Inject
  public RoleResource(RoleMappingService mappings, Words words) {
    this.mappings = mappings;
    this.words = words;
  }

  /** Groups by role. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record RolesBody(Map<String, List<String>> roles) {}

  @GET
  public Response get(@QueryParam("spaceKey") String spaceKey) {
    return answer(mappings.get(space(spaceKey)));
  }

  @PUT
  public Response set(
      @QueryParam("spaceKey") String spaceKey,
      @HeaderParam("If-Match") String ifMatch,
      RolesBody posted) {
    Term body = Term.of("duban.field.body");
    Map<Role, List<String>> wanted = new EnumMap<>(Role.class);
    Checked.required(body, Checked.required(body, posted).roles())
        .forEach((name, groups) -> wanted.put(role(name), groups == null ? List.of() : groups));
    return answer(mappings.set(space(spaceKey), IfMatch.version(ifMatch), wanted));
  }

  private Response answer(RoleMapping mapping) {
    List<Map<String, Object>> roles = new ArrayList<>();
    mapping
        .roles()
        .forEach(
            (role, groups) ->
                roles.add(
                    Map.of(
                        "role", role.name(),
                        "name", words.text(role.term()),
                        "groups", groups.names(),
                        "source", groups.origin().name(),
                        "wikiGroups", groups.inherited())));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("spaceKey", mapping.spaceKey());
    json.put("version", mapping.version());
    json.put("roles", roles);
    return Response.ok(json).header("ETag", "\"" + mapping.version() + "\"").build();
  }

  private static Role role(String name) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "duban.organisation.refusal.role", name, Arrays.toString(Role.values())));
  }

  private static String space(String key) {
    return key == null || key.isBlank() ? null : key.strip();
  }
}
