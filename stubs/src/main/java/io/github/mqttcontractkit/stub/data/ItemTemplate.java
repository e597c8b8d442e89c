package io.github.mqttcontractkit.stub.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * The item of a generated entry of the section {@code items}. In its texts <code>${name}</code>
 * stands for eight hex digits that depend on the seed, <code>${number}</code> for the number of the
 * item, from 0.
 *
 * @param item the item with its placeholders
 * @param seed the same seed makes the same names
 */
record ItemTemplate(JsonNode item, int seed) {
  private static final String NAME = "${name}";
  private static final String NUMBER = "${number}";

  /** Whether items differ from each other, because at least one text has a placeholder. */
  boolean isVaried() {
    String text = item.toString();
    return text.contains(NAME) || text.contains(NUMBER);
  }

  /** The item with a number. */
  JsonNode item(int number) {
    return filled(item, GeneratedList.name(seed, number), String.valueOf(number));
  }

  private static JsonNode filled(JsonNode node, String name, String number) {
    if (node.isTextual()) {
      return TextNode.valueOf(node.asText().replace(NAME, name).replace(NUMBER, number));
    }
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      object.properties().forEach(e -> copy.set(e.getKey(), filled(e.getValue(), name, number)));
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(element -> copy.add(filled(element, name, number)));
      return copy;
    }
    return node;
  }
}
