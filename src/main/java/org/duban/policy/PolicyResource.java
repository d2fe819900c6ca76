package org.duban.policy;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.duban.confluence.Words;
import org.duban.shared.Checked;
import org.duban.shared.IfMatch;
import org.duban.shared.Term;

/** The policies of the wiki, or with a space key of a space. */
@Path("/policies")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PolicyResource {
  private final PolicyService policies;
  private final Words words;

  @Inject
  public PolicyResource(PolicyService policies, Words words) {
    this.policies = policies;
    this.words = words;
  }

  @GET
  public Map<String, Object> list(@QueryParam("spaceKey") String spaceKey) {
    String space = space(spaceKey);
    return Map.of(
        "policies", policies.list(space).stream().map(this::json).toList(),
        "can", Map.of("edit", policies.mayEdit(space)));
  }

  @GET
  @Path("{key}")
  public Response get(@PathParam("key") String key, @QueryParam("spaceKey") String spaceKey) {
    return answer(policies.get(key, space(spaceKey)));
  }

  @PUT
  @Path("{key}")
  public Response set(
      @PathParam("key") String key,
      @QueryParam("spaceKey") String spaceKey,
      @HeaderParam("If-Match") String ifMatch,
      Map<String, Object> posted) {
    Map<String, Object> fields = Checked.required(Term.of("duban.field.body"), posted);
    return answer(policies.set(key, space(spaceKey), IfMatch.version(ifMatch), fields));
  }

  @DELETE
  @Path("{key}")
  public Response unset(
      @PathParam("key") String key,
      @QueryParam("spaceKey") String spaceKey,
      @HeaderParam("If-Match") String ifMatch) {
    return answer(policies.unset(key, space(spaceKey), IfMatch.version(ifMatch)));
  }

  private Response answer(Setting<?> setting) {
    return Response.ok(json(setting)).header("ETag", "\"" + setting.version() + "\"").build();
  }

  private <T> Map<String, Object> json(Setting<T> setting) {
    PolicyKind<T> kind = setting.kind();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("key", kind.key());
    json.put("name", words.text("duban.policy.name." + kind.key()));
    json.put("spaceKey", setting.spaceKey());
    json.put("wikiWide", kind.isWikiWide());
    json.put("inherited", setting.inherited());
    json.put("version", setting.version());
    json.put("value", kind.write(setting.value()));
    Map<String, String> said = new LinkedHashMap<>();
    kind.words(setting.value()).forEach((code, term) -> said.put(code, words.text(term)));
    json.put("words", said);
    json.put("shipped", shipped(kind));
    json.put("by", setting.by());
    json.put("at", setting.at() == null ? null : setting.at().toString());
    return json;
  }

  private <T> List<Map<String, Object>> shipped(PolicyKind<T> kind) {
    return kind.shipped().entrySet().stream()
        .map(
            e ->
                Map.<String, Object>of(
                    "id", e.getKey(),
                    "name", words.text("duban.policy.shipped." + e.getKey()),
                    "value", kind.write(e.getValue())))
        .toList();
  }

  private static String space(String key) {
    return key == null || key.isBlank() ? null : key.strip();
  }
}
