package org.duban.settings;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duban.confluence.CurrentUser;
import org.duban.confluence.Rendering;
import org.duban.confluence.Viewer;
import org.duban.organisation.Role;
import org.duban.organisation.RoleService;

/**
 * 督办设置 on any page. A frame only: what may be seen and changed is decided where it is kept, so that
 * whoever places the macro gives nothing away.
 */
public class AdminMacro implements Macro {
  private final RoleService roles;
  private final CurrentUser user;
  private final Rendering rendering;

  public AdminMacro(RoleService roles, CurrentUser user, Rendering rendering) {
    this.roles = roles;
    this.user = user;
    this.rendering = rendering;
  }

  @Override
  public String execute(Map<String, String> parameters, String body, ConversionContext context) {
    String space = parameters.get("space");
    return rendering.render(
        "settings/settings.vm", view(context.getOutputType(), space == null ? "" : space.strip()));
  }

  private SettingsView view(String outputType, String space) {
    if (!"display".equals(outputType)) {
      return SettingsView.note("duban.settings.screenOnly");
    }
    Optional<Viewer> viewer = user.find();
    if (viewer.isEmpty()) {
      return SettingsView.note("duban.settings.login");
    }
    Set<Role> mine = roles.rolesOf(viewer.get().key(), space.isEmpty() ? null : space);
    if (!mine.contains(Role.ADMIN) && !mine.contains(Role.OFFICE)) {
      return SettingsView.note("duban.settings.notYours");
    }
    rendering.require("settings");
    return SettingsView.frame(space);
  }

  @Override
  public BodyType getBodyType() {
    return BodyType.NONE;
  }

  @Override
  public OutputType getOutputType() {
    return OutputType.BLOCK;
  }
}
