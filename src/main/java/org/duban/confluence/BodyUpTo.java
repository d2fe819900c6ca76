package org.duban.confluence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the body of a resource method that may be larger than {@link BodyLimit} lets others be. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface BodyUpTo {
  /** Of a million bytes each. */
  int megabytes();
}
