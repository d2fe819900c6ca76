package host.content;

import host.people.Person;

/** To whom a permission is given. */
public record Subject(Type type, String id) {
  /** Kinds of subject. */
  public enum Type {
    USER,
    GROUP,
    ANONYMOUS
  }

  public static Subject group(String name) {
    return new Subject(Type.GROUP, name);
  }

  public static Subject user(Person person) {
    return new Subject(Type.USER, person.id());
  }

  public static Subject anonymous() {
    return new Subject(Type.ANONYMOUS, "-");
  }
}
