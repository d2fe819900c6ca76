package host.web;

import host.content.StoredPage;
import host.platform.Blueprints.Prepared;
import java.util.Map;

/**
 * What the last step of a wizard sets off; the host's own {@link host.platform.Blueprints} does it.
 */
interface BlueprintMaker {
  Prepared prepare(String blueprintKey, String spaceKey, Map<String, ?> wizard);

  StoredPage create(Prepared prepared, String spaceKey, Long parentId, String title, String body);
}
