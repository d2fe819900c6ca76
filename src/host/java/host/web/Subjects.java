package host.web;

import host.content.Subject;
import host.people.Person;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** People and groups as one types them: {@code anna, group:staff}. */
final class Subjects {
  private Subjects() {}

  static Subject parse(Wiki wiki, WikiWords words, String typed) {
    String name = typed.trim();
    if (name.startsWith("group:")) {
      String group = name.substring("group:".length()).trim();
      if (wiki.people().groups().contains(group)) {
        return Subject.group(group);
      }
    } else {
      String user = name.startsWith("user:") ? name.substring("user:".length()).trim() : name;
      Person person = wiki.people().byName(user).orElse(null);
      if (person != null) {
        return Subject.user(person);
      }
    }
    throw new Trouble(400, words.t("restrictions.unknown", name));
  }

  static List<Subject> parseList(Wiki wiki, WikiWords words, String typed) {
    return Arrays.stream(typed.split("[,;，；]"))
        .filter(name -> !name.isBlank())
        .map(name -> parse(wiki, words, name))
        .toList();
  }

  static String typed(Wiki wiki, List<Subject> subjects) {
    return subjects.stream()
        .map(
            subject ->
                subject.type() == Subject.Type.GROUP
                    ? "group:" + subject.id()
                    : wiki.people().byKey(subject.id()).map(Person::name).orElse(subject.id()))
        .collect(Collectors.joining(", "));
  }
}
