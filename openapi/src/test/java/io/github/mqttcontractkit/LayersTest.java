package io.github.mqttcontractkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
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
          "contract", Set.of(),
          "rpc", Set.of("contract"),
          "model", Set.of(),
          "server", Set.of("model"),
          "client", Set.of("model"));

  @ArchTest static final ArchRule PACKAGES_USE_ONLY_WHAT_LIES_BELOW = layers();

  @ArchTest
  static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
      slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_CONTRACT_READS_YAML_AND_JSON_SCHEMA =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "contract..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml.jackson.dataformat.yaml..", "com.networknt..");

  private static ArchRule layers() {
    LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String name : USES.keySet()) {
      layers = layers.layer(name).definedBy(ROOT + name + "..");
    }
    for (Map.Entry<String, Set<String>> layer : USES.entrySet()) {
      var rule = layers.whereLayer(layer.getKey());
      layers =
          layer.getValue().isEmpty()
              ? rule.mayNotAccessAnyLayer()
              : rule.mayOnlyAccessLayers(layer.getValue().toArray(String[]::new));
    }
    return layers.ensureAllClassesAreContainedInArchitecture();
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
