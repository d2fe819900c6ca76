package host.platform;

import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Attachment;
import com.atlassian.confluence.pages.AttachmentManager;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.user.Group;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.RequiredResources;
import com.atlassian.webresource.api.assembler.WebResourceAssembler;
import host.content.Access;
import host.content.Attachments;
import host.content.Pages;
import host.content.Permissions;
import host.content.Spaces;
import host.content.StoredAttachment;
import host.content.StoredPage;
import host.osgi.ServiceLookup;
import host.people.People;
import host.people.Person;
import host.people.Session;
import host.render.Texts;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The services a plugin may import, by interface. */
public final class Platform implements ServiceLookup {
  private final People people;
  private final Spaces spaces;
  private final Pages pages;
  private final Attachments attachments;
  private final Permissions permissions;
  private final Settings settings;
  private final Texts texts;
  private final Map<Class<?>, Object> services = new LinkedHashMap<>();

  public Platform(
      People people,
      Spaces spaces,
      Pages pages,
      Attachments attachments,
      Permissions permissions,
      Settings settings,
      Texts texts,
      Events events) {
    this.people = people;
    this.spaces = spaces;
    this.pages = pages;
    this.attachments = attachments;
    this.permissions = permissions;
    this.settings = settings;
    this.texts = texts;
    services.put(EventPublisher.class, events);
    offer(PageManager.class, new PageService());
    offer(SpaceManager.class, new SpaceService());
    offer(AttachmentManager.class, new AttachmentService());
    offer(PermissionManager.class, new PermissionService());
    offer(UserAccessor.class, new AccountService());
    offer(UserManager.class, new UserService());
    offer(LocaleResolver.class, new LocaleService());
    offer(I18nResolver.class, new TextService());
    offer(AccessModeService.class, new AccessModes());
    offer(PageBuilderService.class, new PageBuilding());
  }

  private <T> void offer(Class<T> type, Object standing) {
    services.put(type, Partial.of(type, standing));
  }

  /** Adds or replaces a service, such as Active Objects of one plugin. */
  public <T> void put(Class<T> type, T service) {
    services.put(type, service);
  }

  @Override
  public Optional<Object> find(Class<?> type, String name) {
    return Optional.ofNullable(services.get(type));
  }

  /** The language pages are shown in when nobody is logged in: Chinese. */
  public static Locale locale() {
    return Session.current().map(Person::locale).orElse(Locale.CHINA);
  }

  public HostPage page(StoredPage stored) {
    return new HostPage(
        stored,
        spaces.find(stored.spaceKey()).orElseThrow(),
        stored.creator() == null ? null : people.byKey(stored.creator()).orElse(null),
        pages.find(stored.id()).filter(p -> p.version() > stored.version()).isEmpty());
  }

  private Person person(ConfluenceUser user) {
    return user == null
        ? null
        : people
            .byKey(user.getKey().getStringValue())
            .orElseThrow(
                () -> new IllegalArgumentException("user " + user.getName() + " does not exist"));
  }

  public final class PageService {
    public AbstractPage getAbstractPage(long id) {
      return pages.find(id).map(Platform.this::page).orElse(null);
    }

    public Page getPage(long id) {
      return pages.find(id).map(Platform.this::page).orElse(null);
    }

    public Page getPage(String spaceKey, String title) {
      return pages.byTitle(spaceKey, title).map(Platform.this::page).orElse(null);
    }
  }

  public final class SpaceService {
    public Space getSpace(String key) {
      return spaces.find(key).map(HostSpace::new).orElse(null);
    }
  }

  public final class AttachmentService {
    public List<Attachment> getLatestVersionsOfAttachments(ContentEntityObject content) {
      return attachments.of(content.getId()).stream().<Attachment>map(HostAttachment::new).toList();
    }

    public InputStream getAttachmentData(Attachment attachment) {
      StoredAttachment stored =
          attachments.find(attachment.getId(), attachment.getVersion()).orElseThrow();
      return new ByteArrayInputStream(attachments.content(stored));
    }
  }

  public final class PermissionService {
    public boolean hasPermission(ConfluenceUser user, Permission permission, Object target) {
      Access access = Access.valueOf(permission.toString());
      if (target instanceof HostPage page) {
        StoredPage now = pages.find(page.getId()).orElse(page.stored());
        return switch (access) {
          case VIEW -> permissions.mayView(person(user), now);
          case EDIT -> permissions.mayEdit(person(user), now);
          default -> throw new UnsupportedOperationException(permission + " on a page");
        };
      }
      if (target instanceof Space space) {
        return permissions.inSpace(person(user), access, space.getKey());
      }
      throw new UnsupportedOperationException("PermissionManager#hasPermission on " + target);
    }

    public boolean hasCreatePermission(ConfluenceUser user, Object container, Class<?> type) {
      if (container instanceof Space space && type == Page.class) {
        return permissions.mayCreate(person(user), space.getKey());
      }
      throw new UnsupportedOperationException(
          "PermissionManager#hasCreatePermission of " + type + " in " + container);
    }

    public boolean isConfluenceAdministrator(ConfluenceUser user) {
      return user != null && people.isAdministrator(person(user));
    }
  }

  public final class AccountService {
    public ConfluenceUser getUserByKey(UserKey key) {
      return people.byKey(key.getStringValue()).orElse(null);
    }

    public ConfluenceUser getUserByName(String name) {
      return people.byName(name).orElse(null);
    }

    public Group getGroup(String name) {
      return people.groups().contains(name) ? () -> name : null;
    }

    public List<String> getMemberNamesAsList(Group group) {
      return people.members(group.getName()).stream().map(Person::getName).toList();
    }
  }

  public final class UserService {
    public UserKey getRemoteUserKey() {
      return Session.current().map(Person::getKey).orElse(null);
    }

    public boolean isAdmin(UserKey key) {
      return key != null && people.isIn(key.getStringValue(), People.ADMINISTRATORS);
    }

    public boolean isSystemAdmin(UserKey key) {
      return isAdmin(key);
    }

    public Iterable<String> findGroupNamesByPrefix(String prefix, int from, int max) {
      return people.groups().stream()
          .filter(group -> group.startsWith(prefix))
          .skip(from)
          .limit(max)
          .toList();
    }

    public boolean isUserInGroup(UserKey key, String group) {
      return key != null && people.isIn(key.getStringValue(), group);
    }
  }

  public final class LocaleService {
    public Locale getLocale() {
      return locale();
    }

    public Locale getLocale(UserKey key) {
      return people.byKey(key.getStringValue()).map(Person::locale).orElse(Locale.CHINA);
    }
  }

  public final class TextService {
    public String getText(String key, Serializable... arguments) {
      return texts.text(locale(), key, (Object[]) arguments);
    }

    public String getText(Locale locale, String key, Serializable... arguments) {
      return texts.text(locale, key, (Object[]) arguments);
    }
  }

  public final class AccessModes {
    public boolean isReadOnlyAccessModeEnabled() {
      return settings.readOnly();
    }
  }

  public static final class PageBuilding {
    public WebResourceAssembler assembler() {
      return Partial.of(WebResourceAssembler.class, new Assembling());
    }
  }

  public static final class Assembling {
    public RequiredResources resources() {
      return Partial.of(RequiredResources.class, new Requiring());
    }
  }

  public static final class Requiring {
    public RequiredResources requireWebResource(String moduleCompleteKey) {
      RequiredResourceCollector.require(moduleCompleteKey);
      return new Assembling().resources();
    }
  }
}
