package host.web;

import host.content.StoredPage;
import java.util.List;

/** Storage format to HTML, as the current visitor of {@link host.people.Session}. */
interface Renderer {
  /**
   * @param page null while a page is still being written
   * @param outputType display, preview, word, pdf, email
   */
  Rendered render(StoredPage page, String spaceKey, String storage, String outputType);

  /**
   * @param resources web resources that macros asked for
   */
  record Rendered(String html, List<String> resources) {}
}
