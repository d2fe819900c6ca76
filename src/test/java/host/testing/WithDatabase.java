package host.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.java.ao.RawEntity;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the class once on H2 in memory and once on a real PostgreSQL ({@code -Dtest.databases=h2}
 * for one only). Parameters of type {@code ActiveObjects} and {@code host.db.Database} are given.
 * Each test starts with empty tables.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(DatabaseExtension.class)
public @interface WithDatabase {
  /** The complete list of entities; none means all that atlassian-plugin.xml declares. */
  Class<? extends RawEntity<?>>[] value() default {};

  String namespace() default "org.duban.confluence";
}
