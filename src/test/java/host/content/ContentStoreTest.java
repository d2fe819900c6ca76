package host.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import host.db.Database;
import host.db.Schema;
import host.people.People;
import host.people.Person;
import host.testing.WithDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class ContentStoreTest {
  private People people;
  private Pages pages;
  private Permissions permissions;
  private Attachments attachments;
  private String space;
  private StoredPage home;

  @BeforeEach
  void open(Database database) {
    Schema.create(database);
    people = new People(database);
    pages = new Pages(database, Clock.systemUTC());
    permissions = new Permissions(database, people, pages);
    attachments = new Attachments(database, Clock.systemUTC());
    space = "S" + UUID.randomUUID().toString().replace("-", "");
    new Spaces(database).create(space, "局");
    home = pages.create(space, null, "首页", "<p>一</p>", null);
  }

  private Person person(String group) {
    Person person =
        people.create("u" + UUID.randomUUID(), "张三", "a@example.org", Locale.CHINA, "secret");
    people.addToGroup(person, group);
    return person;
  }

  @Test
  void keepsTheUserKeyWhenAPersonIsRenamed() {
    Person before = person("g");

    people.rename(before, "New" + before.name());

    Person after = people.byKey(before.id()).orElseThrow();
    assertThat(after.name()).isEqualTo("new" + before.name()).isNotEqualTo(after.id());
    assertThat(people.authenticate(after.name(), "secret")).contains(after);
    assertThat(people.authenticate(after.name(), "Secret")).isEmpty();
  }

  @Test
  void keepsEveryVersionOfAPage() {
    StoredPage second = pages.update(home.id(), 1, "首页", "<p>二</p>", null, "why");

    assertThat(second.version()).isEqualTo(2);
    assertThat(pages.history(home.id())).extracting(PageVersion::version).containsExactly(2, 1);
    assertThat(pages.version(home.id(), 1).orElseThrow().body()).isEqualTo("<p>一</p>");
  }

  @Test
  void refusesToSaveOverSomeoneElsesVersion() {
    pages.update(home.id(), 1, "首页", "<p>二</p>", null, "");

    assertThatThrownBy(() -> pages.update(home.id(), 1, "首页", "<p>三</p>", null, ""))
        .isInstanceOf(ContentRefused.class)
        .hasMessageContaining("changed by someone else");
    assertThat(pages.find(home.id()).orElseThrow().body()).isEqualTo("<p>二</p>");
  }

  @Test
  void refusesATitleThatIsTakenUnlessItsPageIsInTheTrash() {
    assertThatThrownBy(() -> pages.create(space, null, " 首页 ", "", null))
        .isInstanceOf(ContentRefused.class);

    pages.moveToTrash(home.id());

    assertThat(pages.create(space, null, "首页", "", null).id()).isNotEqualTo(home.id());
    assertThatThrownBy(() -> pages.restore(home.id())).isInstanceOf(ContentRefused.class);
  }

  @Test
  void handsTheChildrenOfADeletedPageToItsParent() {
    StoredPage middle = pages.create(space, home.id(), "中", "", null);
    StoredPage leaf = pages.create(space, middle.id(), "下", "", null);

    pages.moveToTrash(middle.id());

    assertThat(pages.find(leaf.id()).orElseThrow().parentId()).isEqualTo(home.id());
    assertThat(pages.trash(space)).extracting(StoredPage::id).containsExactly(middle.id());
    assertThat(pages.restore(middle.id()).parentId()).isEqualTo(home.id());
  }

  @Test
  void refusesToMoveAPageBelowItself() {
    StoredPage child = pages.create(space, home.id(), "子", "", null);

    assertThatThrownBy(() -> pages.move(home.id(), child.id())).isInstanceOf(ContentRefused.class);
  }

  @Test
  void inheritsViewRestrictionsFromAncestorsButNotEditRestrictions() {
    Person insider = person("inside");
    Person other = person("other");
    for (String group : List.of("inside", "other")) {
      permissions.grant(space, Access.VIEW, Subject.group(group));
      permissions.grant(space, Access.EDIT, Subject.group(group));
    }
    StoredPage child = pages.create(space, home.id(), "子", "", null);

    permissions.restrict(home.id(), Access.EDIT, Subject.user(insider));
    assertThat(permissions.mayEdit(other, home)).isFalse();
    assertThat(permissions.mayEdit(other, child)).isTrue();

    permissions.restrict(home.id(), Access.VIEW, Subject.group("inside"));
    assertThat(permissions.mayView(insider, child)).isTrue();
    assertThat(permissions.mayView(other, child)).isFalse();
    assertThat(permissions.mayEdit(other, child)).isFalse();
  }

  @Test
  void givesAnonymousRightsToEverybodyAndAllRightsToTheSuperGroup() {
    assertThat(permissions.mayView(null, home)).isFalse();
    assertThat(permissions.mayView(person(People.ADMINISTRATORS), home)).isTrue();

    permissions.grant(space, Access.VIEW, Subject.anonymous());

    assertThat(permissions.mayView(null, home)).isTrue();
    assertThat(permissions.mayView(person("any"), home)).isTrue();
    assertThat(permissions.mayCreate(person("any"), space)).isFalse();
  }

  @Test
  void hidesWhatIsInTheTrashEvenFromAdministrators() {
    Person admin = person(People.ADMINISTRATORS);
    pages.moveToTrash(home.id());

    assertThat(permissions.mayView(admin, pages.find(home.id()).orElseThrow())).isFalse();
  }

  @Test
  void keepsTheIdOfAnAttachmentAcrossVersions() {
    StoredAttachment first =
        attachments.add(home.id(), "佐证.txt", "text/plain", "一".getBytes(), null);
    StoredAttachment second =
        attachments.add(home.id(), "佐证.txt", "text/plain", new byte[2_000_000], null);

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.version()).isEqualTo(2);
    assertThat(attachments.of(home.id())).containsExactly(second);
    assertThat(attachments.content(second)).hasSize(2_000_000);
    assertThat(attachments.content(first)).isEqualTo("一".getBytes());
  }
}
