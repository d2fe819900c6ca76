package host.render;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Which HTML an author may write; script never passes. */
final class SafeHtml {
  private static final Set<String> ELEMENTS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "table",
          "tbody",
          "thead",
          "tfoot",
          "tr",
          "th",
          "td",
          "colgroup",
          "col",
          "caption",
          "div",
          "span",
          "a",
          "strong",
          "em",
          "b",
          "i",
          "u",
          "s",
          "del",
          "ins",
          "sub",
          "sup",
          "br",
          "hr",
          "pre",
          "code",
          "blockquote",
          "small",
          "big",
          "dl",
          "dt",
          "dd",
          "time",
          "img",
          "cite",
          "abbr",
          "address",
          "q",
          "kbd",
          "samp",
          "var",
          "tt");
  private static final Set<String> DROPPED =
      Set.of("script", "style", "iframe", "object", "embed", "template", "noscript", "svg", "math");
  private static final Set<String> VOID = Set.of("br", "hr", "col", "img");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "class",
          "id",
          "title",
          "colspan",
          "rowspan",
          "href",
          "src",
          "alt",
          "width",
          "height",
          "datetime",
          "lang",
          "align",
          "valign",
          "start",
          "type",
          "scope",
          "style");
  private static final Pattern STYLE =
      Pattern.compile(
          "(\\s*(text-align|color|background-color|width|margin-left|padding-left|text-decoration)"
              + "\\s*:\\s*[\\w\\s#%.,()-]*;?)*\\s*");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(https?:|mailto:|tel:|/|#|\\.|\\?|[^:]*$).*");

  private SafeHtml() {}

  static boolean allows(String element) {
    return ELEMENTS.contains(element);
  }

  /** With everything in it, while other unknown elements lose their tags only. */
  static boolean drops(String element) {
    return DROPPED.contains(element.toLowerCase(Locale.ROOT));
  }

  static boolean isVoid(String element) {
    return VOID.contains(element);
  }

  static boolean isAddress(String address) {
    String plain = address.replaceAll("[\\p{Cntrl}\\s]", "");
    return ADDRESS.matcher(plain).matches();
  }

  static void open(Element element, StringBuilder out) {
    out.append('<').append(element.getTagName());
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      if (allows(attribute)) {
        attribute(attribute.getName(), attribute.getValue(), out);
      }
    }
    out.append('>');
  }

  static void attribute(String name, String value, StringBuilder out) {
    out.append(' ').append(name).append("=\"").append(Escaping.html(value)).append('"');
  }

  private static boolean allows(Attr attribute) {
    String name = attribute.getName();
    if (!ATTRIBUTES.contains(name)) {
      return false;
    }
    return switch (name) {
      case "href", "src" -> isAddress(attribute.getValue());
      case "style" -> STYLE.matcher(attribute.getValue()).matches();
      default -> true;
    };
  }
}
