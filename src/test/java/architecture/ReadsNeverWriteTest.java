package architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Follows every call that a GET, a preview, a macro or a context provider can lead to, through
 * lambdas and into all implementations of our own interfaces, and looks for a write to Active
 * Objects at the end.
 */
@Rule(1)
class ReadsNeverWriteTest {
  private static final Set<String> AO_WRITES =
      Set.of("create", "delete", "deleteWithSQL", "migrate");

  @Test
  void noGetMacroOrContextProviderLeadsToAWrite() {
    List<String> found = new ArrayList<>();
    for (JavaCodeUnit entry : entries()) {
      pathToWrite(entry).forEach(found::add);
    }
    assertThat(found)
        .as(
            "rendering and GET never write (rule 1): split the read from the write, or make it a POST")
        .isEmpty();
  }

  @Test
  void theWalkStartsAtEveryGetAndPreview() {
    assertThat(entries().stream().filter(e -> e.isAnnotatedWith(GET.class))).hasSize(lines("@GET"));
    assertThat(entries().stream().filter(e -> e.isAnnotatedWith(POST.class)))
        .hasSize(lines("@Path\\(.*preview\"\\)"))
        .isNotEmpty();
  }

  @Test
  void theWalkFindsWritesWhereTheyAre() {
    List<JavaMethod> writers =
        House.main().stream()
            .filter(type -> House.outermost(type).endsWith("Store"))
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> accesses(method).stream().anyMatch(ReadsNeverWriteTest::writes))
            .toList();
    long stores = House.main().stream().filter(t -> t.getSimpleName().endsWith("Store")).count();

    assertThat(writers.size())
        .as("methods of stores that write")
        .isGreaterThanOrEqualTo((int) Math.min(stores, 1));
    writers.forEach(writer -> assertThat(pathToWrite(writer)).isNotEmpty());
  }

  /** A preview is posted for the size of what it looks at, and is promised to write nothing. */
  private static boolean isPreview(JavaMethod method) {
    return method.isAnnotatedWith(POST.class)
        && method
            .tryGetAnnotationOfType(jakarta.ws.rs.Path.class)
            .filter(path -> path.value().endsWith("preview"))
            .isPresent();
  }

  private static int lines(String pattern) {
    return (int)
        House.files(House.MAIN, ".java").stream()
            .flatMap(file -> House.text(file).lines())
            .filter(line -> line.strip().matches(pattern))
            .count();
  }

  private static List<JavaCodeUnit> entries() {
    List<JavaCodeUnit> entries = new ArrayList<>();
    for (JavaClass type : House.main()) {
      boolean macro =
          type.getAllRawInterfaces().stream()
              .anyMatch(i -> i.getName().equals("com.atlassian.confluence.macro.Macro"));
      boolean provider =
          type.getAllRawSuperclasses().stream()
              .anyMatch(s -> s.getSimpleName().endsWith("ContextProvider"));
      for (JavaMethod method : type.getMethods()) {
        if (method.isAnnotatedWith(GET.class)
            || isPreview(method)
            || macro && method.getName().equals("execute")
            || provider && method.getName().equals("updateBlueprintContext")) {
          entries.add(method);
        }
      }
    }
    return entries;
  }

  private static Stream<String> pathToWrite(JavaCodeUnit entry) {
    Map<JavaCodeUnit, JavaCodeUnit> cameFrom = new HashMap<>();
    Deque<JavaCodeUnit> open = new ArrayDeque<>(List.of(entry));
    Set<JavaCodeUnit> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      JavaCodeUnit current = open.remove();
      for (JavaCodeUnitAccess<?> access : accesses(current)) {
        if (writes(access)) {
          return Stream.of(trail(current, cameFrom) + " -> " + access.getTarget().getFullName());
        }
        for (JavaCodeUnit next : targets(access.getTarget())) {
          if (seen.add(next)) {
            cameFrom.put(next, current);
            open.add(next);
          }
        }
      }
    }
    return Stream.empty();
  }

  private static List<JavaCodeUnitAccess<?>> accesses(JavaCodeUnit unit) {
    List<JavaCodeUnitAccess<?>> all = new ArrayList<>(unit.getCallsFromSelf());
    all.addAll(unit.getCodeUnitReferencesFromSelf());
    return all;
  }

  private static boolean writes(JavaCodeUnitAccess<?> access) {
    String owner = access.getTarget().getOwner().getName();
    String name = access.getTarget().getName();
    return owner.equals("com.atlassian.activeobjects.external.ActiveObjects")
            && AO_WRITES.contains(name)
        || name.equals("save")
            && access.getTarget().getRawParameterTypes().isEmpty()
            && (owner.startsWith("net.java.ao.")
                || access.getTarget().getOwner().isAssignableTo("net.java.ao.RawEntity"));
  }

  private static Set<JavaCodeUnit> targets(AccessTarget.CodeUnitAccessTarget target) {
    Set<JavaCodeUnit> found = new LinkedHashSet<>();
    if (target.getOwner().getName().startsWith("org.duban.")) {
      target.resolveMember().ifPresent(found::add);
      String[] parameters =
          target.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
      for (JavaClass below : target.getOwner().getAllSubclasses()) {
        below.tryGetMethod(target.getName(), parameters).ifPresent(found::add);
      }
    }
    return found;
  }

  private static String trail(JavaCodeUnit end, Map<JavaCodeUnit, JavaCodeUnit> cameFrom) {
    String path = end.getOwner().getSimpleName() + "." + end.getName();
    for (JavaCodeUnit at = cameFrom.get(end); at != null; at = cameFrom.get(at)) {
      path = at.getOwner().getSimpleName() + "." + at.getName() + " -> " + path;
    }
    return path;
  }
}
