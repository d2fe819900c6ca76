package host.web;

import host.HostRefused;
import host.people.Person;
import host.people.Session;
import host.resource.AuiFiles;
import host.resource.Batches;
import host.resource.JsI18n;
import host.resource.PageAssets;
import host.resource.ResourceServlet;
import host.resource.WebResource;
import host.resource.WebResources;
import host.rest.RestModule;
import host.rest.RestSite;
import host.rest.Standing;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.eclipse.jetty.util.Callback;
import org.w3c.dom.Element;

/**
 * Jetty with the screens, the resources and the REST modules of one installed plugin; loopback
 * only.
 */
final class Site {
  private static final long UPLOAD_LIMIT = 50L * 1024 * 1024;

  private final Wiki wiki;
  private final App app;
  private final AdminScreens.Controls controls;
  private final Server server = new Server();
  private final ServerConnector connector;
  private final ServletContextHandler context = new ServletContextHandler(Exchange.BASE);

  Site(Wiki wiki, App app, AdminScreens.Controls controls, int port) {
    this.wiki = wiki;
    this.app = app;
    this.controls = controls;
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    // titles and file names stand in paths, so an encoded slash or percent sign is no attack here
    http.setUriCompliance(UriCompliance.LEGACY);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    context.getServletHandler().setDecodeAmbiguousURIs(true);
  }

  void start(Renderer renderer, BlueprintMaker blueprints, AuiFiles aui, RestMount rest) {
    WebResources resources = new WebResources();
    resources.add(webResources());
    Batches batches = new Batches(new JsI18n(app::text));
    PageAssets assets = new PageAssets(resources, batches, Exchange.BASE);
    Frame frame = new Frame(wiki, assets, controls::readOnly);
    LoginSessions sessions = new LoginSessions();
    try {
      connector.open(); // the cookie is named after the port, since cookies know no ports
      String cookie = "WIKI_" + connector.getLocalPort();
      filter(new SwallowFilter());
      filter(new HeadersFilter());
      filter(new SessionFilter(wiki.people(), sessions, cookie));
      servlet(new ResourceServlet(resources, batches, aui), "/download/*");
      rest.restModules().forEach(module -> mount(module, rest));
      screens(frame, renderer, blueprints, new LoginScreens(wiki, frame, sessions, cookie));
      GzipHandler gzip = new GzipHandler();
      gzip.setIncludedMimeTypes(
          "text/html", "text/css", "text/javascript", "application/json", "image/svg+xml");
      gzip.setHandler(context);
      server.setHandler(new Handler.Sequence(gzip, new ToTheWiki()));
      server.start();
    } catch (IOException e) {
      throw new HostRefused(
          "port " + connector.getPort() + " cannot be listened on; is another wiki running?", e);
    } catch (Exception e) { // declared by Jetty
      throw new IllegalStateException("the wiki cannot listen on port " + connector.getPort(), e);
    }
  }

  /** What the REST modules of the plugin are made of. */
  interface RestMount {
    List<RestModule> restModules();

    Collection<Class<?>> classes(RestModule module);

    Object build(Class<?> type);
  }

  private void mount(RestModule module, RestMount rest) {
    Servlet servlet =
        module.servlet(rest.classes(module), rest::build, new Caller(this, wiki, controls));
    ServletHolder holder = new ServletHolder(module.path() + module.version(), servlet);
    context.getServletHandler().addServlet(holder);
    module.mappings().forEach(mapping -> context.addServlet(holder, mapping));
  }

  private void screens(
      Frame frame, Renderer renderer, BlueprintMaker blueprints, LoginScreens login) {
    Routes routes = new Routes();
    Drafts drafts = new Drafts();
    login.addTo(routes);
    new SpaceScreens(wiki, frame).addTo(routes);
    new PageScreens(wiki, frame, renderer).addTo(routes);
    new EditScreens(wiki, frame, renderer, drafts, blueprints).addTo(routes);
    new AttachmentScreens(wiki, frame).addTo(routes);
    new CreateScreens(wiki, app, blueprints, drafts).addTo(routes);
    new AdminScreens(wiki, frame, controls).addTo(routes);
    ServletHolder screens = new ServletHolder(new ScreenServlet(routes, frame, controls::readOnly));
    screens
        .getRegistration()
        .setMultipartConfig(new MultipartConfigElement("", UPLOAD_LIMIT, UPLOAD_LIMIT, 1 << 20));
    context.addServlet(screens, "/*");
    context.addServlet(screens, "/download/attachments/*");
    context.setMaxFormContentSize(8 * 1024 * 1024);
  }

  private List<WebResource> webResources() {
    List<WebResource> modules = new ArrayList<>();
    String key = app.descriptor().key();
    for (String type : List.of("web-resource", "web-item")) {
      for (Element module : app.descriptor().modules(type)) {
        modules.add(WebResource.of(key, module, app::file));
      }
    }
    return modules;
  }

  private void filter(Filter filter) {
    context.addFilter(new FilterHolder(filter), "/*", EnumSet.of(DispatcherType.REQUEST));
  }

  private void servlet(Servlet servlet, String path) {
    context.addServlet(new ServletHolder(servlet), path);
  }

  int port() {
    return connector.getLocalPort();
  }

  void stop() {
    try {
      server.stop();
    } catch (Exception e) { // declared by Jetty
      throw new IllegalStateException("the wiki does not stop", e);
    }
  }

  private record Caller(Site site, Wiki wiki, AdminScreens.Controls controls) implements RestSite {
    @Override
    public Standing caller() {
      Person person = Session.current().orElse(null);
      if (person == null) {
        return Standing.ANONYMOUS;
      }
      if (wiki.people().isAdministrator(person)) {
        return Standing.SYSTEM_ADMIN;
      }
      return wiki.people().isLicensed(person) ? Standing.LICENSED : Standing.UNLICENSED;
    }

    @Override
    public boolean anonymousAccess() {
      return !wiki.visibleSpaces(null).isEmpty();
    }

    @Override
    public boolean readOnly() {
      return controls.readOnly();
    }

    @Override
    public String origin() {
      return "http://127.0.0.1:" + site.port();
    }
  }

  /** The root of the server has nothing but the way to the wiki. */
  private static final class ToTheWiki extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      Response.sendRedirect(request, response, callback, Exchange.BASE + "/");
      return true;
    }
  }
}
