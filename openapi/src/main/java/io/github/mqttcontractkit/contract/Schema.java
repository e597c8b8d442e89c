package io.github.mqttcontractkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.document.Document;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The valid values of a parameter. Parameters are sent as text, so values are texts here.
 *
 * @param pointer its place in the document
 * @param integer whether the text must be a decimal integer: the type is {@code integer}, or the
 *     type is {@code string} and there is {@code x-decimal}
 * @param limits pointer to the object that holds {@code minimum} and {@code maximum}: the schema
 *     itself, or its {@code x-decimal}
 * @param minimum smallest valid integer
 * @param maximum largest valid integer
 * @param pattern regular expression that the whole text matches
 * @param values the valid texts; empty if all are
 * @param minLength smallest number of characters
 */
public record Schema(
    String pointer,
    boolean integer,
    String limits,
    Optional<BigInteger> minimum,
    Optional<BigInteger> maximum,
    Optional<Pattern> pattern,
    List<String> values,
    int minLength) {
  private static final Pattern DECIMAL = Pattern.compile("0|-?[1-9][0-9]*");

  static Schema read(String pointer, JsonNode node) {
    boolean decimal = node.has("x-decimal");
    JsonNode limits = decimal ? node.path("x-decimal") : node;
    return new Schema(
        pointer,
        decimal || node.path("type").asText().equals("integer"),
        decimal ? pointer + "/x-decimal" : pointer,
        Optional.of(limits.path("minimum"))
            .filter(JsonNode::isNumber)
            .map(JsonNode::bigIntegerValue),
        Optional.of(limits.path("maximum"))
            .filter(JsonNode::isNumber)
            .map(JsonNode::bigIntegerValue),
        Optional.of(node.path("pattern"))
            .filter(JsonNode::isTextual)
            .map(n -> Pattern.compile(n.asText())),
        Document.stream(node.path("enum")).map(JsonNode::asText).toList(),
        node.path("minLength").asInt());
  }

  /** Whether a value is valid. */
  public boolean accepts(String text) {
    return text.length() >= minLength
        && (values.isEmpty() || values.contains(text))
        && pattern.map(p -> p.matcher(text).matches()).orElse(true)
        && (!integer || isInRange(text));
  }

  private boolean isInRange(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      return false;
    }
    BigInteger value = new BigInteger(text);
    return minimum.map(low -> value.compareTo(low) >= 0).orElse(true)
        && maximum.map(high -> value.compareTo(high) <= 0).orElse(true);
  }
}
