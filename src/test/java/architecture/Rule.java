package architecture;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the test, or all tests of a class, that would fail if a rule of the house did not hold. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Rule {
  /** Its number, see {@link RulesTest}. */
  int value();

  /** Of rule 3: the row whose older version the test shows to be refused. */
  String[] rows() default {};
}
