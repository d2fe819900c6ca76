package org.duban.document;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Providers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.duban.shared.Refusal;

/**
 * An import as it goes on, a line of JSON each: {@code {created, skipped, rejected}} after each
 * lot, and at last {@code {outcome}}, or {@code {refusal}} where it could not go on.
 */
final class ImportLines implements StreamingOutput {
  static final String TYPE = "application/x-ndjson";

  /** Jersey flushes nothing before its buffer of 8 KB was full once; blanks are none of JSON's. */
  private static final int HELD_BACK = 1 << 13;

  private final LedgerImport.Ready ready;
  private final Upload upload;
  private final Providers providers;

  ImportLines(LedgerImport.Ready ready, Upload upload, Providers providers) {
    this.ready = ready;
    this.upload = upload;
    this.providers = providers;
  }

  @Override
  public void write(OutputStream out) throws IOException {
    try (upload;
        ready) {
      line(out, said(0, 0, 0), HELD_BACK);
      ImportOutcome outcome =
          ready.run((created, skipped, rejected) -> line(out, said(created, skipped, rejected), 0));
      line(out, Map.of("outcome", outcome), 0);
    } catch (Refusal refusal) {
      Object said = providers.getExceptionMapper(Refusal.class).toResponse(refusal).getEntity();
      line(out, Map.of("refusal", said), 0);
    }
  }

  private static Map<String, Object> said(int created, int skipped, int rejected) {
    return Map.of("created", created, "skipped", skipped, "rejected", rejected);
  }

  private void line(OutputStream out, Map<String, Object> said, int blanks) throws IOException {
    MediaType json = MediaType.APPLICATION_JSON_TYPE;
    Annotation[] none = new Annotation[0];
    @SuppressWarnings("rawtypes")
    MessageBodyWriter<Map> writer =
        providers.getMessageBodyWriter(Map.class, Map.class, none, json);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    writer.writeTo(said, Map.class, Map.class, none, json, new MultivaluedHashMap<>(), line);
    line.writeBytes(" ".repeat(blanks).getBytes(StandardCharsets.US_ASCII));
    line.write('\n');
    line.writeTo(out);
    out.flush();
  }
}
