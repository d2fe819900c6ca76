package host.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/**
 * A body that is not the JSON asked for is the caller's mistake: 400 with the place, without class
 * names.
 */
final class BadJson implements ExceptionMapper<JsonProcessingException> {
  @Override
  public Response toResponse(JsonProcessingException failure) {
    String place =
        failure.getLocation() == null
            ? ""
            : " at line "
                + failure.getLocation().getLineNr()
                + ", column "
                + failure.getLocation().getColumnNr();
    return RestErrors.response(400, "The body is not the JSON expected here" + place);
  }
}
