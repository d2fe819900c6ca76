package architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the byte code that ships names in {@code com.atlassian}: types, and members with
 * descriptors.
 */
final class PlatformUses {
  /**
   * A member as the virtual machine links it: by name, parameters and result, not by inheritance.
   */
  record Member(String owner, String name, List<String> parameters, String result, String kind) {
    /** As the table writes it: {@code getUserByKey(UserKey)}, {@code VIEW}, {@code new(String)}. */
    String shortly() {
      return kind.equals("field")
          ? name
          : (kind.equals("constructor") ? "new" : name)
              + parameters.stream()
                  .map(PlatformUses::simple)
                  .collect(Collectors.joining(", ", "(", ")"));
    }
  }

  private final TreeMap<String, Set<String>> table = new TreeMap<>();
  private final List<Member> members = new ArrayList<>();

  PlatformUses() {
    for (JavaClass type : House.main()) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        note(dependency.getTargetClass().getBaseComponentType());
      }
      type.getAccessesFromSelf().forEach(this::note);
      type.getMethods().forEach(this::noteOverridden);
    }
  }

  TreeMap<String, Set<String>> table() {
    return table;
  }

  List<Member> members() {
    return members;
  }

  private static String simple(String type) {
    String name = type.substring(type.lastIndexOf('.') + 1);
    return type.startsWith("[L") ? name.replace(";", "[]") : name;
  }

  private Set<String> note(JavaClass type) {
    return platform(type) ? table.computeIfAbsent(type.getName(), t -> new TreeSet<>()) : Set.of();
  }

  private void note(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    if (platform(target.getOwner())) {
      if (target instanceof AccessTarget.CodeUnitCallTarget call) {
        boolean constructor = call.getName().equals("<init>");
        add(
            new Member(
                call.getOwner().getName(),
                call.getName(),
                names(call.getRawParameterTypes()),
                call.getRawReturnType().getName(),
                constructor ? "constructor" : isStatic(call) ? "static" : "method"));
      } else if (target instanceof AccessTarget.FieldAccessTarget field) {
        add(
            new Member(
                field.getOwner().getName(),
                field.getName(),
                List.of(),
                field.getRawType().getName(),
                "field"));
      } else if (target instanceof AccessTarget.CodeUnitReferenceTarget reference) {
        add(
            new Member(
                reference.getOwner().getName(),
                reference.getName(),
                names(reference.getRawParameterTypes()),
                reference.getRawReturnType().getName(),
                "method"));
      }
    }
  }

  private void noteOverridden(JavaMethod method) {
    JavaClass type = method.getOwner();
    Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
        .filter(PlatformUses::platform)
        .forEach(
            above -> {
              Optional<JavaMethod> overridden =
                  above.tryGetMethod(
                      method.getName(),
                      names(method.getRawParameterTypes()).toArray(String[]::new));
              overridden.ifPresent(
                  m ->
                      add(
                          new Member(
                              above.getName(),
                              m.getName(),
                              names(m.getRawParameterTypes()),
                              m.getRawReturnType().getName(),
                              "method")));
            });
  }

  private void add(Member member) {
    table.computeIfAbsent(member.owner(), t -> new TreeSet<>()).add(member.shortly());
    if (!members.contains(member)) {
      members.add(member);
    }
  }

  private static boolean isStatic(AccessTarget.CodeUnitCallTarget call) {
    return call.resolveMember()
        .map(m -> m.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC))
        .orElse(false);
  }

  private static boolean platform(JavaClass type) {
    return type.getName().startsWith("com.atlassian.");
  }

  private static List<String> names(List<JavaClass> types) {
    return types.stream().map(JavaClass::getName).toList();
  }
}
