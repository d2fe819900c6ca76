package host.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class the packaged plugin in a running wiki with the demo people: parameters
 * of type {@link TestWiki}, {@code host.Host} and {@link HostClient} (nobody logged in). One wiki
 * serves all classes of a JVM, so that each test makes its own {@link TestWiki#place()}; the
 * read-only mode is switched off again after each test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(HostExtension.class)
public @interface WithHost {
  /** Fill the demo ledger on the page 巡察反馈问题整改台账 too, which takes a few seconds once. */
  boolean ledger() default false;
}
