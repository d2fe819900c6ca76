package host.content;

import host.db.Database;
import host.people.People;
import host.people.Person;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who may do what, as Confluence decides it: a space permission from the user, one of their groups
 * or anonymous access; then page restrictions, where a page with VIEW restrictions is seen only by
 * those named, and so are all pages below it, while EDIT restrictions hold for their page alone.
 * What one may not view one may not edit. Members of the super group pass everywhere. Pages in the
 * trash are not viewable. An anonymous permission holds for everybody who is logged in as well.
 *
 * <p>Source: "Space permissions overview", "Page restrictions", "Confluence groups for
 * administrators".
 */
public final class Permissions {
  private final Database database;
  private final People people;
  private final Pages pages;

  public Permissions(Database database, People people, Pages pages) {
    this.database = database;
    this.people = people;
    this.pages = pages;
  }

  public void grant(String spaceKey, Access access, Subject subject) {
    if (!grants(spaceKey).contains(new Grant(access, subject))) {
      insert("HOST_SPACE_PERMISSION", "SPACE_KEY", spaceKey, access, subject);
    }
  }

  public void revoke(String spaceKey, Access access, Subject subject) {
    delete("HOST_SPACE_PERMISSION", "SPACE_KEY", spaceKey, access, subject);
  }

  public List<Grant> grants(String spaceKey) {
    return list("HOST_SPACE_PERMISSION", "SPACE_KEY", spaceKey);
  }

  /** The first subject of an access restricts the page to it; more subjects widen the circle. */
  public void restrict(long pageId, Access access, Subject subject) {
    if (access != Access.VIEW && access != Access.EDIT) {
      throw new ContentRefused("A page is restricted for VIEW or EDIT, not " + access);
    }
    if (!restrictions(pageId).contains(new Grant(access, subject))) {
      insert("HOST_RESTRICTION", "PAGE_ID", pageId, access, subject);
    }
  }

  public void unrestrict(long pageId, Access access, Subject subject) {
    delete("HOST_RESTRICTION", "PAGE_ID", pageId, access, subject);
  }

  public List<Grant> restrictions(long pageId) {
    return list("HOST_RESTRICTION", "PAGE_ID", pageId);
  }

  /**
   * @param person null for anonymous
   */
  public boolean inSpace(Person person, Access access, String spaceKey) {
    if (isSuper(person)) {
      return true;
    }
    Set<Subject> subjects = subjects(person);
    return grants(spaceKey).stream()
        .anyMatch(grant -> grant.access() == access && subjects.contains(grant.subject()));
  }

  public boolean mayView(Person person, StoredPage page) {
    if (page.deleted()) {
      return false;
    }
    if (isSuper(person)) {
      return true;
    }
    return inSpace(person, Access.VIEW, page.spaceKey())
        && allows(person, Access.VIEW, page.id())
        && pages.ancestors(page).stream()
            .allMatch(above -> allows(person, Access.VIEW, above.id()));
  }

  public boolean mayEdit(Person person, StoredPage page) {
    return mayView(person, page)
        && (isSuper(person)
            || inSpace(person, Access.EDIT, page.spaceKey())
                && allows(person, Access.EDIT, page.id()));
  }

  /** Making a page also needs to see the space. */
  public boolean mayCreate(Person person, String spaceKey) {
    return inSpace(person, Access.VIEW, spaceKey) && inSpace(person, Access.EDIT, spaceKey);
  }

  private boolean allows(Person person, Access access, long pageId) {
    List<Subject> named =
        restrictions(pageId).stream()
            .filter(grant -> grant.access() == access)
            .map(Grant::subject)
            .toList();
    return named.isEmpty() || named.stream().anyMatch(subjects(person)::contains);
  }

  private boolean isSuper(Person person) {
    return person != null && people.isAdministrator(person);
  }

  private Set<Subject> subjects(Person person) {
    Set<Subject> subjects = new HashSet<>();
    subjects.add(Subject.anonymous());
    if (person != null) {
      subjects.add(Subject.user(person));
      people.groupsOf(person).forEach(group -> subjects.add(Subject.group(group)));
    }
    return subjects;
  }

  private void insert(String table, String column, Object key, Access access, Subject subject) {
    database
        .jdbc()
        .update(
            "INSERT INTO "
                + table
                + " ("
                + column
                + ", KIND, SUBJECT_TYPE, SUBJECT) VALUES (?, ?, ?, ?)",
            key,
            access.name(),
            subject.type().name(),
            subject.id());
  }

  private void delete(String table, String column, Object key, Access access, Subject subject) {
    database
        .jdbc()
        .update(
            "DELETE FROM "
                + table
                + " WHERE "
                + column
                + " = ? AND KIND = ? AND SUBJECT_TYPE = ? AND SUBJECT = ?",
            key,
            access.name(),
            subject.type().name(),
            subject.id());
  }

  private List<Grant> list(String table, String column, Object key) {
    return database
        .jdbc()
        .query(
            "SELECT KIND, SUBJECT_TYPE, SUBJECT FROM " + table + " WHERE " + column + " = ?",
            (row, number) ->
                new Grant(
                    Access.valueOf(row.getString(1)),
                    new Subject(Subject.Type.valueOf(row.getString(2)), row.getString(3))),
            key);
  }
}
