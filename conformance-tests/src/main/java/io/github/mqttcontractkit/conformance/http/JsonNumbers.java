package io.github.mqttcontractkit.conformance.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** JSON has one kind of number (RFC 8259, 6): {@code 2e2} and {@code 200} are the same. */
final class JsonNumbers {
  /** Digits up to which an exponent is written out; longer numbers stay as they are. */
  private static final int MOST_DIGITS = 18;

  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

  private JsonNumbers() {}

  /** The same tree, its whole numbers without exponent and fraction. */
  static JsonNode plain(JsonNode json) {
    if (json.isArray()) {
      ArrayNode array = NODES.arrayNode();
      json.forEach(element -> array.add(plain(element)));
      return array;
    }
    if (json.isObject()) {
      ObjectNode object = NODES.objectNode();
      json.properties().forEach(field -> object.set(field.getKey(), plain(field.getValue())));
      return object;
    }
    return json.isBigDecimal() ? whole(json.decimalValue(), json) : json;
  }

  private static JsonNode whole(BigDecimal number, JsonNode json) {
    boolean small = Math.abs((long) number.precision() - number.scale()) <= MOST_DIGITS;
    if (!small || number.stripTrailingZeros().scale() > 0) {
      return json;
    }
    long value = number.longValueExact();
    return value == (int) value ? NODES.numberNode((int) value) : NODES.numberNode(value);
  }
}
