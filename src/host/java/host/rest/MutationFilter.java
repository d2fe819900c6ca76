package host.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Set;

/**
 * Refuses writes that another site could have made the browser send, and all writes in read-only
 * mode. A browser sends form, multipart and plain text bodies across sites without asking, so these
 * need the token header; JSON needs a preflight. Stricter than the product: a body without a type
 * needs the header too, and the origin is checked for every type.
 */
@Priority(Priorities.AUTHORIZATION)
final class MutationFilter implements ContainerRequestFilter {
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> SIMPLE_TYPES =
      Set.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA, "text/plain");

  private final RestSite site;

  MutationFilter(RestSite site) {
    this.site = site;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (HARMLESS.contains(request.getMethod())) {
      return;
    }
    if (foreign(request.getHeaderString("Origin")) || foreign(request.getHeaderString("Referer"))) {
      request.abortWith(
          RestErrors.response(403, "XSRF check failed: the request comes from elsewhere"));
    } else if (simple(request.getMediaType())
        && !"no-check".equals(request.getHeaderString("X-Atlassian-Token"))) {
      request.abortWith(
          RestErrors.response(
              403, "XSRF check failed: send the header X-Atlassian-Token: no-check"));
    } else if (site.readOnly()) {
      // Confluence answers 405 with this reason (its access mode's REST filter)
      request.abortWith(RestErrors.response(405, "READ_ONLY: the site is in read-only mode"));
    }
  }

  private boolean foreign(String address) {
    if (address == null || address.isEmpty()) {
      return false;
    }
    try {
      URI from = URI.create(address);
      URI own = URI.create(site.origin());
      boolean loopback =
          Set.of("localhost", "127.0.0.1").contains(String.valueOf(from.getHost()))
              && from.getPort() == own.getPort();
      return !loopback;
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  private static boolean simple(MediaType type) {
    return type == null || SIMPLE_TYPES.contains(type.getType() + "/" + type.getSubtype());
  }
}
