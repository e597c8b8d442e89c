package io.github.mqttcontractkit.conformance.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An item of a page.
 *
 * @param key what tells it from others: the item itself, or its documented fields
 * @param json as it came, without secrets
 */
public record Item(String key, JsonNode json) {

  static Item read(List<String> fields, JsonNode json) {
    return new Item(
        json.isObject()
            ? fields.stream()
                .map(json::path)
                .filter(field -> !field.isMissingNode() && !field.isNull())
                .map(JsonNode::asText)
                .collect(Collectors.joining("/"))
            : json.asText(),
        json);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Item item && item.key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return key;
  }
}
