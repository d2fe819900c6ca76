package org.duban.confluence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.atlassian.confluence.pages.AttachmentManager;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.core.task.MultiQueueTaskManager;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import org.springframework.stereotype.Component;

/** Every platform service this app uses, in one place; nothing else imports one. */
@Component
class PlatformImports {
  @ComponentImport ActiveObjects activeObjects;
  @ComponentImport AccessModeService accessModeService;
  @ComponentImport AttachmentManager attachmentManager;
  @ComponentImport PageManager pageManager;
  @ComponentImport PermissionManager permissionManager;
  @ComponentImport SpaceManager spaceManager;
  @ComponentImport UserAccessor userAccessor;
  @ComponentImport VelocityHelperService velocityHelperService;
  @ComponentImport EventPublisher eventPublisher;
  @ComponentImport MultiQueueTaskManager multiQueueTaskManager;
  @ComponentImport I18nResolver i18nResolver;
  @ComponentImport LocaleResolver localeResolver;

  @ComponentImport("salApplicationProperties")
  ApplicationProperties applicationProperties;

  @ComponentImport("salUserManager")
  UserManager userManager;

  @ComponentImport PageBuilderService pageBuilderService;
}
