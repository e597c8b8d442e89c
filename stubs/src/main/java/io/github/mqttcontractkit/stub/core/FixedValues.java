package io.github.mqttcontractkit.stub.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.stub.scenario.Example;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Values of fields that are the same in every success of an operation. */
final class FixedValues {
  private final Contract contract;
  private final List<JsonNode> successes;

  FixedValues(Contract contract, Operation operation) {
    this.contract = contract;
    this.successes =
        Example.of(contract, operation).stream()
            .filter(example -> !example.isError())
            .map(Example::body)
            .toList();
  }

  /**
   * The value of a field: {@code x-success} of its schema; for a required field else what the first
   * success example has there, else {@code default}, {@code example} or the first {@code enum}
   * value of its schema, else an empty value of its type.
   *
   * @param schema pointer to the field's schema
   * @param place pointer to the field in a body
   * @return empty if the field is left out
   */
  Optional<JsonNode> value(String schema, String place, boolean required) {
    JsonNode node = contract.at(schema);
    if (node.has("x-success")) {
      return Optional.of(node.get("x-success"));
    }
    Stream<JsonNode> candidates =
        Stream.concat(
            successes.stream().map(body -> body.at(place)),
            Stream.of(node.path("default"), node.path("example"), node.path("enum").path(0)));
    return Optional.of(
            candidates
                .filter(candidate -> !candidate.isMissingNode())
                .findFirst()
                .orElseGet(() -> empty(node)))
        .filter(value -> required);
  }

  private static JsonNode empty(JsonNode schema) {
    return switch (schema.path("type").asText()) {
      case "array" -> JsonNodeFactory.instance.arrayNode();
      case "object" -> JsonNodeFactory.instance.objectNode();
      case "boolean" -> JsonNodeFactory.instance.booleanNode(false);
      case "integer", "number" -> JsonNodeFactory.instance.numberNode(0);
      default -> JsonNodeFactory.instance.textNode("");
    };
  }

  /** A text as a value of the type that a schema names: a number where the type is one. */
  static JsonNode typed(JsonNode schema, String text) {
    return switch (schema.path("type").asText()) {
      case "integer", "number" -> JsonNodeFactory.instance.numberNode(new BigDecimal(text));
      case "boolean" -> JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(text));
      default -> JsonNodeFactory.instance.textNode(text);
    };
  }
}
