package architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

class HouseRulesTest {
  private static final DescribedPredicate<JavaClass> STORE_OR_ROW =
      describe("a *Store or *Row", type -> House.outermost(type).matches("\\w+(Store|Row)"));

  private static final DescribedPredicate<JavaClass> GUEST =
      describe(
          "a macro, context provider, listener or job",
          type -> House.outermost(type).matches("\\w+(Macro|ContextProvider|Listener|Job)"));

  /** Where a failure ends: jobs, and listeners of the platform. */
  private static final Set<String> EDGES =
      Set.of("EachForItself", "PlanPageListener", "ReportPageListener");

  @Test
  void onlyStoresKnowActiveObjects() {
    noClasses()
        .that(DescribedPredicate.not(STORE_OR_ROW))
        .and()
        .doNotHaveFullyQualifiedName("org.duban.confluence.Transactions")
        .and()
        .doNotHaveFullyQualifiedName("org.duban.confluence.PlatformImports")
        .and()
        .doNotHaveFullyQualifiedName("org.duban.confluence.BulkInsert")
        .should()
        .dependOnClassesThat(resideInAnyPackage("com.atlassian.activeobjects..", "net.java.ao.."))
        .because("rows and queries belong in a *Store; services get values from it")
        .check(House.main());
  }

  @Test
  void noFeatureNamesTheStoreOrRowOfAnother() {
    List<String> found = new ArrayList<>();
    for (JavaClass type : House.main()) {
      type.getDirectDependenciesFromSelf().stream()
          .filter(d -> STORE_OR_ROW.test(d.getTargetClass()))
          .filter(d -> d.getTargetClass().getPackageName().startsWith("org.duban"))
          .filter(d -> !d.getTargetClass().getPackageName().equals(type.getPackageName()))
          .filter(d -> !d.getTargetClass().getName().equals("org.duban.confluence.VersionedRow"))
          .forEach(d -> found.add(d.getDescription()));
    }
    assertThat(found).as("ask the other feature's service instead").isEmpty();
  }

