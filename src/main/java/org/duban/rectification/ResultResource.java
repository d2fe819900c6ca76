package org.duban.rectification;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.confluence.Words;
import org.duban.shared.Checked;

/** What the figures of a plan's progress come to. */
@Path("/plans/{id}/results")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
public class ResultResource {
  private final Results results;
  private final Words words;

  @Inject
  public ResultResource(Results results, Words words) {
    this.results = results;
    this.words = words;
  }

  /** With names and units that a form may offer besides those in use. */
  @GET
  public Map<String, Object> get(
      @PathParam("id") int id, @QueryParam("from") String from, @QueryParam("to") String to) {
    LocalDate first = Checked.date(ItemField.label("from"), from);
    LocalDate last = Checked.date(ItemField.label("to"), to);
    return LedgerJson.map(
        "from",
        ItemStore.text(first),
        "to",
        ItemStore.text(last),
        "results",
        results.of(List.of(new PlanId(id)), first, last).stream().map(this::result).toList(),
        "suggested",
        Results.SUGGESTED.stream().map(this::suggestion).toList());
  }

  private Map<String, Object> result(Result result) {
    return LedgerJson.map(
        "name", result.name(),
        "unit", result.unit(),
        "total", result.total(),
        "count", result.count(),
        "text", words.text(result.said()));
  }

  private Map<String, Object> suggestion(Results.Suggestion one) {
    return Map.of("name", words.text(one.name()), "unit", words.text(one.unit()));
  }
}
