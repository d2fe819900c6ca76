package host.web;

import host.platform.Blueprints.Prepared;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Pages that a blueprint has begun and that wait in the editor; in memory, the newest 200. */
final class Drafts {
  private record Draft(String owner, Prepared prepared) {}

  private final Map<String, Draft> drafts =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Draft> eldest) {
          return size() > 200;
        }
      };

  synchronized String keep(String owner, Prepared prepared) {
    String id = UUID.randomUUID().toString();
    drafts.put(id, new Draft(owner, prepared));
    return id;
  }

  synchronized Optional<Prepared> find(String id, String owner) {
    return Optional.ofNullable(drafts.get(id))
        .filter(draft -> Objects.equals(draft.owner(), owner))
        .map(Draft::prepared);
  }

  synchronized void forget(String id) {
    drafts.remove(id);
  }
}
