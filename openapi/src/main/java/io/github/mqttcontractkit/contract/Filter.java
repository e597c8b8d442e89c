package io.github.mqttcontractkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A parameter that selects items: an entry of {@code x-filters} in the document.
 *
 * @param parameter the name of the parameter
 * @param field JSON pointer into an item, to the text that must be equal to the parameter
 * @param when condition: values of other parameters. If it is not fulfilled, an implementation may
 *     ignore the filter, apply it or refuse the request
 */
public record Filter(String parameter, String field, Map<String, String> when) {

  static Filter read(JsonNode node) {
    return new Filter(
        node.path("parameter").asText(),
        node.path("field").asText(),
        node.path("when").properties().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> e.getValue().asText())));
  }

  /** Whether a request with these parameters has this filter and fulfils its condition. */
  public boolean appliesTo(Map<String, String> parameters) {
    return parameters.containsKey(parameter) && parameters.entrySet().containsAll(when.entrySet());
  }

  /** Whether this filter, with its value in these parameters, selects an item. */
  public boolean accepts(JsonNode item, Map<String, String> parameters) {
    return accepts(item.at(field).asText(), parameters);
  }

  /** Whether this filter, with its value in these parameters, selects items with this text. */
  public boolean accepts(String text, Map<String, String> parameters) {
    return text.equals(parameters.get(parameter));
  }

  /** Whether an item fulfils the condition of this filter, so that the filter may select it. */
  public boolean canSelect(Operation operation, JsonNode item) {
    return operation.filters().stream()
        .filter(other -> when.containsKey(other.parameter()))
        .allMatch(other -> other.accepts(item, when));
  }
}
