package org.duban.confluence;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duban.shared.Refusal;

/** Turns a {@link Refusal} into {@code {kind, key, message, details}} in the viewer's language. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
  private final Words words;

  @Inject
  public RefusalMapper(Words words) {
    this.words = words;
  }

  @Override
  public Response toResponse(Refusal refusal) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("kind", refusal.kind().name());
    body.put("key", refusal.key());
    body.put("message", words.text(refusal.key(), refusal.arguments()));
    body.put("details", refusal.details());
    return Response.status(status(refusal.kind()))
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(body)
        .build();
  }

  private static int status(Refusal.Kind kind) {
    return switch (kind) {
      case NOT_FOUND -> 404;
      case FORBIDDEN -> 403;
      case CONFLICT -> 409;
      case INVALID -> 400;
    };
  }
}
