package host.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Reads what an early refusal left of a request's body, as Tomcat does for the product. Jetty
 * closes the connection instead, which the client's next request on it may run into.
 */
final class SwallowFilter extends HttpFilter {
  private static final long serialVersionUID = 1;

  /** Tomcat's default of {@code maxSwallowSize}; beyond it the connection is closed. */
  private static final long LIMIT = 2L * 1024 * 1024;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, response);
    request.getInputStream().skip(LIMIT);
  }
}
