package architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.List;
import java.util.Set;
import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.junit.jupiter.api.Test;

/**
 * Rule 6: what Active Objects forbids, or answers with a query per row, or breaks on another
 * database.
 */
@Rule(6)
class RowsTest {
  private static final Set<String> RESERVED =
      Set.of("BLOB", "CLOB", "NUMBER", "ROWID", "TIMESTAMP", "VARCHAR2");
  private static final Set<String> TYPES =
      Set.of(
          "int",
          "long",
          "boolean",
          "double",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Boolean",
          "java.lang.Double",
          "java.lang.String",
          "java.util.Date");

  private final List<JavaClass> rows =
      House.main().stream().filter(type -> type.isAnnotatedWith(Table.class)).toList();

  @Test
  void rowsArePublicNamedAndPreloaded() {
    for (JavaClass row : rows) {
      assertThat(row.getModifiers().toString())
          .as("%s is public", row.getName())
          .contains("PUBLIC");
      assertThat(row.getSimpleName()).endsWith("Row");
      assertThat(row.isAssignableTo(RawEntity.class)).as("%s is an entity", row.getName()).isTrue();
      boolean stored =
          row.getAllMethods().stream().anyMatch(m -> m.isAnnotatedWith(AutoIncrement.class))
              || row.isAssignableTo(net.java.ao.Entity.class);
      if (stored) {
        assertThat(row.isAnnotatedWith(Preload.class))
            .as("%s needs @Preload, or each getter is a query", row.getName())
            .isTrue();
      }
    }
  }

  @Test
  void columnsAreShortAllowedAndNeverEntities() {
    for (JavaClass row : rows) {
      for (JavaMethod method : row.getAllMethods()) {
        if (method.getOwner().getName().startsWith("org.duban.")
            && method.getName().matches("(get|is)[A-Z]\\w*")) {
          String column =
              method
                  .getName()
                  .replaceFirst("^(get|is)", "")
                  .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                  .toUpperCase();
          assertThat(column.length())
              .as("column %s of %s", column, row.getName())
              .isLessThanOrEqualTo(30);
          assertThat(RESERVED).as("column of %s", row.getName()).doesNotContain(column);
          boolean relation =
              method.isAnnotatedWith(net.java.ao.OneToMany.class)
                  || method.isAnnotatedWith(net.java.ao.ManyToMany.class);
          assertThat(relation)
              .as("%s.%s: keep a plain id column", row.getName(), method.getName())
              .isFalse();
          String type = method.getRawReturnType().getName();
          assertThat(TYPES.contains(type) || method.getRawReturnType().isEnum())
              .as("%s.%s returns %s: keep a plain id column", row.getName(), method.getName(), type)
              .isTrue();
        }
      }
    }
  }

  @Test
  void stringLengthsWorkOnEveryDatabase() {
    for (JavaClass row : rows) {
      for (JavaMethod method : row.getMethods()) {
        if (method.isAnnotatedWith(StringLength.class)) {
          int length = method.getAnnotationOfType(StringLength.class).value();
          assertThat(length == StringLength.UNLIMITED || length > 0 && length <= 450)
              .as("%s.%s: at most 450, or UNLIMITED", row.getName(), method.getName())
              .isTrue();
        }
      }
    }
  }
}
