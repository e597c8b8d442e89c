package io.github.mqttcontractkit.conformance.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.document.Location;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the document, as reports show it.
 *
 * @param location file, line and column
 * @param label operation and part of it, such as {@code QueryCustomAuthIdentity, request Size}
 * @param text the description or summary there, or else the nearest one around it
 */
public record ContractExcerpt(Location location, String label, String text) {
  private static final Pattern IN_OPERATION = Pattern.compile("/paths/~1([^/]+)/[a-z]+(/.*)?");
  private static final Pattern IN_PARAMETER = Pattern.compile("(/parameters/\\d+)(/.*)?");
  private static final Pattern IN_ERROR = Pattern.compile("/responses/.*/examples/([^/]+).*");
  private static final Pattern IN_RESPONSE = Pattern.compile("/responses/2\\d\\d/.*/schema(/.*)?");
  private static final Pattern IN_COMPONENT = Pattern.compile("/components/[a-z]+/([^/]+)(/.*)?");

  /**
   * The place at a JSON pointer.
   *
   * @throws IllegalArgumentException if the document has nothing there
   */
  public static ContractExcerpt of(Contract contract, String pointer) {
    return new ContractExcerpt(
        contract.locate(pointer), label(contract, pointer), text(contract, pointer));
  }

  private static String label(Contract contract, String pointer) {
    Matcher operation = IN_OPERATION.matcher(pointer);
    if (operation.matches()) {
      String part = part(contract, pointer, rest(operation));
      return operation.group(1) + (part.isEmpty() ? "" : ", " + part);
    }
    Matcher component = IN_COMPONENT.matcher(pointer);
    return component.matches()
        ? (component.group(1) + field(rest(component))).strip()
        : pointer.substring(1);
  }

  private static String part(Contract contract, String pointer, String rest) {
    Matcher parameter = IN_PARAMETER.matcher(rest);
    if (parameter.matches()) {
      String place = pointer.substring(0, pointer.length() - rest(parameter).length());
      String name = contract.at(place).path("name").asText();
      return "request " + name + keywords(rest(parameter));
    }
    Matcher error = IN_ERROR.matcher(rest);
    if (error.matches()) {
      return "error " + error.group(1);
    }
    Matcher response = IN_RESPONSE.matcher(rest);
    return response.matches()
        ? "response" + field(rest(response))
        : rest.replaceFirst("^/", "").replace("parameters", "request").replace('/', ' ');
  }

  /** The last group of a match, which may be absent. */
  private static String rest(Matcher matcher) {
    return Optional.ofNullable(matcher.group(matcher.groupCount())).orElse("");
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

  /** File, line, column and label. */
  @Override
  public String toString() {
    return location + "  (" + label + ")";
  }
}
