package io.github.mqttcontractkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A parameter of an operation.
 *
 * @param name as it travels
 * @param required whether it must be there
 * @param resource what it names, if anything that a caller owns: {@code instance} or {@code group}
 * @param allowsEmpty whether an empty value means the same as none
 * @param schema what it may hold
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

  /** Whether the operation takes this value; an empty one that means "none" is fine. */
  public boolean accepts(String value) {
    return allowsEmpty && value.isEmpty() || schema.accepts(value);
  }
}
