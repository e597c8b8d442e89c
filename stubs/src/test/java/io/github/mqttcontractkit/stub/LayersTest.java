package io.github.mqttcontractkit.stub;

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
    packages = "io.github.mqttcontractkit.stub",
    importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
  private static final String ROOT = "io.github.mqttcontractkit.stub";

  /**
   * The packages directly below each package, {@code stub} being the root package. A package may
   * use these and all that lie below them.
   */
  private static final Map<String, Set<String>> BELOW =
      Map.of(
          "cli", Set.of("server"),
          "stub", Set.of("server"),
          "server", Set.of("page"),
          "page", Set.of("core"),
          "core", Set.of("query"),
          "query", Set.of("scenario", "data"),
          "scenario", Set.of("gateway"),
          "gateway", Set.of(),
          "data", Set.of());

  @ArchTest
  static void packagesUseOnlyWhatLiesBelow(JavaClasses all) {
    BELOW.keySet().forEach(name -> usesOnlyWhatLiesBelow(name).check(all));
  }

  @ArchTest
  static final ArchRule EVERY_CLASS_IS_IN_A_LAYER =
      classes().should().resideInAnyPackage(packages(BELOW.keySet()));

  @ArchTest
  static final ArchRule ONLY_SERVER_USES_WIREMOCK =
      onlyPackage(ROOT + ".server", "com.github.tomakehurst..", "wiremock..", "org.wiremock..");

  @ArchTest static final ArchRule ONLY_CLI_USES_PICOCLI = onlyPackage(ROOT + ".cli", "picocli..");

  @ArchTest static final ArchRule ONLY_ROOT_USES_JUNIT = onlyPackage(ROOT, "org.junit..");

  @ArchTest
  static final ArchRule ONLY_DATA_USES_JSON_SCHEMA = onlyPackage(ROOT + ".data", "com.networknt..");

  private static ArchRule onlyPackage(String user, String... library) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(user)
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
        .map(name -> name.equals("stub") ? ROOT : ROOT + "." + name + "..")
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
