package org.duban.confluence;

import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import org.duban.shared.Refusal;
import org.springframework.stereotype.Component;

/** The wiki's read-only mode (upgrades, migrations). */
@Component
public class AccessMode {
  private final AccessModeService mode;

  public AccessMode(AccessModeService mode) {
    this.mode = mode;
  }

  public boolean isReadOnly() {
    return mode.isReadOnlyAccessModeEnabled();
  }

  /**
   * @throws Refusal FORBIDDEN while the wiki is read-only
   */
  public void requireWritable() {
    if (isReadOnly()) {
      throw Refusal.forbidden("duban.refusal.readOnly");
    }
  }
}