  @Test
  void onlyThePortsTalkToConfluence() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.duban.confluence..")
        .and(DescribedPredicate.not(GUEST))
        .should()
        .dependOnClassesThat(
            describe(
                "com.atlassian, Active Objects and the access annotations aside",
                type ->
                    type.getName().startsWith("com.atlassian.")
                        && !type.getName().startsWith("com.atlassian.activeobjects.")
                        && !type.getName()
                            .startsWith("com.atlassian.plugins.rest.api.security.annotation.")))
        .because(
            "platform services stand behind the ports of org.duban.confluence; add a narrow port there")
        .check(House.main());
  }

  @Test
  void macrosProvidersAndListenersUseOnlyPlatformTypesNeverServices() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.duban.confluence..")
        .should()
        .dependOnClassesThat(
            describe(
                "platform services",
                type ->
                    type.getName().startsWith("com.atlassian.")
                        && type.getSimpleName().matches("\\w+(Manager|Service|Accessor|Resolver)")))
        .because("platform services stand behind the ports of org.duban.confluence")
        .check(House.main());
  }

  @Test
  void nothingThatShipsNamesTheHostTestsStaticUsersOrDates() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("host..", "architecture..", "org.junit..", "org.assertj..", "sun.."))
        .orShould()
        .dependOnClassesThat(
            describe(
                "static user look-ups",
                type -> type.getSimpleName().startsWith("AuthenticatedUser")))
        .because("the jar runs where none of these exist; the viewer comes from CurrentUser")
        .check(House.main());
    noClasses()
        .that(DescribedPredicate.not(STORE_OR_ROW))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Date")
        .because(
            "time is java.time, from OfficeClock; only rows hold Date, since Active Objects knows nothing else")
        .check(House.main());
  }

  @Test
  void timeComesFromTheClock() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.duban.confluence.OfficeClock")
        .should()
        .callMethodWhere(
            describe(
                "now() without a clock",
                call ->
                    call.getTarget().getName().equals("now")
                        && call.getTarget().getOwner().getPackageName().equals("java.time")
                        && call.getTarget().getRawParameterTypes().isEmpty()))
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("tests and past periods need OfficeClock")
        .check(House.main());
  }

  @Test
  void nobodyCatchesWhatHeDoesNotUnderstand() {
    Pattern tooWide =
        Pattern.compile("catch \\([^)]*\\b(Exception|RuntimeException|Throwable|Error)\\b[^)]*\\)");
    assertThat(linesMatching(tooWide).stream().map(line -> line.replaceAll(".*/|\\.java:.*", "")))
        .as("catch the one exception you can answer, or none; jobs have EachForItself")
        .containsOnly(EDGES.toArray(String[]::new));
  }

  @Test
  void nobodyPrints() {
    assertThat(linesMatching(Pattern.compile("System\\.(out|err)|printStackTrace")))
        .as("use slf4j, or better a Refusal")
        .isEmpty();
  }

  @Test
  void refusalIsTheOnlyExceptionOfOurs() {
    classes()
        .that()
        .areAssignableTo(Throwable.class)
        .should()
        .haveFullyQualifiedName("org.duban.shared.Refusal")
        .because("one exception with four kinds is enough, see decision 0005")
        .check(House.main());
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses()
        .should()
        .haveNameMatching(".*\\.(Default\\w+|\\w+(Impl|Manager|Helper|Utils?))")
        .because("these endings say nothing; name what it is in the users' words")
        .check(House.main());
  }

  @Test
  void componentsAreMadeByTheirConstructorAlone() {
    noMethods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Component.class)
        .should()
        .haveNameMatching("set[A-Z]\\w*")
        .because("components are shared by threads and get what they need in the constructor")
        .check(House.main());
    for (JavaClass type :
        House.main().that(describe("components", t -> t.isAnnotatedWith(Component.class)))) {
      long usable =
          type.getConstructors().size() == 1
              ? 1
              : type.getConstructors().stream()
                  .filter(c -> c.isAnnotatedWith(Autowired.class))
                  .count();
      assertThat(usable)
          .as("%s: one constructor, or @Autowired on the one Spring is to use", type.getName())
          .isEqualTo(1);
    }
  }

  @Test
  void resourcesAreInjectedAndNotComponents() {
    for (JavaClass type :
        House.main().that(describe("resources", t -> t.isAnnotatedWith(Path.class)))) {
      assertThat(type.isAnnotatedWith(Component.class))
          .as("%s: no @Component on a REST resource", type.getName())
          .isFalse();
      assertThat(type.getConstructors())
          .as("%s: one constructor with jakarta @Inject", type.getName())
          .hasSize(1)
          .allMatch(c -> c.isAnnotatedWith(Inject.class));
      assertThat(type.getModifiers().toString())
          .as("%s: public", type.getName())
          .contains("PUBLIC");
    }
  }

  @Test
  void theRulesSeeTheCode() {
    Set<String> ports =
        Set.of(
            "org.duban.confluence.Transactions",
            "org.duban.confluence.PlatformImports",
            "org.duban.confluence.BulkInsert");
    assertThat(House.main().stream().map(JavaClass::getName)).containsAll(ports);
    assertThat(House.files(House.MAIN, ".java")).hasSizeGreaterThan(15);
  }

  private static List<String> linesMatching(Pattern pattern) {
    List<String> found = new ArrayList<>();
    for (java.nio.file.Path file : House.files(House.MAIN, ".java")) {
      String[] lines = House.text(file).split("\n");
      for (int i = 0; i < lines.length; i++) {
        Matcher matcher = pattern.matcher(lines[i]);
        if (matcher.find()) {
          found.add(House.name(file) + ":" + (i + 1) + " " + lines[i].trim());
        }
      }
    }
    return found;
  }
}
