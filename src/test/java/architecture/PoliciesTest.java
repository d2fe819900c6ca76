package architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.time.LocalDate;
import java.util.List;
import org.duban.calendar.WorkCalendar;
import org.duban.rectification.ItemStatus;
import org.duban.rectification.LightColor;
import org.duban.rectification.LightPolicy;
import org.duban.rectification.Lights;
import org.junit.jupiter.api.Test;

/** Rule 10: places differ, so what differs is an object with values, not code to be changed. */
@Rule(10)
class PoliciesTest {
  @Test
  void policiesAreObjectsWithoutStaticDecisions() {
    List<JavaClass> policies =
        House.main().stream().filter(t -> t.getSimpleName().endsWith("Policy")).toList();

    assertThat(policies).hasSizeGreaterThanOrEqualTo(3);
    for (JavaClass policy : policies) {
      assertThat(policy.isRecord() || policy.isInterface())
          .as("%s: a record of its settings, or an interface", policy.getName())
          .isTrue();
      assertThat(
              policy.getMethods().stream()
                  .filter(
                      m ->
                          m.getModifiers().contains(JavaModifier.STATIC)
                              && m.getModifiers().contains(JavaModifier.PUBLIC)))
          .as("public static methods of %s decide the same everywhere", policy.getName())
          .isEmpty();
    }
  }

  @Test
  void anotherPolicyOfLightsGivesAnotherLight() {
    LocalDate today = LocalDate.of(2026, 3, 2);

    List<Object> differing =
        today
            .datesUntil(today.plusDays(120))
            .filter(
                due ->
                    light(LightPolicy.COMMON, due, today)
                        != light(LightPolicy.JIANGJIN, due, today))
            .map(due -> (Object) due)
            .toList();

    assertThat(differing).isNotEmpty();
  }

  private static LightColor light(LightPolicy policy, LocalDate due, LocalDate today) {
    return new Lights(policy, new WorkCalendar(List.of()), today)
        .light(ItemStatus.DOING, due)
        .color();
  }
}
