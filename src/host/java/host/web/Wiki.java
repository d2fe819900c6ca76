package host.web;

import host.content.Attachments;
import host.content.Pages;
import host.content.Permissions;
import host.content.Spaces;
import host.content.StoredPage;
import host.content.StoredSpace;
import host.people.People;
import host.people.Person;
import java.util.List;

/** The parts of the host that most screens work with, and the questions they all ask. */
record Wiki(
    People people, Spaces spaces, Pages pages, Attachments attachments, Permissions permissions) {

  /** A page that the caller may view; what one may not see does not exist. */
  StoredPage page(Exchange x, long id) {
    StoredPage page = pages.find(id).orElseThrow(() -> Trouble.notFound(x.words()));
    if (!permissions.mayView(x.person(), page)) {
      throw Trouble.notFound(x.words());
    }
    return page;
  }

  StoredPage editable(Exchange x, long id) {
    StoredPage page = page(x, id);
    if (!permissions.mayEdit(x.person(), page)) {
      throw Trouble.forbidden(x.words());
    }
    return page;
  }

  StoredSpace space(Exchange x, String key) {
    StoredSpace space = spaces.find(key).orElseThrow(() -> Trouble.notFound(x.words()));
    if (!permissions.inSpace(x.person(), host.content.Access.VIEW, key)) {
      throw Trouble.notFound(x.words());
    }
    return space;
  }

  StoredSpace administered(Exchange x, String key) {
    StoredSpace space = space(x, key);
    if (!permissions.inSpace(x.person(), host.content.Access.ADMINISTER, key)) {
      throw Trouble.forbidden(x.words());
    }
    return space;
  }

  List<StoredSpace> visibleSpaces(Person person) {
    return spaces.list().stream()
        .filter(space -> permissions.inSpace(person, host.content.Access.VIEW, space.key()))
        .toList();
  }

  boolean isAdministrator(Exchange x) {
    return x.person() != null && people.isAdministrator(x.person());
  }

  String key(Exchange x) {
    return x.person() == null ? null : x.person().id();
  }

  /** The full name behind a user key. */
  String nameOf(String userKey) {
    return userKey == null ? "-" : people.byKey(userKey).map(Person::fullName).orElse(userKey);
  }
}
