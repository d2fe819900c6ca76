package org.duban.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duban.audit.AuditTrail;
import org.duban.audit.Change;
import org.duban.audit.NewEntry;
import org.duban.audit.Subject;
import org.duban.confluence.AccessMode;
import org.duban.confluence.CurrentUser;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Pages;
import org.duban.confluence.Remembered;
import org.duban.confluence.Transactions;
import org.duban.confluence.Viewer;
import org.duban.organisation.Role;
import org.duban.organisation.RoleService;
import org.duban.shared.JsonText;
import org.duban.shared.PersonRef;
import org.duban.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * The policies of the wiki and its spaces. Every logged-in person may read them; administrators set
 * them anywhere, the office where it is the office.
 */
@Component
public class PolicyService {
  private final PolicyStore store;
  private final RoleService roles;
  private final CurrentUser user;
  private final Pages pages;
  private final AccessMode mode;
  private final AuditTrail trail;
  private final OfficeClock clock;
  private final Transactions transactions;
  private final Map<String, PolicyKind<?>> kinds = new LinkedHashMap<>();
  private final Remembered<Map<String, PolicyStore.Kept>> remembered = new Remembered<>();

  public PolicyService(
      PolicyStore store,
      List<PolicyKind<?>> kinds,
      RoleService roles,
      CurrentUser user,
      Pages pages,
      AccessMode mode,
      AuditTrail trail,
      OfficeClock clock,
      Transactions transactions) {
    this.store = store;
    this.roles = roles;
    this.user = user;
    this.pages = pages;
    this.mode = mode;
    this.trail = trail;
    this.clock = clock;
    this.transactions = transactions;
    kinds.forEach(kind -> this.kinds.put(kind.key(), kind));
  }

  /**
   * What holds in a space, for whoever decides by it: checks no permission, and costs no query
   * while the table is remembered.
   */
  public <T> T in(String spaceKey, PolicyKind<T> kind) {
    return setting(kind, spaceKey, all()).value();
  }

  /** What is set for the wiki or any space, besides what the app ships. */
  public <T> List<T> everywhere(PolicyKind<T> kind) {
    List<T> values = new ArrayList<>(List.of(setting(kind, null, all()).value()));
    all().values().stream()
        .filter(kept -> kept.settings() != null)
        .filter(kept -> kept.place().startsWith(PolicyStore.place(kind.key(), "")))
        .map(kept -> kind.read(new PolicyFields(JsonText.read(kept.settings()))))
        .forEach(values::add);
    return values;
  }

  /** Differs whenever any policy was set. */
  public int stamp() {
    return all().hashCode();
  }

  /** Every policy as it holds at a place; null is the whole wiki. */
  public List<Setting<?>> list(String spaceKey) {
    requireReader(spaceKey);
    Map<String, PolicyStore.Kept> all = fresh();
    List<Setting<?>> list = new ArrayList<>();
    kinds.values().forEach(kind -> list.add(setting(kind, spaceKey, all)));
    return list;
  }

  public Setting<?> get(String key, String spaceKey) {
    requireReader(spaceKey);
    return setting(kind(key), spaceKey, fresh());
  }

  public boolean mayEdit(String spaceKey) {
    Set<Role> mine = roles.rolesOf(user.get().key(), spaceKey);
    return !mode.isReadOnly() && (mine.contains(Role.ADMIN) || mine.contains(Role.OFFICE));
  }

  /**
   * @param version of what is set at this very place, 0 for nothing yet
   */
  public Setting<?> set(String key, String spaceKey, int version, Map<String, Object> fields) {
    PolicyKind<?> kind = kind(key);
    Viewer editor = requireEditor(spaceKey);
    if (kind.isWikiWide() && spaceKey != null) {
      throw Refusal.invalid("duban.policy.refusal.wikiWide");
    }
    write(kind, spaceKey, version, checked(kind, fields), editor);
    return get(key, spaceKey);
  }

  /** The place inherits again. */
  public Setting<?> unset(String key, String spaceKey, int version) {
    PolicyKind<?> kind = kind(key);
    write(kind, spaceKey, version, null, requireEditor(spaceKey));
    return get(key, spaceKey);
  }

