package org.duban.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.duban.shared.Refusal;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;

class BodyLimitTest {
  private final ApplicationHandler wire =
      new ApplicationHandler(
          new ResourceConfig(JacksonFeature.class, BodyLimit.class, Key.class)
              .register(new Bodies()));

  /** Three ways to read a body. */
  @Path("bodies")
  @Consumes(MediaType.APPLICATION_JSON)
  public static class Bodies {
    @POST
    @Path("usual")
    public String usual(Map<String, Object> posted) {
      return "read " + posted.size();
    }

    @POST
    @Path("wide")
    public String wide(@BodyUpTo(megabytes = 2) Map<String, Object> posted) {
      return "read " + posted.size();
    }

    @POST
    @Path("stream")
    public String stream(InputStream posted) throws IOException {
      return "read " + posted.readAllBytes().length;
    }
  }

  /** A refusal's key instead of its words. */
  public static class Key implements ExceptionMapper<Refusal> {
    @Override
    public Response toResponse(Refusal refusal) {
      return Response.status(400).entity(refusal.key() + List.of(refusal.arguments())).build();
    }
  }

  @Test
  void aBodyBehindItsLimitIsRefusedByNameHoweverItIsRead() throws Exception {
    assertThat(post("usual", json(999_000))).isEqualTo("read 1");
    assertThat(post("usual", json(1_000_001))).isEqualTo("duban.refusal.bodyTooLarge[1]");
    assertThat(post("stream", json(1_000_001))).isEqualTo("duban.refusal.bodyTooLarge[1]");
  }

  @Test
  void aMarkedBodyMayBeLargerAndHasItsOwnLimit() throws Exception {
    assertThat(post("wide", json(1_999_000))).isEqualTo("read 1");
    assertThat(post("wide", json(2_000_001))).isEqualTo("duban.refusal.bodyTooLarge[2]");
  }

  @Test
  void whatIsNoJsonIsRefusedByName() throws Exception {
    assertThat(post("usual", "{\"title\":")).isEqualTo("duban.refusal.badJson[]");
    assertThat(post("usual", "[1]")).isEqualTo("duban.refusal.badJson[]");
  }

  private String post(String path, String body) throws Exception {
    URI base = URI.create("http://localhost/rest/");
    ContainerRequest request =
        new ContainerRequest(
            base, base.resolve("bodies/" + path), "POST", null, new MapPropertiesDelegate(), null);
    request.header("Content-Type", MediaType.APPLICATION_JSON);
    request.setEntityStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    ContainerResponse response = wire.apply(request).get();
    return String.valueOf(response.getEntity());
  }

  private static String json(int bytes) {
    return "{\"title\":\"" + "a".repeat(bytes - 12) + "\"}";
  }
}
