package io.github.mqttcontractkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A parameter of an operation.
 *
 * @param name as sent in requests
 * @param required whether a request must have it
 * @param resource kind of resource that it names, if any: {@code instance} or {@code group}
 * @param allowsEmpty whether an empty value means the same as no parameter
 * @param schema its valid values
 * @param example the documented example
 * @param pointer its place in the document
 */
public record Parameter(
    String name,
    boolean required,
    Optional<String> resource,
    boolean allowsEmpty,
    Schema schema,
    String example,
    String pointer) {

  static Parameter read(String pointer, JsonNode node) {
    return new Parameter(
        node.path("name").asText(),
        node.path("required").asBoolean(),
        Optional.of(node.path("x-resource")).filter(JsonNode::isTextual).map(JsonNode::asText),
        node.path("allowEmptyValue").asBoolean(),
        Schema.read(pointer + "/schema", node.path("schema")),
        node.path("example").asText(),
        pointer);
  }

  /** Whether a value is valid; so is an empty value if that means no parameter. */
  public boolean accepts(String value) {
    return allowsEmpty && value.isEmpty() || schema.accepts(value);
  }
}
