package org.duban.document;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.duban.organisation.UnitId;
import org.duban.rectification.ItemFilter;
import org.duban.rectification.ItemId;
import org.duban.rectification.ItemStatus;
import org.duban.rectification.LightColor;
import org.duban.rectification.PlanId;
import org.duban.shared.Refusal;

/** The ledger as a workbook, with the filters of the list on the page. */
@Path("/plans/{id}/ledger.xlsx")
@LicensedOnly
public class LedgerExportResource {
  private static final int MAX_IDS = 200;

  private final LedgerExport ledgers;

  @Inject
  public LedgerExportResource(LedgerExport ledgers) {
    this.ledgers = ledgers;
  }

  /** Refusals come as JSON before the first byte; {@code split} gives each measure its own row. */
  @GET
  @Produces({LedgerImportResource.XLSX, "application/json"})
  public Response download(
      @PathParam("id") int id,
      @QueryParam("status") String status,
      @QueryParam("unit") Integer unit,
      @QueryParam("leader") String leader,
      @QueryParam("light") String light,
      @QueryParam("q") String q,
      @QueryParam("ids") String ids,
      @QueryParam("split") boolean split) {
    Set<ItemStatus> statuses = new TreeSet<>();
    names(status).forEach(name -> statuses.add(code("status", name, ItemStatus.values())));
    if (names(ids).size() > MAX_IDS) {
      throw Refusal.invalid("duban.document.refusal.filter", "ids", names(ids).size());
    }
    ItemFilter filter =
        new ItemFilter(
            statuses,
            unit == null ? null : new UnitId(unit),
            text(leader),
            text(light) == null ? null : code("light", light, LightColor.values()),
            text(q),
            names(ids).stream().map(LedgerExportResource::item).toList());
    LedgerExport.Ready ready = ledgers.open(new PlanId(id), filter, split);
    String name = URLEncoder.encode(ready.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
    StreamingOutput body = ready::writeTo;
    return Response.ok(body, LedgerImportResource.XLSX)
        .header(
            "Content-Disposition", "attachment; filename=\"ledger.xlsx\"; filename*=UTF-8''" + name)
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "private, no-store")
        .build();
  }

  private static List<String> names(String list) {
    return Arrays.stream(Optional.ofNullable(list).orElse("").split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static <E extends Enum<E>> E code(String field, String name, E[] known) {
    return Arrays.stream(known)
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Refusal.invalid("duban.document.refusal.filter", field, name));
  }

  private static ItemId item(String id) {
    if (!id.matches("[0-9]{1,9}")) {
      throw Refusal.invalid("duban.document.refusal.filter", "ids", id);
    }
    return new ItemId(Integer.parseInt(id));
  }

  private static String text(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
