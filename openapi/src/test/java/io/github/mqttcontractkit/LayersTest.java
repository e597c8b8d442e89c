package io.github.mqttcontractkit;

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

/** The packages of this module and which of them each may use; README.md draws the same. */
@AnalyzeClasses(
    packages = "io.github.mqttcontractkit",
    importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
  private static final String ROOT = "io.github.mqttcontractkit.";

  /** What each package may use. {@code model}, {@code server} and {@code client} are generated. */
  private static final Map<String, Set<String>> USES =
      Map.of(
          "document", Set.of(),
          "contract", Set.of("document"),
          "rpc", Set.of("contract"),
          "model", Set.of(),
          "server", Set.of("model"),
          "client", Set.of("model"));

  @ArchTest
  static void packagesUseOnlyWhatLiesBelow(JavaClasses all) {
    USES.keySet().forEach(name -> usesOnlyWhatLiesBelow(name).check(all));
  }

  @ArchTest
  static final ArchRule EVERY_CLASS_IS_IN_A_LAYER =
      classes().should().resideInAnyPackage(packages(USES.keySet()));

  @ArchTest
  static final ArchRule ONLY_DOCUMENT_READS_YAML_AND_JSON_SCHEMA =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "document..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml.jackson.dataformat.yaml..", "com.networknt..");

  /** That no package may use one above it leaves no room for a cycle. */
  private static ArchRule usesOnlyWhatLiesBelow(String name) {
    Set<String> others = new TreeSet<>(USES.keySet());
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
    return names.stream().map(name -> ROOT + name + "..").toArray(String[]::new);
  }

  private static Set<String> allBelow(String name) {
    Set<String> all = new TreeSet<>(USES.get(name));
    USES.get(name).forEach(below -> all.addAll(allBelow(below)));
    return all;
  }

  @Test
  void readmeDrawsTheSameLayers() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String drawing = readme.split("```mermaid\n", 2)[1].split("```", 2)[0];

    assertThat(arrows(drawing)).isEqualTo(new TreeMap<>(USES));
  }

  /** Reads {@code a["text"]} as a package and {@code a --> b} as "a uses b". */
  private static Map<String, Set<String>> arrows(String drawing) {
    Map<String, Set<String>> uses = new TreeMap<>();
    matches("(?m)^ *(\\w+)\\[", drawing).forEach(node -> uses.put(node.group(1), new TreeSet<>()));
    matches("(?m)^ *(\\w+) --> (\\w+)$", drawing)
        .forEach(arrow -> uses.get(arrow.group(1)).add(arrow.group(2)));
    return uses;
  }

  private static Stream<MatchResult> matches(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results();
  }
}
