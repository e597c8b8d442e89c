package io.github.mqttcontractkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A parameter that narrows a query, an entry of {@code x-filters} in the document.
 *
 * @param parameter its name
 * @param field JSON pointer, inside an item, to the text that must equal the parameter
 * @param when parameters and the values that they must have for this filter to apply; where they
 *     have not, an implementation may ignore, apply or refuse it
 */
public record Filter(String parameter, String field, Map<String, String> when) {

  static Filter read(JsonNode node) {
    return new Filter(
        node.path("parameter").asText(),
        node.path("field").asText(),
        node.path("when").properties().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> e.getValue().asText())));
  }

  /** Whether this filter is given and must be applied. */
  public boolean appliesTo(Map<String, String> parameters) {
    return parameters.containsKey(parameter) && parameters.entrySet().containsAll(when.entrySet());
  }

  /** Whether an item has what this filter, given in these parameters, asks for. */
  public boolean accepts(JsonNode item, Map<String, String> parameters) {
    return accepts(item.at(field).asText(), parameters);
  }

  /** Whether this filter, given in these parameters, asks for this text in its field. */
  public boolean accepts(String text, Map<String, String> parameters) {
    return text.equals(parameters.get(parameter));
  }

  /** Whether an item has what this filter's condition names, so that the filter can select it. */
  public boolean canSelect(Operation operation, JsonNode item) {
    return operation.filters().stream()
        .filter(other -> when.containsKey(other.parameter()))
        .allMatch(other -> other.accepts(item, when));
  }
}
