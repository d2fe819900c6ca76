package host.testing;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.ao.AoFactory;
import host.db.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.java.ao.RawEntity;
import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.w3c.dom.NodeList;

final class DatabaseExtension implements ClassTemplateInvocationContextProvider {
  @Override
  public boolean supportsClassTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
      ExtensionContext context) {
    WithDatabase wanted = context.getRequiredTestClass().getAnnotation(WithDatabase.class);
    return TestDatabase.wanted().stream().map(database -> new On(database, wanted));
  }

  private record On(TestDatabase kind, WithDatabase wanted)
      implements ClassTemplateInvocationContext {
    @Override
    public String getDisplayName(int index) {
      return kind.name();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(new Running(kind, wanted));
    }
  }

  private static final class Running
      implements BeforeClassTemplateInvocationCallback,
          AfterClassTemplateInvocationCallback,
          BeforeEachCallback,
          ParameterResolver {
    private final TestDatabase kind;
    private final WithDatabase wanted;
    private Database database;
    private ActiveObjects ao;
    private List<String> tables;

    Running(TestDatabase kind, WithDatabase wanted) {
      this.kind = kind;
      this.wanted = wanted;
    }

    @Override
    public void beforeClassTemplateInvocation(ExtensionContext context) throws Exception {
      database = kind.open();
      List<Class<? extends RawEntity<?>>> entities =
          wanted.value().length > 0 ? List.of(wanted.value()) : declared();
      ao = new AoFactory(database).open(wanted.namespace(), entities);
      tables =
          database
              .jdbc()
              .queryForList(
                  "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME LIKE 'AO\\_%'",
                  String.class);
    }

    @Override
    public void afterClassTemplateInvocation(ExtensionContext context) {
      if (database != null) {
        database.close();
      }
    }

    /** Ids go on counting, so that no test rests on them. */
    @Override
    public void beforeEach(ExtensionContext context) {
      if (tables.isEmpty()) {
        return;
      }
      List<String> quoted = tables.stream().map(name -> '"' + name + '"').toList();
      if (kind == TestDatabase.POSTGRESQL) {
        database.jdbc().execute("TRUNCATE " + String.join(", ", quoted) + " CASCADE");
      } else {
        quoted.forEach(table -> database.jdbc().execute("DELETE FROM " + table));
      }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      Class<?> type = parameter.getParameter().getType();
      return type == ActiveObjects.class || type == Database.class || type == TestDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      Class<?> type = parameter.getParameter().getType();
      return type == ActiveObjects.class ? ao : type == Database.class ? database : kind;
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Class<? extends RawEntity<?>>> declared() throws Exception {
    ClassLoader loader = DatabaseExtension.class.getClassLoader();
    try (var descriptor = loader.getResourceAsStream("atlassian-plugin.xml")) {
      NodeList names =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(descriptor)
              .getElementsByTagName("entity");
      List<Class<? extends RawEntity<?>>> entities = new ArrayList<>();
      for (int i = 0; i < names.getLength(); i++) {
        entities.add(
            (Class<? extends RawEntity<?>>)
                Class.forName(names.item(i).getTextContent().trim(), false, loader));
      }
      return entities;
    }
  }
}
