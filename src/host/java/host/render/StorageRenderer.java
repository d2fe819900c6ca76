package host.render;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.macro.Macro.BodyType;
import host.Host;
import host.content.StoredPage;
import host.platform.HostPage;
import host.platform.Partial;
import java.util.LinkedHashMap;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Storage format into the HTML of a view, on behalf of the thread's user. It never fails for a
 * macro; text that is not well-formed is a {@link StorageFault}.
 */
public final class StorageRenderer {
  private static final int MAX_DEPTH = 200;

  /**
   * @param page null for a page that is not saved yet
   * @param outputType one of {@link Host#outputTypes()}
   */
  public record Context(StoredPage page, String spaceKey, String outputType) {}

  private final Host host;
  private final Macros macros;
  private final Links links;

  public StorageRenderer(Host host) {
    this.host = host;
    this.macros = new Macros(host.plugin());
    this.links = new Links("/confluence", host.pages(), host.attachments(), host.people());
  }

  public String view(StoredPage page, String outputType) {
    return render(page.body(), new Context(page, page.spaceKey(), outputType));
  }

  public String render(String storage, Context context) {
    if (!Host.outputTypes().contains(context.outputType())) {
      throw new IllegalArgumentException("output type " + context.outputType());
    }
    StringBuilder out = new StringBuilder();
    children(StorageXml.parse(storage), context, out, 0);
    return out.toString();
  }

