package host.web;

import host.content.StoredPage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Pages that a blueprint has begun and that wait in the editor; in memory, the newest two hundred.
 */
final class Drafts {
  /**
   * @param afterwards told of the page once it is saved
   */
  record Draft(String owner, String title, String body, Consumer<StoredPage> afterwards) {}

  private final Map<String, Draft> drafts =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Draft> eldest) {
          return size() > 200;
        }
      };

  synchronized String keep(Draft draft) {
    String id = UUID.randomUUID().toString();
    drafts.put(id, draft);
    return id;
  }

  synchronized Optional<Draft> find(String id, String owner) {
    return Optional.ofNullable(drafts.get(id))
        .filter(draft -> Objects.equals(draft.owner(), owner));
  }

  /** Creates the page and tells the blueprint; a draft that a refusal stopped is still there. */
  StoredPage finish(String id, String owner, Supplier<StoredPage> create) {
    Optional<Draft> draft = find(id, owner);
    StoredPage page = create.get();
    draft.ifPresent(
        found -> {
          synchronized (this) {
            drafts.remove(id);
          }
          found.afterwards().accept(page);
        });
    return page;
  }
}