  private Viewer requireEditor(String spaceKey) {
    mode.requireWritable();
    Viewer editor = user.get();
    requireReader(spaceKey);
    if (!mayEdit(spaceKey)) {
      throw Refusal.forbidden("duban.policy.refusal.office");
    }
    return editor;
  }

  private void write(
      PolicyKind<?> kind, String spaceKey, int version, String settings, Viewer editor) {
    transactions.run(
        () -> {
          String place = PolicyStore.place(kind.key(), spaceKey);
          PersonRef by = editor.asPerson(null);
          PolicyStore.Kept seen = store.find(place).orElse(null);
          PolicyStore.Kept before = seen == null ? null : store.lock(seen);
          if (version != (before == null ? 0 : before.version())) {
            throw Refusal.conflict("duban.policy.refusal.conflict", Map.of());
          }
          if (Objects.equals(settings, before == null ? null : before.settings())) {
            return null;
          }
          int id;
          if (before == null) {
            id = store.create(kind.key(), spaceKey, settings, by, clock.now()).id();
          } else {
            id = before.id();
            store.write(before, settings, by, clock.now());
          }
          Subject subject = new Subject(PolicyWitnesses.TYPE, id);
          List<Change> changes =
              new ArrayList<>(changes(before == null ? null : before.settings(), settings));
          changes.add(new Change("policy", null, place));
          changes.add(Change.seal(subject, PolicyWitnesses.digest(settings)));
          trail.append(
              new NewEntry(
                  subject,
                  Subject.SETTINGS,
                  settings == null ? "UNSET" : "SET",
                  version + 1,
                  changes),
              by);
          return null;
        });
    remembered.forget();
  }

  private static List<Change> changes(String before, String after) {
    Map<?, ?> old = before == null ? Map.of() : JsonText.read(before);
    Map<?, ?> now = after == null ? Map.of() : JsonText.read(after);
    Set<Object> fields = new LinkedHashSet<>(old.keySet());
    fields.addAll(now.keySet());
    return fields.stream()
        .map(field -> new Change(String.valueOf(field), said(old, field), said(now, field)))
        .toList();
  }

  private static String said(Map<?, ?> fields, Object field) {
    return fields.get(field) == null ? null : JsonText.write(fields.get(field));
  }

  private static <T> String checked(PolicyKind<T> kind, Map<String, Object> fields) {
    return JsonText.write(kind.write(kind.read(new PolicyFields(fields))));
  }

  private static <T> Setting<T> setting(
      PolicyKind<T> kind, String spaceKey, Map<String, PolicyStore.Kept> all) {
    PolicyStore.Kept own = all.get(PolicyStore.place(kind.key(), spaceKey));
    PolicyStore.Kept wiki = all.get(PolicyStore.place(kind.key(), null));
    boolean set = own != null && own.settings() != null;
    PolicyStore.Kept holds = set ? own : wiki;
    T value =
        holds == null || holds.settings() == null
            ? kind.first()
            : kind.read(new PolicyFields(JsonText.read(holds.settings())));
    return new Setting<>(
        kind,
        spaceKey,
        value,
        !set,
        own == null ? 0 : own.version(),
        set ? own.by() : null,
        set ? own.at() : null);
  }

  private void requireReader(String spaceKey) {
    user.get();
    if (spaceKey != null && !pages.canViewSpace(spaceKey)) {
      throw Refusal.notFound("duban.policy.refusal.noSpace", spaceKey);
    }
  }

  private PolicyKind<?> kind(String key) {
    PolicyKind<?> kind = kinds.get(key);
    if (kind == null) {
      throw Refusal.notFound("duban.policy.refusal.key", key, String.join(" ", kinds.keySet()));
    }
    return kind;
  }

  private Map<String, PolicyStore.Kept> all() {
    return remembered.get(this::fresh);
  }

  private Map<String, PolicyStore.Kept> fresh() {
    return transactions.run(
        () -> {
          Map<String, PolicyStore.Kept> all = new HashMap<>();
          store.all().forEach(kept -> all.put(kept.place(), kept));
          return all;
        });
  }
}
