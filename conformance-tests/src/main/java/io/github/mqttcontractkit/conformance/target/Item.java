package io.github.mqttcontractkit.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * An item of a page.
 *
 * @param values what tells it from others: the item itself, or its documented fields in their
 *     order, secrets left out
 * @param json as it came, without secrets
 */
public record Item(List<String> values, JsonNode json) {

  static Item read(List<String> fields, JsonNode json) {
    return new Item(
        json.isObject()
            ? fields.stream().map(field -> json.path(field).asText("")).toList()
            : List.of(json.asText()),
        json);
  }

  /** All its values, for people. */
  public String key() {
    return values.stream().filter(Predicate.not(String::isEmpty)).collect(Collectors.joining("/"));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Item item && item.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return key();
  }
}
