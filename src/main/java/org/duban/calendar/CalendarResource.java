package org.duban.calendar;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.confluence.Words;
import org.duban.shared.Checked;
import org.duban.shared.IfMatch;
import org.duban.shared.Refusal;
import org.duban.shared.Term;

/** The yearly tables: look, try a pasted notice, put it in place. */
@Path("/calendar")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CalendarResource {
  private static final Term TEXT = Term.of("duban.calendar.field.text");

  private final CalendarService calendar;
  private final Words words;

  @Inject
  public CalendarResource(CalendarService calendar, Words words) {
    this.calendar = calendar;
    this.words = words;
  }

  /** A pasted notice or table. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Pasted(String text) {}

  @GET
  @Path("{year: 20[0-9]{2}}")
  public Response year(@PathParam("year") int year) {
    return answer(calendar.of(year));
  }

  /** Reads a text without keeping anything. */
  @POST
  @Path("{year: 20[0-9]{2}}/preview")
  public Map<String, Object> preview(@PathParam("year") int year, Pasted pasted) {
    return json(read(year, pasted));
  }

  /**
   * Puts the year in place; refused with all faults if the text has any, or if another table was
   * imported meanwhile.
   */
  @PUT
  @Path("{year: 20[0-9]{2}}")
  public Response replace(
      @PathParam("year") int year, @HeaderParam("If-Match") String ifMatch, Pasted pasted) {
    int version = IfMatch.version(ifMatch);
    HolidayTable table = read(year, pasted);
    if (!table.isUsable()) {
      throw Refusal.invalid("duban.calendar.refusal.faults", table.faults().size())
          .with(json(table));
    }
    return answer(calendar.replace(table, version));
  }

  private static Response answer(CalendarYear year) {
    Map<String, Object> json =
        Map.of(
            "year", year.year(),
            "version", year.version(),
            "known", !year.days().isEmpty(),
            "days", json(year.days()));
    return Response.ok(json).header("ETag", "\"" + year.version() + "\"").build();
  }

  private static HolidayTable read(int year, Pasted pasted) {
    Checked.required(TEXT, pasted);
    return HolidayReader.read(Checked.required(TEXT, Checked.text(TEXT, pasted.text())), year);
  }

  private Map<String, Object> json(HolidayTable table) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("year", table.year());
    json.put("days", json(table.days()));
    json.put("faults", table.faults().stream().map(this::json).toList());
    return json;
  }

  private static List<Map<String, Object>> json(List<SpecialDay> days) {
    return days.stream()
        .map(
            day ->
                Map.<String, Object>of(
                    "date", day.date().toString(), "kind", day.kind().name(), "name", day.name()))
        .toList();
  }

  private Map<String, Object> json(HolidayTable.Fault fault) {
    return Map.of(
        "line", fault.line(),
        "text", fault.text(),
        "message", words.text(fault.key(), fault.line(), fault.text(), fault.detail()));
  }
}
