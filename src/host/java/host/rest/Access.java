package host.rest;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.atlassian.plugins.rest.api.security.annotation.SystemAdminOnly;
import com.atlassian.plugins.rest.api.security.annotation.UnlicensedSiteAccess;
import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rule that an endpoint's annotation stands for: on the method, else on the class, else on the
 * package.
 */
enum Access {
  UNRESTRICTED,
  ANONYMOUS_SITE,
  UNLICENSED_SITE,
  LICENSED,
  ADMIN,
  SYSTEM_ADMIN;

  private static final Map<Class<? extends Annotation>, Access> RULES =
      Map.of(
          UnrestrictedAccess.class, UNRESTRICTED,
          AnonymousSiteAccess.class, ANONYMOUS_SITE,
          UnlicensedSiteAccess.class, UNLICENSED_SITE,
          LicensedOnly.class, LICENSED,
          AdminOnly.class, ADMIN,
          SystemAdminOnly.class, SYSTEM_ADMIN);

  static Access of(Class<?> type, Method method) {
    for (AnnotatedElement element : List.of(method, type)) {
      List<Access> found = on(element);
      if (!found.isEmpty()) {
        return only(found, element);
      }
    }
    List<Access> found = type.getPackage() == null ? List.of() : on(type.getPackage());
    return found.isEmpty() ? LICENSED : only(found, type.getPackage());
  }

  boolean allows(Standing caller, boolean anonymousAccess) {
    return switch (this) {
      case UNRESTRICTED -> true;
      case ANONYMOUS_SITE -> caller.atLeast(Standing.LICENSED) || anonymousAccess;
      case UNLICENSED_SITE -> caller.atLeast(Standing.UNLICENSED);
      case LICENSED -> caller.atLeast(Standing.LICENSED);
      case ADMIN -> caller.atLeast(Standing.ADMIN);
      case SYSTEM_ADMIN -> caller.atLeast(Standing.SYSTEM_ADMIN);
    };
  }

  private static List<Access> on(AnnotatedElement element) {
    return Stream.of(element.getAnnotations())
        .map(annotation -> RULES.get(annotation.annotationType()))
        .filter(rule -> rule != null)
        .toList();
  }

  private static Access only(List<Access> found, AnnotatedElement element) {
    if (found.size() > 1) {
      throw new IllegalStateException(element + " carries several access annotations: " + found);
    }
    return found.get(0);
  }
}
