package io.github.mqttcontractkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example in the document is valid for its schema. */
class ExamplesTest {
  private static final Contract CONTRACT = Contract.load();
  private static final SchemaValidator VALIDATOR = new SchemaValidator(CONTRACT.yaml());

  @TestFactory
  Stream<DynamicTest> everyExampleFitsItsSchema() {
    return Stream.of(responseExamples(), parameterExamples(), propertyExamples())
        .flatMap(examples -> examples)
        .map(example -> DynamicTest.dynamicTest(example.pointer, example::check));
  }

  @Test
  void everyNamedExampleIsUsed() {
    assertThat(responseExamples().map(example -> CONTRACT.locate(example.pointer)).distinct())
        .hasSize(CONTRACT.at("/components/examples").size());
  }

  @Test
  void wrongExampleIsDetected() {
    Operation query = CONTRACT.operation("QueryCustomAuthIdentity").orElseThrow();

    assertThat(VALIDATOR.errors(query.successSchema(), "{}")).isNotEmpty();
    assertThat(VALIDATOR.errors(query.parameters().get(5).schema().pointer(), "101")).isNotEmpty();
    assertThat(
            VALIDATOR.errors("/components/schemas/CustomAuthIdentity/properties/SignMode", "\"S\""))
        .isNotEmpty();
  }

  private record Example(String pointer, String schema, JsonNode value) {
    void check() {
      assertThat(value.isMissingNode()).isFalse();
      assertThat(VALIDATOR.errors(schema, value.toString())).isEmpty();
    }
  }

  private static Stream<Example> responseExamples() {
    return CONTRACT.operations().stream()
        .map(operation -> operation.pointer() + "/responses")
        .flatMap(responses -> below(responses).map(status -> status + "/content/application~1json"))
        .flatMap(
            content ->
                below(content + "/examples")
                    .map(
                        example ->
                            new Example(
                                example, content + "/schema", CONTRACT.at(example + "/value"))));
  }

  private static Stream<Example> parameterExamples() {
    return CONTRACT.operations().stream()
        .flatMap(operation -> operation.parameters().stream())
        .map(Parameter::pointer)
        .map(
            pointer ->
                new Example(pointer, pointer + "/schema", CONTRACT.at(pointer + "/example")));
  }

  /** Examples of all properties that hold neither an object nor an array. */
  private static Stream<Example> propertyExamples() {
    return below("/components/schemas")
        .flatMap(schema -> below(schema + "/properties"))
        .flatMap(
            property ->
                CONTRACT.at(property).has("items")
                    ? Stream.of(property + "/items")
                    : Stream.of(property))
        .filter(property -> !CONTRACT.at(property).path("type").asText().equals("object"))
        .map(property -> new Example(property, property, CONTRACT.at(property + "/example")));
  }

  private static Stream<String> below(String pointer) {
    return CONTRACT.at(pointer).properties().stream().map(entry -> pointer + "/" + entry.getKey());
  }
}
