package org.duban.document;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Providers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.confluence.BodyUpTo;
import org.duban.rectification.PlanId;
import org.duban.shared.Checked;
import org.duban.shared.Refusal;
import org.duban.shared.Term;

/** Ledgers from Excel: look first, then take in. Between the two the server keeps nothing. */
@Path("/plans/{id}/ledger")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
public class LedgerImportResource {
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Base64 takes a third more than the file, and the mapping a little. */
  private static final long MAX_JSON = ((long) WorkbookCheck.MAX_MEGABYTES << 20) * 3 / 2;

  private static final int MEGABYTES = 32;

  private final LedgerImport ledgers;

  @Inject
  public LedgerImportResource(LedgerImport ledgers) {
    this.ledgers = ledgers;
  }

  /**
   * The file again with what its owner decided.
   *
   * @param file base64
   * @param sheet from 0; null for the likeliest
   * @param headerRows first and last row, from 1; null for the guess
   * @param columns field by column index, from 0; null for the guess
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record ImportBody(
      byte[] file,
      Integer sheet,
      List<Integer> headerRows,
      Map<Integer, String> columns,
      Options options) {}

  /**
   * {@code createUnits}: units that are not known yet are made. {@code takeOver}: everything comes
   * in as it stands; without it, as new.
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Options(boolean createUnits, TakeOver takeOver) {}

  /**
   * @param basis what the states rest on; mandatory
   * @param states by the words of the state column
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record TakeOver(String basis, String fileName, Map<String, String> states) {}

  /**
   * {@code columns} as {@code 0:NUMBER,2:PROBLEM}; without it the headings decide. With {@code
   * createUnits=true} rows of unknown units count as ready. With {@code takeOver=true} the rows are
   * judged as they stand; {@code states} then tells, line by line, what the state column means:
   * {@code CLOSED:已完成整改}.
   */
  @POST
  @Path("preview")
  @Consumes({MediaType.APPLICATION_OCTET_STREAM, XLSX})
  public LedgerPreview preview(
      @PathParam("id") int id,
      @QueryParam("sheet") Integer sheet,
      @QueryParam("headerFirst") Integer headerFirst,
      @QueryParam("headerLast") Integer headerLast,
      @QueryParam("columns") String columns,
      @QueryParam("createUnits") boolean createUnits,
      @QueryParam("takeOver") boolean takeOver,
      @QueryParam("states") String states,
      @BodyUpTo(megabytes = MEGABYTES) InputStream body)
      throws IOException {
    LedgerWish wish = new LedgerWish(sheet, headerFirst, headerLast, columns(columns));
    try (Upload upload = Upload.of(body)) {
      return ledgers.preview(
          new PlanId(id),
          upload.file(),
          wish,
          createUnits,
          takeOver ? StateWords.wish(states) : null);
    }
  }

  /** What became of it, at the end. */
  @POST
  @Path("import")
  @Consumes(MediaType.APPLICATION_JSON)
  public ImportOutcome take(
      @PathParam("id") int id,
      @Context Providers providers,
      @Context HttpHeaders headers,
      @BodyUpTo(megabytes = MEGABYTES) InputStream body)
      throws IOException {
    ImportBody posted = read(providers, headers, body);
    try (Upload upload = upload(posted);
        LedgerImport.Ready ready = open(id, posted, upload)) {
      return ready.run((created, skipped, rejected) -> {});
    }
  }

  /**
   * The same, told line by line while it goes on; who stops listening stops it after the lot that
   * is being written.
   */
  @POST
  @Path("import")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(ImportLines.TYPE + ";qs=0.5")
  public Response follow(
      @PathParam("id") int id,
      @Context Providers providers,
      @Context HttpHeaders headers,
      InputStream body)
      throws IOException {
    ImportBody posted = read(providers, headers, body);
    Upload upload = upload(posted);
    try {
      return Response.ok(new ImportLines(open(id, posted, upload), upload, providers))
          .type(ImportLines.TYPE)
          .header("Cache-Control", "no-store")
          // a proxy that keeps lines back keeps the progress back
          .header("X-Accel-Buffering", "no")
          .build();
    } catch (IOException | Refusal e) {
      upload.close();
      throw e;
    }
  }

  private static Upload upload(ImportBody posted) throws IOException {
    byte[] file =
        Checked.required(
            Term.of("duban.document.field.FILE"), posted == null ? null : posted.file());
    return Upload.of(new ByteArrayInputStream(file));
  }

  private LedgerImport.Ready open(int id, ImportBody posted, Upload upload) throws IOException {
    List<Integer> rows = posted.headerRows();
    if (rows != null && rows.size() != 2) {
      throw Refusal.invalid("duban.document.refusal.headerRows");
    }
    LedgerWish wish =
        new LedgerWish(
            posted.sheet(),
            rows == null ? null : rows.get(0),
            rows == null ? null : rows.get(1),
            columns(posted.columns()));
    boolean createUnits = posted.options() != null && posted.options().createUnits();
    TakeOver asked = posted.options() == null ? null : posted.options().takeOver();
    TakeOverWish takeOver =
        asked == null ? null : StateWords.wish(asked.basis(), asked.fileName(), asked.states());
    return ledgers.open(new PlanId(id), upload.file(), wish, createUnits, takeOver);
  }

  /** Read through a limit, which no JSON reader has. */
  private static ImportBody read(Providers providers, HttpHeaders headers, InputStream body)
      throws IOException {
    MediaType json = MediaType.APPLICATION_JSON_TYPE;
    Annotation[] none = new Annotation[0];
    MessageBodyReader<ImportBody> reader =
        providers.getMessageBodyReader(ImportBody.class, ImportBody.class, none, json);
    LimitedStream limited = new LimitedStream(body, MAX_JSON);
    try {
      return reader.readFrom(
          ImportBody.class, ImportBody.class, none, json, headers.getRequestHeaders(), limited);
    } catch (IOException e) {
      if (limited.isBeyond()) {
        throw Refusal.invalid("duban.document.refusal.tooBig", WorkbookCheck.MAX_MEGABYTES);
      }
      throw e;
    }
  }

  private static Map<Integer, LedgerField> columns(String list) {
    if (list == null || list.isBlank()) {
      return null;
    }
    Map<Integer, String> columns = new HashMap<>();
    for (String pair : list.split(",")) {
      if (!pair.strip().matches("[0-9]{1,3}:[A-Z_]{1,20}")) {
        throw Refusal.invalid("duban.document.refusal.field", pair);
      }
      String[] parts = pair.strip().split(":");
      columns.put(Integer.valueOf(parts[0]), parts[1]);
    }
    return columns(columns);
  }

  private static Map<Integer, LedgerField> columns(Map<Integer, String> named) {
    if (named == null) {
      return null;
    }
    Map<Integer, LedgerField> columns = new HashMap<>();
    named.forEach(
        (index, name) -> {
          if (name != null && !name.isBlank()) {
            columns.put(
                index,
                LedgerField.named(name)
                    .orElseThrow(() -> Refusal.invalid("duban.document.refusal.field", name)));
          }
        });
    return columns;
  }
}
