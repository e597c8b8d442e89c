package io.github.mqttcontractkit.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.contract.Parameter;
import io.github.mqttcontractkit.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Operations, parameters and fields are named by the document, not by the stub's Java code. */
class ProductNamesTest {
  private static final Contract CONTRACT = Contract.load();

  @Test
  void mainCodeHasNoLiteralThatNamesAnOperationAParameterOrAField() throws IOException {
    Set<String> names = new TreeSet<>();
    for (Operation operation : CONTRACT.operations()) {
      names.add(operation.name());
      operation.parameters().stream().map(Parameter::name).forEach(names::add);
    }
    Document.stream(CONTRACT.at("/components/schemas")).forEach(schema -> addFields(schema, names));
    assertThat(names).contains("ListDeviceCredentialClientId", "PageSize", "IdentityType");

    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        assertThat(literals(Files.readString(source)))
            .as(source.toString())
            .doesNotContainAnyElementsOf(names);
      }
    }
  }

  private static void addFields(JsonNode schema, Set<String> names) {
    schema.path("properties").properties().forEach(field -> names.add(field.getKey()));
  }

  /** The words inside the string literals of a source. */
  private static Stream<String> literals(String source) {
    return Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"")
        .matcher(source)
        .results()
        .map((MatchResult literal) -> literal.group(1))
        .flatMap(literal -> Stream.of(literal, literal.replaceFirst("^/", "")));
  }
}
