package architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where things stand in the tree, read once. */
final class House {
  static final Path ROOT = Path.of("").toAbsolutePath();
  static final Path MAIN = ROOT.resolve("src/main/java");
  static final Path RESOURCES = ROOT.resolve("src/main/resources");
  static final Path CLASSES = ROOT.resolve("target/classes");
  static final String PLUGIN = "org.duban.confluence";

  private static JavaClasses mainClasses;

  private House() {}

  /** The byte code that ships, with what it names in the platform resolved from the signatures. */
  static synchronized JavaClasses main() {
    if (mainClasses == null) {
      mainClasses = new ClassFileImporter().importPath(CLASSES.resolve("org"));
    }
    return mainClasses;
  }

  /** The file's own class, so that {@code ItemStore$1} counts as {@code ItemStore}. */
  static String outermost(JavaClass type) {
    String name = type.getName();
    int inner = name.indexOf('$');
    String top = inner < 0 ? name : name.substring(0, inner);
    return top.substring(top.lastIndexOf('.') + 1);
  }

  static List<Path> files(Path folder, String... endings) {
    return files(folder, path -> Stream.of(endings).anyMatch(path.toString()::endsWith));
  }

  static List<Path> files(Path folder, Predicate<Path> wanted) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile).filter(wanted).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  static String name(Path file) {
    return ROOT.relativize(file.toAbsolutePath()).toString().replace('\\', '/');
  }

  /** A resource's path as the plugin knows it, such as {@code rectification/checklist.vm}. */
  static String resource(Path file) {
    return RESOURCES.relativize(file).toString().replace('\\', '/');
  }

  static TreeMap<String, String> words(String language) {
    Path file = RESOURCES.resolve("i18n/duban" + language + ".properties");
    Properties properties = new Properties();
    try (Reader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TreeMap<String, String> words = new TreeMap<>();
    properties.forEach((key, value) -> words.put((String) key, (String) value));
    return words;
  }
}
