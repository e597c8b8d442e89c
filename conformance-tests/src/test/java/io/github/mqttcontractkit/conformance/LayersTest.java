package io.github.mqttcontractkit.conformance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages of this module and what lies below each of them; README.md draws the same. */
@AnalyzeClasses(
    packages = "io.github.mqttcontractkit.conformance",
    importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
  private static final String ROOT = "io.github.mqttcontractkit.conformance";

  /**
   * The packages directly below each package, {@code conformance} being the root package. A package
   * may use these and all that lie below them.
   */
  private static final Map<String, Set<String>> BELOW =
      Map.ofEntries(
          Map.entry("conformance", Set.of("engine", "junit")),
          Map.entry("cli", Set.of("engine", "report", "baseline")),
          Map.entry("junit", Set.of("report", "baseline")),
          Map.entry("report", Set.of("rules")),
          Map.entry("baseline", Set.of("rules")),
          Map.entry("engine", Set.of("rules", "progress")),
          Map.entry("progress", Set.of("verdict")),
          Map.entry("rules", Set.of("judging")),
          Map.entry("judging", Set.of("variation")),
          Map.entry("variation", Set.of("generate")),
          Map.entry("generate", Set.of("values")),
          Map.entry("values", Set.of("verdict")),
          Map.entry("verdict", Set.of("target")),
          Map.entry("target", Set.of("settings", "request")),
          Map.entry("request", Set.of("http")),
          Map.entry("settings", Set.of()),
          Map.entry("http", Set.of()));

  @ArchTest
  static void packagesUseOnlyWhatLiesBelow(JavaClasses all) {
    BELOW.keySet().forEach(name -> usesOnlyWhatLiesBelow(name).check(all));
  }

  @ArchTest
  static final ArchRule EVERY_CLASS_IS_IN_A_LAYER =
      classes().should().resideInAnyPackage(packages(BELOW.keySet()));

  @ArchTest
  static final ArchRule ROOT_HOLDS_ONLY_THE_ENTRY_FROM_JUNIT =
      classes()
          .that()
          .resideInAPackage(ROOT)
          .and()
          .areTopLevelClasses()
          .and()
          .doNotHaveSimpleName("package-info")
          .should()
          .be(ConformanceTests.class);

  @ArchTest
  static final ArchRule ONLY_ROOT_AND_JUNIT_USE_JUNIT_JUPITER =
      onlyPackages(List.of("", ".junit"), "org.junit.jupiter..", "org.opentest4j..");

  @ArchTest
  static final ArchRule ONLY_ENGINE_USES_THE_JUNIT_PLATFORM =
      onlyPackages(List.of(".engine"), "org.junit.platform..", "net.jqwik.engine..");

  @ArchTest
  static final ArchRule ONLY_EXAMPLES_AND_RULES_USE_JQWIK =
      onlyPackages(
          List.of(".engine", ".values", ".generate", ".variation", ".judging", ".rules"),
          "net.jqwik..");

  @ArchTest
  static final ArchRule RULES_USE_NO_MORE_OF_JQWIK_THAN_ITS_MAIN_PACKAGE =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + ".rules", ROOT + ".judging")
          .should()
          .dependOnClassesThat()
          .haveNameMatching("net\\.jqwik\\.(?!api\\.[A-Z]).*");

  @ArchTest
  static final ArchRule ONLY_HTTP_USES_REST_ASSURED =
      onlyPackages(List.of(".http"), "io.restassured..", "org.apache.http..");

  @ArchTest
  static final ArchRule ONLY_JUDGING_USES_JSON_SCHEMA =
      onlyPackages(List.of(".judging"), "com.networknt..");

  @ArchTest
  static final ArchRule ONLY_REPORT_USES_FREEMARKER =
      onlyPackages(List.of(".report"), "freemarker..");

  @ArchTest
  static final ArchRule ONLY_CLI_USES_PICOCLI_AND_PROGRESSBAR =
      onlyPackages(List.of(".cli"), "picocli..", "me.tongfei..");

  @ArchTest
  static final ArchRule ONLY_CLI_USES_THE_STUB =
      onlyPackages(List.of(".cli"), "io.github.mqttcontractkit.stub..");

  private static ArchRule onlyPackages(List<String> users, String... library) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(users.stream().map(user -> ROOT + user).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library);
  }

  /** That no package may use one above it leaves no room for a cycle. */
  private static ArchRule usesOnlyWhatLiesBelow(String name) {
    Set<String> others = new TreeSet<>(BELOW.keySet());
    others.remove(name);
    others.removeAll(allBelow(name));
    return noClasses()
        .that()
        .resideInAnyPackage(packages(Set.of(name)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages(others))
        .allowEmptyShould(true);
  }

  private static String[] packages(Set<String> names) {
    return names.stream()
        .map(name -> name.equals("conformance") ? ROOT : ROOT + "." + name + "..")
        .toArray(String[]::new);
  }

  private static Set<String> allBelow(String name) {
    Set<String> all = new TreeSet<>(BELOW.get(name));
    BELOW.get(name).forEach(below -> all.addAll(allBelow(below)));
    return all;
  }

  @Test
  void readmeDrawsTheSameLayers() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String drawing = readme.split("```mermaid\n", 2)[1].split("```", 2)[0];

    assertThat(arrows(drawing)).isEqualTo(new TreeMap<>(BELOW));
  }

  /** Reads {@code a["text"]} as a package and {@code a --> b} as "b lies below a". */
  private static Map<String, Set<String>> arrows(String drawing) {
    Map<String, Set<String>> below = new TreeMap<>();
    matches("(?m)^ *(\\w+)\\[", drawing).forEach(node -> below.put(node.group(1), new TreeSet<>()));
    matches("(?m)^ *(\\w+) --> (\\w+)$", drawing)
        .forEach(arrow -> below.get(arrow.group(1)).add(arrow.group(2)));
    return below;
  }

  private static Stream<MatchResult> matches(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results();
  }
}
