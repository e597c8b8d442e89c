package io.github.mqttcontractkit.stub.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The section {@code items} of an instance for one operation: items as the operation's answers show
 * them. The lists never change.
 *
 * @param ungrouped the items, for an operation that asks for no group
 * @param groups the items by group id, for an operation that asks for a group
 */
public record OperationItems(List<JsonNode> ungrouped, Map<String, List<JsonNode>> groups) {
  public OperationItems {
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
  }

  /** Items of an operation that asks for no group. */
  public static OperationItems of(List<JsonNode> items) {
    return new OperationItems(items, Map.of());
  }

  /** Items, by group id, of an operation that asks for a group. */
  public static OperationItems of(Map<String, List<JsonNode>> groups) {
    return new OperationItems(List.of(), groups);
  }
}
