package host.people;

import host.db.Database;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** Accounts and groups. Names are lower-cased, as the product's directory does. */
public final class People {
  public static final String USERS = "confluence-users";
  public static final String ADMINISTRATORS = "confluence-administrators";

  private static final String COLUMNS = "USER_KEY, NAME, FULL_NAME, EMAIL, LOCALE, DARK";
  private static final RowMapper<Person> PERSON =
      (row, number) ->
          new Person(
              row.getString(1),
              row.getString(2),
              row.getString(3),
              row.getString(4),
              Locale.forLanguageTag(row.getString(5)),
              row.getBoolean(6));

  private final Database database;

  public People(Database database) {
    this.database = database;
  }

  /** A licensed account, in {@link #USERS}. */
  public Person create(String name, String fullName, String email, Locale locale, String password) {
    String key = UUID.randomUUID().toString().replace("-", "");
    String salt = Passwords.newSalt();
    database.inTransaction(
        () -> {
          database
              .jdbc()
              .update(
                  "INSERT INTO HOST_USER (USER_KEY, NAME, FULL_NAME, EMAIL, LOCALE, DARK, SALT, HASH)"
                      + " VALUES (?, ?, ?, ?, ?, FALSE, ?, ?)",
                  key,
                  name.toLowerCase(Locale.ROOT),
                  fullName,
                  email,
                  locale.toLanguageTag(),
                  salt,
                  Passwords.hash(password, salt));
          addToGroup(byKey(key).orElseThrow(), USERS);
        });
    return byKey(key).orElseThrow();
  }

  public Optional<Person> byKey(String key) {
    return one("USER_KEY = ?", key);
  }

  public Optional<Person> byName(String name) {
    return one("NAME = ?", name.toLowerCase(Locale.ROOT));
  }

  public Optional<Person> authenticate(String name, String password) {
    List<String[]> secrets =
        database
            .jdbc()
            .query(
                "SELECT SALT, HASH FROM HOST_USER WHERE NAME = ?",
                (row, number) -> new String[] {row.getString(1), row.getString(2)},
                name.toLowerCase(Locale.ROOT));
    boolean matches =
        secrets.size() == 1 && Passwords.matches(password, secrets.get(0)[0], secrets.get(0)[1]);
    return matches ? byName(name) : Optional.empty();
  }

  public List<Person> list() {
    return database.jdbc().query("SELECT " + COLUMNS + " FROM HOST_USER ORDER BY NAME", PERSON);
  }

  public void rename(Person person, String newName) {
    database
        .jdbc()
        .update(
            "UPDATE HOST_USER SET NAME = ? WHERE USER_KEY = ?",
            newName.toLowerCase(Locale.ROOT),
            person.id());
  }

  public void setLocale(Person person, Locale locale) {
    database
        .jdbc()
        .update(
            "UPDATE HOST_USER SET LOCALE = ? WHERE USER_KEY = ?",
            locale.toLanguageTag(),
            person.id());
  }

  public void setDark(Person person, boolean dark) {
    database.jdbc().update("UPDATE HOST_USER SET DARK = ? WHERE USER_KEY = ?", dark, person.id());
  }

  /** Makes the group if it is new. */
  public void addToGroup(Person person, String group) {
    createGroup(group);
    if (!isIn(person.id(), group)) {
      database
          .jdbc()
          .update(
              "INSERT INTO HOST_MEMBER (GROUP_NAME, USER_KEY) VALUES (?, ?)", group, person.id());
    }
  }

  public void removeFromGroup(Person person, String group) {
    database
        .jdbc()
        .update(
            "DELETE FROM HOST_MEMBER WHERE GROUP_NAME = ? AND USER_KEY = ?", group, person.id());
  }

  public void createGroup(String group) {
    if (!groups().contains(group)) {
      database.jdbc().update("INSERT INTO HOST_GROUP (NAME) VALUES (?)", group);
    }
  }

  public List<String> groups() {
    return database.jdbc().queryForList("SELECT NAME FROM HOST_GROUP ORDER BY NAME", String.class);
  }

  public List<String> groupsOf(Person person) {
    return database
        .jdbc()
        .queryForList(
            "SELECT GROUP_NAME FROM HOST_MEMBER WHERE USER_KEY = ? ORDER BY GROUP_NAME",
            String.class,
            person.id());
  }

  public List<Person> members(String group) {
    return database
        .jdbc()
        .query(
            "SELECT "
                + COLUMNS
                + " FROM HOST_USER WHERE USER_KEY IN"
                + " (SELECT M.USER_KEY FROM HOST_MEMBER M WHERE M.GROUP_NAME = ?) ORDER BY NAME",
            PERSON,
            group);
  }

  public boolean isIn(String userKey, String group) {
    return database
            .jdbc()
            .queryForObject(
                "SELECT COUNT(*) FROM HOST_MEMBER WHERE GROUP_NAME = ? AND USER_KEY = ?",
                Integer.class,
                group,
                userKey)
        > 0;
  }

  public boolean isLicensed(Person person) {
    return isIn(person.id(), USERS);
  }

  /** Confluence and system administrators are one here. */
  public boolean isAdministrator(Person person) {
    return isIn(person.id(), ADMINISTRATORS);
  }

  private Optional<Person> one(String where, String value) {
    return database
        .jdbc()
        .query("SELECT " + COLUMNS + " FROM HOST_USER WHERE " + where, PERSON, value)
        .stream()
        .findFirst();
  }
}
