package io.github.mqttcontractkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.document.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An operation of the API.
 *
 * @param name its name, which is the action of RPC requests
 * @param pointer its place in the document
 * @param parameters in the document's order
 * @param paging its page parameters and fields
 * @param filters its filter parameters
 * @param errors the errors documented for this operation
 * @param outcome the fields that tell success from error; most operations have none
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
        Document.stream(node.path("x-filters")).map(Filter::read).toList(),
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

  /** The path of requests in the path form. */
  public String path() {
    return "/" + name;
  }

  /** Pointer to the schema of a success in the document. */
  public String successSchema() {
    return successSchema(pointer);
  }

  private static String successSchema(String operation) {
    return operation + "/responses/200/content/application~1json/schema";
  }

  /**
   * Whether an answer is an error in the form of this operation's success: all outcome fields tell
   * an error. Always false for an operation without outcome fields.
   *
   * @param status the HTTP status of the answer
   */
  public boolean isErrorInOwnEnvelope(JsonNode answer, int status) {
    return !outcome.isEmpty() && outcome.stream().allMatch(f -> f.tellsError(answer, status));
  }

  /** The parameter with a name. */
  public Optional<Parameter> parameter(String parameter) {
    return parameters.stream().filter(p -> p.name().equals(parameter)).findFirst();
  }

  /** The parameter that names a resource of a kind: {@code instance} or {@code group}. */
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

  /** The first of the operation's own errors with a meaning. */
  public Optional<ErrorCode> error(String meaning) {
    return errors.stream().filter(error -> error.means(meaning)).findFirst();
  }
}
