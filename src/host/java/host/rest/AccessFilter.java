package host.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;

/** 401 for someone who might log in, 403 for someone who has. */
@Priority(Priorities.AUTHENTICATION)
final class AccessFilter implements ContainerRequestFilter {
  private final RestSite site;
  @Context private ResourceInfo resource;

  AccessFilter(RestSite site) {
    this.site = site;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Access access = Access.of(resource.getResourceClass(), resource.getResourceMethod());
    Standing caller = site.caller();
    if (!access.allows(caller, site.anonymousAccess())) {
      int status = caller == Standing.ANONYMOUS ? 401 : 403;
      String why =
          status == 401 ? "Client must be authenticated to access this resource." : "Forbidden";
      request.abortWith(RestErrors.response(status, why));
    }
  }
}
