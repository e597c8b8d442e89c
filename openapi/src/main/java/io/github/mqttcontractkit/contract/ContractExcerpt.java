package io.github.mqttcontractkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A passage of the document, as people are told of it.
 *
 * @param location file, line and column
 * @param label operation and what of it: {@code QueryCustomAuthIdentity, request Size}
 * @param text what the document says there: the nearest description or summary
 */
public record ContractExcerpt(Location location, String label, String text) {
  private static final Pattern OF_OPERATION = Pattern.compile("/paths/~1([^/]+)/[a-z]+(/.*)?");
  private static final Pattern PARAMETER = Pattern.compile("(/parameters/\\d+)(/.*)?");
  private static final Pattern ERROR = Pattern.compile("/responses/.*/examples/([^/]+).*");
  private static final Pattern RESPONSE = Pattern.compile("/responses/2\\d\\d/.*/schema(/.*)?");
  private static final Pattern COMPONENT = Pattern.compile("/components/[a-z]+/([^/]+)(/.*)?");

  /** The passage at a JSON pointer. */
  public static ContractExcerpt of(Contract contract, String pointer) {
    return new ContractExcerpt(
        contract.locate(pointer), label(contract, pointer), text(contract, pointer));
  }

  private static String label(Contract contract, String pointer) {
    Matcher operation = OF_OPERATION.matcher(pointer);
    if (operation.matches()) {
      String part = part(contract, pointer, rest(operation));
      return operation.group(1) + (part.isEmpty() ? "" : ", " + part);
    }
    Matcher component = COMPONENT.matcher(pointer);
    return component.matches()
        ? (component.group(1) + field(rest(component))).strip()
        : pointer.substring(1);
  }

  private static String part(Contract contract, String pointer, String rest) {
    Matcher parameter = PARAMETER.matcher(rest);
    if (parameter.matches()) {
      String place = pointer.substring(0, pointer.length() - rest(parameter).length());
      String name = contract.at(place).path("name").asText();
      return "request " + name + keywords(rest(parameter));
    }
    Matcher error = ERROR.matcher(rest);
    if (error.matches()) {
      return "error " + error.group(1);
    }
    Matcher response = RESPONSE.matcher(rest);
    return response.matches()
        ? "response" + field(rest(response))
        : rest.replaceFirst("^/", "").replace("parameters", "request").replace('/', ' ');
  }

  /** What is left of a match, from its last group on; nothing if that is not there. */
  private static String rest(Matcher matcher) {
    String rest = matcher.group(matcher.groupCount());
    return rest == null ? "" : rest;
  }

  private static String keywords(String rest) {
    return rest.replaceFirst("^/schema", "").replaceFirst("^/x-decimal", "").replace("/", ", ");
  }

  private static String field(String rest) {
    String path = rest.replace("/properties/", ".").replace("/items", "[]");
    return path.isEmpty() ? "" : " " + path.replaceFirst("^\\.", "");
  }

  private static String text(Contract contract, String pointer) {
    for (String place = pointer;
        !place.isEmpty();
        place = place.substring(0, place.lastIndexOf('/'))) {
      JsonNode node = contract.at(place);
      String text = node.path("description").asText(node.path("summary").asText()).strip();
      if (!text.isEmpty()) {
        return text.replaceAll("\\s*\n\\s*", " ");
      }
    }
    return contract.at(pointer).toString();
  }

  /** File, line, column and label: what a person needs to find it. */
  @Override
  public String toString() {
    return location + "  (" + label + ")";
  }
}
