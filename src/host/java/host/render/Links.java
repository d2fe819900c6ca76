package host.render;

import host.content.Attachments;
import host.content.Pages;
import host.content.StoredAttachment;
import host.content.StoredPage;
import host.people.People;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.w3c.dom.Element;

/** Addresses of what {@code ri:} elements name. */
final class Links {
  /** An address and the words to show when the author gave none. */
  record Target(String address, String words) {}

  private final String contextPath;
  private final Pages pages;
  private final Attachments attachments;
  private final People people;

  Links(String contextPath, Pages pages, Attachments attachments, People people) {
    this.contextPath = contextPath;
    this.pages = pages;
    this.attachments = attachments;
    this.people = people;
  }

  /** Empty address when the target does not exist. */
  Target of(Element resource, StorageRenderer.Context context) {
    return switch (resource.getTagName()) {
      case "ri:page" -> page(resource, context);
      case "ri:attachment" -> attachment(resource, context);
      case "ri:user" -> user(resource);
      case "ri:url" -> {
        String address = resource.getAttribute("ri:value");
        yield new Target(SafeHtml.isAddress(address) ? address : "", address);
      }
      case "ri:space" -> {
        String key = resource.getAttribute("ri:space-key");
        yield new Target(contextPath + "/display/" + encode(key), key);
      }
      default -> new Target("", resource.getTagName());
    };
  }

  private Optional<StoredPage> find(Element page, StorageRenderer.Context context) {
    String space = page.getAttribute("ri:space-key");
    return pages.byTitle(
        space.isEmpty() ? context.spaceKey() : space, page.getAttribute("ri:content-title"));
  }

  private Target page(Element page, StorageRenderer.Context context) {
    String words = page.getAttribute("ri:content-title");
    return find(page, context)
        .map(p -> new Target(contextPath + "/pages/viewpage.action?pageId=" + p.id(), words))
        .orElse(new Target("", words));
  }

  private Target attachment(Element file, StorageRenderer.Context context) {
    String name = file.getAttribute("ri:filename");
    Long owner =
        Dom.child(file, "ri:page")
            .flatMap(page -> find(page, context))
            .map(StoredPage::id)
            .orElse(context.page() == null ? null : context.page().id());
    Optional<StoredAttachment> found =
        owner == null ? Optional.empty() : attachments.byName(owner, name);
    return found
        .map(f -> contextPath + "/download/attachments/" + f.pageId() + "/" + encode(name))
        .map(address -> new Target(address, name))
        .orElse(new Target("", name));
  }

  private Target user(Element user) {
    String key = user.getAttribute("ri:userkey");
    return (key.isEmpty() ? people.byName(user.getAttribute("ri:username")) : people.byKey(key))
        .map(p -> new Target(contextPath + "/display/~" + encode(p.name()), p.fullName()))
        .orElse(new Target("", "未知用户"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
