package io.github.mqttcontractkit.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.conformance.http.MaskedSecret;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * An item of a page. Two items are the same if all their documented fields are, secrets too.
 *
 * @param values the item itself, or its documented fields in their order, secrets left out
 * @param secret what tells its secrets from others; empty if it has none, or if they are not to be
 *     compared
 * @param json as it came, without secrets
 */
public record Item(List<String> values, String secret, JsonNode json) {

  /** An item without secrets. */
  public Item(List<String> values, JsonNode json) {
    this(values, "", json);
  }

  static Item read(List<String> fields, List<String> secretFields, JsonNode json) {
    if (!json.isObject()) {
      return new Item(List.of(json.asText()), json);
    }
    return new Item(
        fields.stream().map(field -> json.path(field).asText("")).toList(),
        secretFields.stream().map(json::path).map(Item::fingerprint).collect(Collectors.joining()),
        json);
  }

  private static String fingerprint(JsonNode secret) {
    return secret instanceof MaskedSecret masked ? masked.fingerprint() : secret.asText("");
  }

  /** All its values, for people. */
  public String key() {
    return values.stream().filter(Predicate.not(String::isEmpty)).collect(Collectors.joining("/"));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Item item && item.values.equals(values) && item.secret.equals(secret);
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
