package host.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What no mapper of the plugin took: 500 with an id, the stack only in the log. */
final class RestErrors implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(RestErrors.class);

  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof WebApplicationException known) {
      Response response = known.getResponse();
      return response.hasEntity() || response.getStatus() < 400
          ? response
          : response(response.getStatus(), known.getMessage());
    }
    String id = UUID.randomUUID().toString();
    LOG.error("REST request failed, id {}", id, failure);
    return response(500, "Internal server error, id " + id);
  }

  static Response response(int status, String message) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status-code", status);
    body.put("message", message);
    return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
  }
}
