package org.duban.organisation;

import java.util.List;
import java.util.Map;

/**
 * Which groups play which role at one place.
 *
 * @param spaceKey null for the whole wiki
 * @param version 0 until someone sets anything here
 */
public record RoleMapping(String spaceKey, int version, Map<Role, Groups> roles) {
  /** SPACE: set for the space; WIKI: for the whole wiki; DEFAULT: the app's own group name. */
  public enum Origin {
    SPACE,
    WIKI,
    DEFAULT
  }

  /**
   * @param inherited what would hold if nothing were set at this very place
   */
  public record Groups(List<String> names, Origin origin, List<String> inherited) {}
}
