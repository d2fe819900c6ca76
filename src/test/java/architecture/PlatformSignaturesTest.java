package architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformSignaturesTest {
  private static final Path SIGNATURES = House.ROOT.resolve("src/platform/java");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(com\\.atlassian\\.[\\w.$]+)` \\| ([^|]*)\\|([^|]*)\\|([^|]*)\\|");

  @Test
  void everyUseStandsInTheTable() {
    TreeMap<String, Set<String>> used = new PlatformUses().table();
    Map<String, Set<String>> documented = documented();
    List<String> missing = new ArrayList<>();

    used.forEach(
        (type, members) -> {
          Set<String> undocumented = new TreeSet<>(members);
          undocumented.removeAll(documented.getOrDefault(type, Set.of()));
          if (!documented.containsKey(type) || !undocumented.isEmpty()) {
            missing.add(
                "| `"
                    + type
                    + "` | "
                    + undocumented.stream()
                        .map(m -> "`" + m + "`")
                        .collect(Collectors.joining(", ")));
          }
        });

    assertThat(used).hasSizeGreaterThan(10);
    assertThat(missing)
        .as("add to the table of src/platform/README.md, with source and how sure")
        .isEmpty();
  }

  @Test
  void everyRowHasASourceAndSaysHowSure() {
    ROW.matcher(House.text(SIGNATURES.resolveSibling("README.md")))
        .results()
        .forEach(
            row -> {
              assertThat(row.group(3))
                  .as("source of %s", row.group(1))
                  .containsPattern("https?://|seen");
              assertThat(row.group(4).strip())
                  .as("how sure, %s", row.group(1))
                  .matches("(documented|seen|uncertain).*");
              if (row.group(4).contains("uncertain")) {
                assertThat(row.group(4)).as("which seam hides %s", row.group(1)).contains("seam: ");
              }
            });
  }

  @Test
  void theTableNamesExactlyTheSignatures() {
    Set<String> signatures =
        House.files(SIGNATURES, ".java").stream()
            .map(
                file ->
                    SIGNATURES
                        .relativize(file)
                        .toString()
                        .replace('/', '.')
                        .replaceFirst("\\.java$", ""))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(documented().keySet().stream().filter(t -> !t.contains("$")))
        .containsExactlyInAnyOrderElementsOf(signatures);
  }

  @Test
  void noSignatureIsKeptThatNobodyUses() {
    Set<String> used = new PlatformUses().table().keySet();
    Set<String> needed = new TreeSet<>();
    JavaClasses all =
        new ClassFileImporter().importPath(House.ROOT.resolve("target/test-classes/com/atlassian"));
    used.forEach(type -> reach(type, all, needed));
    Set<String> idle =
        all.stream()
            .map(JavaClass::getName)
            .filter(n -> Files.exists(SIGNATURES.resolve(n.replace('.', '/') + ".java")))
            .collect(Collectors.toCollection(TreeSet::new));
    idle.removeAll(needed);

    assertThat(idle.stream().filter(t -> !documented(t, "host")))
        .as("signatures that main does not need, nor those it needs")
        .isEmpty();
  }

  @Test
  void agreesWithTheRealJars() {
    String folder = System.getProperty("platform.jars");
    assumeThat(folder)
        .as("-Dplatform.jars=<confluence>/WEB-INF/lib and the bundled plugins")
        .isNotNull();

    assertThat(differences(Path.of(folder))).isEmpty();
  }

  @Test
  void noticesAJarThatDiffers(@TempDir Path folder) throws IOException {
    Path good =
        jar(
            folder.resolve("good"),
            "SpaceManager",
            "public interface SpaceManager { Space getSpace(String key); } interface Other {}",
            true);
    Path bad =
        jar(
            folder.resolve("bad"),
            "SpaceManager",
            "public abstract class SpaceManager { public abstract Object getSpace(String key); }",
            true);

    assertThat(differences(good)).noneMatch(d -> d.contains("SpaceManager"));
    assertThat(differences(bad))
        .anyMatch(d -> d.contains("SpaceManager") && d.contains("interface"))
        .anyMatch(d -> d.contains("SpaceManager") && d.contains("getSpace"));
  }

  @Test
  void findsMembersInTheSupertypesOfTheRealClass(@TempDir Path folder) throws IOException {
    Path inherited =
        jar(
            folder.resolve("up"),
            "SpaceManager",
            "public interface SpaceManager extends Up {} interface Up { Space getSpace(String key); }",
            true);

    assertThat(differences(inherited)).noneMatch(d -> d.contains("SpaceManager"));
  }

  /**
   * Where the jars say something else than the byte code expects; types they lack are listed too.
   */
  private static List<String> differences(Path folder) {
    List<JarFile> jars =
        House.files(folder, ".jar").stream().map(PlatformSignaturesTest::open).toList();
    JavaClasses real =
        new ClassFileImporter()
            .withImportOption(location -> location.contains("/com/atlassian/"))
            .importJars(jars);
    PlatformUses uses = new PlatformUses();
    List<String> found = new ArrayList<>();
    JavaClasses here =
        new ClassFileImporter().importPath(House.ROOT.resolve("target/test-classes/com/atlassian"));
    for (String type : uses.table().keySet()) {
      if (!real.contain(type)) {
        found.add("not in these jars: " + type);
      } else if (here.contain(type)
          && here.get(type).isInterface() != real.get(type).isInterface()) {
        found.add(
            type
                + (real.get(type).isInterface() ? " is an interface" : " is no interface")
                + " there");
      }
    }
    for (PlatformUses.Member member : uses.members()) {
      if (real.contain(member.owner()) && !has(real.get(member.owner()), member)) {
        found.add(
            member.owner()
                + " has no "
                + member.kind()
                + " "
                + member.result()
                + " "
                + member.shortly());
      }
    }
    return found;
  }

  private static JarFile open(Path jar) {
    try {
      return new JarFile(jar.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(jar.toString(), e);
    }
  }

  private static boolean has(JavaClass real, PlatformUses.Member wanted) {
    Stream<JavaClass> all =
        Stream.of(
                Stream.of(real),
                real.getAllRawSuperclasses().stream(),
                real.getAllRawInterfaces().stream())
            .flatMap(s -> s);
    if (wanted.kind().equals("field")) {
      return all.flatMap(t -> t.getFields().stream())
          .anyMatch(
              f ->
                  f.getName().equals(wanted.name())
                      && f.getRawType().getName().equals(wanted.result()));
    }
    return all.flatMap(t -> t.getCodeUnits().stream())
        .anyMatch(
            m ->
                m.getName().equals(wanted.name())
                    && m.getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .toList()
                        .equals(wanted.parameters())
                    && m.getRawReturnType().getName().equals(wanted.result())
                    && m.getModifiers()
                            .contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC)
                        == wanted.kind().equals("static"));
  }

  private static void reach(String type, JavaClasses all, Set<String> reached) {
    if (reached.add(type) && all.contain(type)) {
      JavaClass from = all.get(type);
      from.getDirectDependenciesFromSelf().stream()
          .map(d -> d.getTargetClass().getBaseComponentType().getName())
          .filter(all::contain)
          .forEach(next -> reach(next, all, reached));
    }
  }

  private static Map<String, Set<String>> documented() {
    Map<String, Set<String>> rows = new TreeMap<>();
    ROW.matcher(House.text(SIGNATURES.resolveSibling("README.md")))
        .results()
        .forEach(
            row ->
                rows.put(
                    row.group(1),
                    Pattern.compile("`([^`]+)`")
                        .matcher(row.group(2))
                        .results()
                        .map(m -> m.group(1))
                        .collect(Collectors.toSet())));
    return rows;
  }

  private static boolean documented(String type, String use) {
    return House.text(SIGNATURES.resolveSibling("README.md"))
        .lines()
        .anyMatch(l -> l.startsWith("| `" + type + "` |") && l.contains(use + " only"));
  }

  /**
   * A jar that stands for the product's: Space from our signatures, and the given source compiled.
   */
  private static Path jar(Path folder, String name, String source, boolean withSpace)
      throws IOException {
    Path sources = Files.createDirectories(folder.resolve("src/com/atlassian/confluence/spaces"));
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Files.writeString(
        sources.resolve(name + ".java"), "package com.atlassian.confluence.spaces; " + source);
    List<String> arguments =
        new ArrayList<>(
            List.of("-d", classes.toString(), sources.resolve(name + ".java").toString()));
    if (withSpace) {
      Files.writeString(
          sources.resolve("Space.java"),
          "package com.atlassian.confluence.spaces; public class Space {}");
      arguments.add(sources.resolve("Space.java").toString());
    }
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, arguments.toArray(String[]::new)))
        .isZero();
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(folder.resolve("product.jar")))) {
      for (Path file : House.files(classes, ".class")) {
        jar.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        jar.write(Files.readAllBytes(file));
      }
    }
    return folder;
  }
}
