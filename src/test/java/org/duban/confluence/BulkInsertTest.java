package org.duban.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.java.ao.Entity;
import org.junit.jupiter.api.Test;

class BulkInsertTest {
  private final List<Object> created = new ArrayList<>();

  @Test
  void insertsInPartsThatEveryDatabaseTakes() {
    BulkInsert.into(
        platform(true), Entity.class, Collections.nCopies(450, Map.of("TITLE", (Object) "a")));

    assertThat(created).hasSize(3).allMatch(List.class::isInstance);
  }

  @Test
  void insertsOneByOneWhereThePlatformHasNoBatch() {
    BulkInsert.into(
        platform(false), Entity.class, Collections.nCopies(3, Map.of("TITLE", (Object) "a")));

    assertThat(created).hasSize(3).allMatch(Map.class::isInstance);
  }

  private ActiveObjects platform(boolean batch) {
    return (ActiveObjects)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ActiveObjects.class},
            (proxy, method, arguments) -> {
              if (!batch && arguments[1] instanceof List) {
                throw new NoSuchMethodError(method.toString());
              }
              created.add(arguments[1]);
              return null;
            });
  }
}
