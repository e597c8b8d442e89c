package io.github.mqttcontractkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An operation of the contract.
 *
 * @param name its action, {@code ListDeviceCredentialClientId} for instance
 * @param pointer its place in the document
 * @param parameters in the document's order
 * @param paging how it pages
 * @param filters what narrows a query
 * @param errors the errors that its own page lists
 * @param outcome the fields of a success that say that it is one; most APIs have none
 */
public record Operation(
    String name,
    String pointer,
    List<Parameter> parameters,
    Paging paging,
    List<Filter> filters,
    List<ErrorCode> errors,
    List<OutcomeField> outcome) {
  private static final String PAGING = "x-paging";

  static Operation read(Document document, ErrorEnvelope envelope, String name) {
    String pointer = pointer(name);
    JsonNode node = document.at(pointer);
    return new Operation(
        name,
        pointer,
        IntStream.range(0, node.path("parameters").size())
            .mapToObj(i -> pointer + "/parameters/" + i)
            .map(place -> Parameter.read(place, document.at(place)))
            .toList(),
        Paging.read(node.path(PAGING)),
        Contract.stream(node.path("x-filters")).map(Filter::read).toList(),
        node.path("responses").properties().stream()
            .filter(response -> response.getKey().matches("[345]\\d\\d"))
            .flatMap(response -> errors(document, envelope, pointer, response))
            .toList(),
        OutcomeField.read(document, successSchema(pointer)));
  }

  private static String pointer(String name) {
    return "/paths/~1" + name.replace("~", "~0").replace("/", "~1") + "/get";
  }

  /** Whether the document has an operation of that name that pages. */
  static boolean isPaged(Document document, String name) {
    return document.at(pointer(name)).has(PAGING);
  }

  private static Stream<ErrorCode> errors(
      Document document,
      ErrorEnvelope envelope,
      String operation,
      Map.Entry<String, JsonNode> response) {
    String status = response.getKey();
    String examples = operation + "/responses/" + status + "/content/application~1json/examples";
    return document.at(examples).properties().stream()
        .map(Map.Entry::getKey)
        .map(
            example -> {
              String place = examples + "/" + example;
              return ErrorCode.ofExample(
                  envelope, example, Integer.parseInt(status), place, document.at(place));
            });
  }

  /** The path form's path. */
  public String path() {
    return "/" + name;
  }

  /** Pointer to the schema of a success. */
  public String successSchema() {
    return successSchema(pointer);
  }

  private static String successSchema(String operation) {
    return operation + "/responses/200/content/application~1json/schema";
  }

  /**
   * Whether an answer is an error in the form of this operation's success: every outcome field
   * tells an error. Never so where a success has no outcome fields.
   *
   * @param status the HTTP status of the answer
   */
  public boolean isErrorInOwnEnvelope(JsonNode answer, int status) {
    return !outcome.isEmpty() && outcome.stream().allMatch(f -> f.tellsError(answer, status));
  }

  /** The parameter of that name. */
  public Optional<Parameter> parameter(String parameter) {
    return parameters.stream().filter(p -> p.name().equals(parameter)).findFirst();
  }

  /** The parameter that names a resource of the caller: {@code instance} or {@code group}. */
  public Optional<Parameter> resource(String kind) {
    return parameters.stream().filter(p -> p.resource().equals(Optional.of(kind))).findFirst();
  }

  /** The page size parameter. */
  public Parameter size() {
    return parameter(paging.size()).orElseThrow();
  }

  /** The page number parameter, where there is one. */
  public Optional<Parameter> page() {
    return paging.page().flatMap(this::parameter);
  }

  /** The token parameter. */
  public Parameter token() {
    return parameter(paging.token()).orElseThrow();
  }

  /** The first of the errors on the operation's own page that means this. */
  public Optional<ErrorCode> error(String means) {
    return errors.stream().filter(error -> error.means(means)).findFirst();
  }
}
