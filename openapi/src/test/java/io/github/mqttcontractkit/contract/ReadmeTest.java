package io.github.mqttcontractkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** README.md and the JSON Schema specify the same extensions; its example in Java is compiled. */
class ReadmeTest {
  private static final YAMLMapper YAML = new YAMLMapper();

  @Test
  void everyExtensionHasAChapterAndEveryChapterAnExtension() throws IOException {
    Set<String> chapters =
        matches("(?m)^### (.*)$", readme()).stream()
            .flatMap(title -> matches("(x-[a-z-]+)", title).stream())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(chapters).isEqualTo(extensions());
  }

  @Test
  void everyExtensionHasAnExampleThatIsReadableAsYaml() throws IOException {
    Set<String> shown = new TreeSet<>();
    for (String example : matches("(?s)```yaml\n(.*?)```", readme())) {
      names(YAML.readTree(example), shown);
    }

    assertThat(shown).isEqualTo(extensions());
  }

  @Test
  void javaExampleIsTheOneThatIsCompiled() throws IOException {
    assertThat(matches("(?s)```java\n(.*?)```", readme()))
        .containsExactly(Files.readString(Path.of("src/test/java/Example.java")));
  }

  private static Set<String> extensions() throws IOException {
    JsonNode schema =
        YAML.readTree(ReadmeTest.class.getResource("/openapi/extensions.schema.yaml"));
    Set<String> names = new TreeSet<>();
    schema.findValues("properties").forEach(properties -> names(properties, names));
    return names;
  }

  /** Adds all keys that begin with {@code x-}, at any depth. */
  private static void names(JsonNode node, Set<String> names) {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (name.startsWith("x-")) {
                names.add(name);
              }
            });
    node.forEach(child -> names(child, names));
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  private static Set<String> matches(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }
}