  private void children(Element parent, Context context, StringBuilder out, int depth) {
    if (depth > MAX_DEPTH) {
      throw new StorageFault("elements are nested deeper than " + MAX_DEPTH);
    }
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        element(element, context, out, depth);
      } else if (node.getNodeType() == Node.TEXT_NODE
          || node.getNodeType() == Node.CDATA_SECTION_NODE) {
        out.append(Escaping.html(node.getNodeValue()));
      }
    }
  }

  private void element(Element element, Context context, StringBuilder out, int depth) {
    switch (element.getTagName()) {
      case "ac:structured-macro", "ac:macro" -> macro(element, context, out, depth);
      case "ac:link" -> link(element, context, out, depth);
      case "ac:image" -> image(element, context, out);
      case "ac:layout" -> wrap("div", "columnLayout-all", element, context, out, depth);
      case "ac:layout-section" ->
          wrap(
              "div",
              "columnLayout " + element.getAttribute("ac:type"),
              element,
              context,
              out,
              depth);
      case "ac:layout-cell" -> wrap("div", "cell", element, context, out, depth);
      case "ac:task-list" -> wrap("ul", "inline-task-list", element, context, out, depth);
      case "ac:task" -> task(element, context, out, depth);
      case "ac:inline-comment-marker" -> children(element, context, out, depth + 1);
      case "ac:emoticon" -> out.append(emoticon(element.getAttribute("ac:name")));
      case "ac:placeholder" -> {}
      case "time" -> {
        out.append("<time class=\"date-past\"");
        SafeHtml.attribute("datetime", element.getAttribute("datetime"), out);
        out.append('>').append(Escaping.html(element.getAttribute("datetime"))).append("</time>");
      }
      default -> html(element, context, out, depth);
    }
  }

  private void html(Element element, Context context, StringBuilder out, int depth) {
    String name = element.getTagName();
    if (SafeHtml.drops(name)) {
      return;
    }
    if (!SafeHtml.allows(name)) {
      children(element, context, out, depth + 1);
      return;
    }
    SafeHtml.open(element, out);
    if (!SafeHtml.isVoid(name)) {
      children(element, context, out, depth + 1);
      out.append("</").append(name).append('>');
    }
  }

  private void wrap(
      String tag, String type, Element element, Context context, StringBuilder out, int depth) {
    out.append('<').append(tag);
    SafeHtml.attribute("class", type, out);
    out.append('>');
    children(element, context, out, depth + 1);
    out.append("</").append(tag).append('>');
  }

  private void task(Element task, Context context, StringBuilder out, int depth) {
    boolean done = Dom.text(task, "ac:task-status").trim().equals("complete");
    out.append(done ? "<li class=\"checked\">" : "<li>");
    Dom.child(task, "ac:task-body").ifPresent(body -> children(body, context, out, depth + 1));
    out.append("</li>");
  }

  private void macro(Element macro, Context context, StringBuilder out, int depth) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (Element child : Dom.children(macro)) {
      if (child.getTagName().equals("ac:parameter")) {
        parameters.put(child.getAttribute("ac:name"), parameter(child));
      } else if (child.getTagName().equals("ac:default-parameter")) {
        parameters.put("", child.getTextContent());
      }
    }
    out.append(
        macros.run(
            macro.getAttribute("ac:name"),
            parameters,
            type -> body(macro, type, context, depth),
            conversion(context)));
  }

  /** A parameter holds text, or names a resource. */
  private static String parameter(Element parameter) {
    for (Element child : Dom.children(parameter)) {
      Element resource =
          child.getTagName().equals("ac:link")
              ? Dom.children(child).stream().findFirst().orElse(child)
              : child;
      String space = resource.getAttribute("ri:space-key");
      return switch (resource.getTagName()) {
        case "ri:page" ->
            (space.isEmpty() ? "" : space + ":") + resource.getAttribute("ri:content-title");
        case "ri:attachment" -> resource.getAttribute("ri:filename");
        case "ri:user" -> resource.getAttribute("ri:userkey");
        case "ri:url" -> resource.getAttribute("ri:value");
        case "ri:space" -> space;
        default -> parameter.getTextContent();
      };
    }
    return parameter.getTextContent();
  }

  private String body(Element macro, BodyType type, Context context, int depth) {
    return switch (type) {
      case NONE -> "";
      case PLAIN_TEXT -> Dom.text(macro, "ac:plain-text-body");
      case RICH_TEXT -> {
        StringBuilder body = new StringBuilder();
        Dom.child(macro, "ac:rich-text-body")
            .ifPresent(rich -> children(rich, context, body, depth + 1));
        yield body.toString();
      }
    };
  }

  private ConversionContext conversion(Context context) {
    return Partial.of(
        ConversionContext.class,
        new Conversion(
            context.page() == null ? null : host.platform().page(context.page()), context));
  }

  /** The methods that stand. */
  public record Conversion(HostPage page, Context context) {
    public ContentEntityObject getEntity() {
      return page;
    }

    public String getSpaceKey() {
      return context.spaceKey();
    }

    public String getOutputType() {
      return context.outputType();
    }
  }

  private void link(Element link, Context context, StringBuilder out, int depth) {
    String anchor = link.getAttribute("ac:anchor");
    Links.Target target =
        Dom.children(link).stream()
            .filter(child -> child.getTagName().startsWith("ri:"))
            .findFirst()
            .map(resource -> links.of(resource, context))
            .orElse(new Links.Target(anchor.isEmpty() ? "" : "#", anchor));
    boolean resolved = !target.address().isEmpty();
    String address = target.address().replaceAll("#$", "");
    out.append(resolved ? "<a" : "<span class=\"unresolved\"");
    if (resolved) {
      SafeHtml.attribute("href", anchor.isEmpty() ? address : address + "#" + anchor, out);
    }
    out.append('>');
    int before = out.length();
    Dom.child(link, "ac:link-body").ifPresent(body -> children(body, context, out, depth + 1));
    out.append(Escaping.html(Dom.text(link, "ac:plain-text-link-body")));
    if (out.length() == before) {
      out.append(Escaping.html(target.words()));
    }
    out.append(resolved ? "</a>" : "</span>");
  }

  private void image(Element image, Context context, StringBuilder out) {
    Links.Target target =
        Dom.children(image).stream()
            .filter(child -> child.getTagName().startsWith("ri:"))
            .findFirst()
            .map(resource -> links.of(resource, context))
            .orElse(new Links.Target("", ""));
    if (target.address().isEmpty()) {
      out.append("<span class=\"unresolved\">").append(Escaping.html(target.words()));
      out.append("</span>");
      return;
    }
    out.append("<img");
    SafeHtml.attribute("src", target.address(), out);
    SafeHtml.attribute("alt", image.getAttribute("ac:alt"), out);
    for (String size : new String[] {"width", "height"}) {
      if (image.getAttribute("ac:" + size).matches("\\d{1,4}")) {
        SafeHtml.attribute(size, image.getAttribute("ac:" + size), out);
      }
    }
    out.append('>');
  }

  private static String emoticon(String name) {
    return switch (name) {
      case "tick" -> "✔";
      case "cross" -> "✘";
      case "warning" -> "⚠";
      case "smile" -> "🙂";
      default -> "";
    };
  }
}
