package io.github.mqttcontractkit.stub.data;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the items of an operation in the data of an instance. The section {@code items} comes
 * first; where it does not name the operation, {@code operations.yaml}, beside this class, says
 * which other section holds its items.
 */
public final class ItemSources {
  private static final JsonNode OPERATIONS = DataFile.resource("operations.yaml");

  private ItemSources() {}

  /**
   * The items of an operation that asks for no group.
   *
   * @param operation its name
   */
  public static ItemList<?> items(Instance instance, String operation) {
    OperationItems own = instance.items().get(operation);
    JsonNode source = OPERATIONS.path(operation);
    return own == null && source.path("section").asText().equals("identities")
        ? identities(instance.identities(), source.path("fields"))
        : json(own == null ? List.of() : own.ungrouped());
  }

  /**
   * The items of an operation that asks for a group, by group id.
   *
   * @param operation its name
   */
  public static Map<String, ItemList<?>> groups(Instance instance, String operation) {
    OperationItems own = instance.items().get(operation);
    Map<String, ItemList<?>> groups = new LinkedHashMap<>();
    if (own != null) {
      own.groups().forEach((group, items) -> groups.put(group, json(items)));
    } else if (OPERATIONS.path(operation).path("section").asText().equals("groups")) {
      instance.groups().forEach((group, ids) -> groups.put(group, texts(ids)));
    }
    return Collections.unmodifiableMap(groups);
  }

  private static ItemList<JsonNode> json(List<JsonNode> items) {
    return new ItemList<>(
        items,
        item -> item,
        pointer -> {
          JsonPointer compiled = JsonPointer.compile(pointer);
          return item -> item.at(compiled).asText("");
        });
  }

  private static ItemList<String> texts(List<String> texts) {
    return new ItemList<>(
        texts, TextNode::valueOf, pointer -> text -> pointer.isEmpty() ? text : "");
  }

  private static ItemList<Identity> identities(List<Identity> identities, JsonNode fields) {
    Map<String, Function<Identity, Optional<String>>> attributes = new LinkedHashMap<>();
    fields
        .properties()
        .forEach(
            field -> attributes.put(field.getKey(), Identity.attribute(field.getValue().asText())));
    return new ItemList<>(
        identities,
        identity -> object(identity, attributes),
        pointer -> {
          var attribute = attributes.getOrDefault(pointer, identity -> Optional.empty());
          return identity -> attribute.apply(identity).orElse("");
        });
  }

  /** An attribute that the identity does not have leaves its field out. */
  private static JsonNode object(
      Identity identity, Map<String, Function<Identity, Optional<String>>> attributes) {
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    attributes.forEach(
        (pointer, attribute) ->
            attribute.apply(identity).ifPresent(text -> item.put(pointer.substring(1), text)));
    return item;
  }
}
