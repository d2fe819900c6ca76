package org.duban.rectification;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.duban.confluence.AccessMode;
import org.duban.confluence.CurrentUser;
import org.duban.confluence.Pages;
import org.duban.confluence.Viewer;
import org.duban.organisation.OrganisationService;
import org.duban.organisation.Role;
import org.duban.organisation.RoleService;
import org.duban.shared.PageId;
import org.duban.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Who may see a plan: those who may view its page; with no page, those who may view its space. Once
 * the page is gone nobody knows any more whom it was kept from: its keepers alone see the plan,
 * until it is restored. Wiki permissions and roles are both needed to write.
 */
@Component
class RectificationRights {
  /** The newest so many measures of a person are looked at. */
  private static final int MAX = 1_000;

  private final CurrentUser user;
  private final Pages pages;
  private final RoleService roles;
  private final OrganisationService organisation;
  private final AccessMode mode;
  private final Policies policies;
  private final SightStore sight;

  RectificationRights(
      CurrentUser user,
      Pages pages,
      RoleService roles,
      OrganisationService organisation,
      AccessMode mode,
      Policies policies,
      SightStore sight) {
    this.user = user;
    this.pages = pages;
    this.roles = roles;
    this.organisation = organisation;
    this.mode = mode;
    this.policies = policies;
    this.sight = sight;
  }

  boolean maySee(Plan plan) {
    if (plan.page() == null) {
      return pages.canViewSpace(plan.spaceKey());
    }
    return pages.find(plan.page()).isPresent()
        || !pages.exists(plan.page())
            && pages.canViewSpace(plan.spaceKey())
            && isKeeper(roles, plan, viewerKey());
  }

  /** Office and administrators of its space, and whoever made the plan. */
  static boolean isKeeper(RoleService roles, Plan plan, String userKey) {
    Set<Role> mine = roles.rolesOf(userKey, plan.spaceKey());
    return mine.contains(Role.OFFICE)
        || mine.contains(Role.ADMIN)
        || userKey != null && userKey.equals(plan.creator());
  }

  /** What the current user may do with a plan they see. */
  PlanAccess access(Plan plan) {
    return access(plan.spaceKey(), plan.page(), viewer -> measured(plan, viewer), plan.end());
  }

  /** The same where there is no plan yet. */
  PlanAccess access(String spaceKey, PageId page) {
    return access(spaceKey, page, viewer -> Set.of(), null);
  }

  private Set<Integer> measured(Plan plan, Viewer viewer) {
    return policies.work(plan).sections() == WorkPolicy.Reach.ANY
        ? Set.of()
        : Set.copyOf(sight.measuredBy(plan.id(), viewer.key(), MAX));
  }

  private PlanAccess access(
      String spaceKey, PageId page, Function<Viewer, Set<Integer>> measured, PlanEnd end) {
    Viewer viewer = user.find().orElse(null);
    if (viewer == null) {
      return new PlanAccess(null, Set.of(), Set.of(), Set.of(), false, mode.isReadOnly(), end);
    }
    Set<Role> mine = roles.rolesOf(viewer.key(), spaceKey);
    return new PlanAccess(
        viewer,
        mine,
        organisation.unitsOf(viewer.key()),
        measured.apply(viewer),
        mayEdit(spaceKey, page),
        mode.isReadOnly(),
        end);
  }

  /**
   * Differs whenever the current user might do something else; costs no query of ours.
   *
   * @param mine their roles in the plan's space
   */
  int stamp(Plan plan, Set<Role> mine) {
    Viewer viewer = user.find().orElse(null);
    return viewer == null
        ? 0
        : Objects.hash(
            viewer.key(),
            mine.toString(),
            mayEdit(plan.spaceKey(), plan.page()),
            mode.isReadOnly());
  }

  /** Those of the current user in the plan's space; costs no query of ours. */
  Set<Role> roles(Plan plan) {
    return roles.rolesOf(viewerKey(), plan.spaceKey());
  }

  private boolean mayEdit(String spaceKey, PageId page) {
    return page != null && pages.exists(page) ? pages.canEdit(page) : pages.canCreateIn(spaceKey);
  }

  /** The current user's key, or null when anonymous. */
  String viewerKey() {
    return viewer().map(Viewer::key).orElse(null);
  }

  Optional<Viewer> viewer() {
    return user.find();
  }

  /** Before any write: someone is logged in and the wiki may be written. */
  Viewer writer() {
    mode.requireWritable();
    return user.get();
  }

  static Refusal noPlan(Object id) {
    return Refusal.notFound("duban.rectification.refusal.noPlan", String.valueOf(id));
  }
}
