package io.github.mqttcontractkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.document.Document;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A field whose value tells success from error: its schema has {@code x-success}. Fields of nested
 * objects count, fields of array items do not.
 *
 * @param pointer JSON pointer into an answer
 * @param success the value of the field on success; on an error it has another one
 * @param schema pointer to its schema in the document
 */
public record OutcomeField(String pointer, JsonNode success, String schema) {
  private static final String KEYWORD = "x-success";
  private static final int SUCCESS_STATUS = 200;

  /** All such fields of an operation's success, in the document's order. */
  static List<OutcomeField> read(Document document, String successSchema) {
    return below(document, successSchema, "", List.of()).toList();
  }

  private static Stream<OutcomeField> below(
      Document document, String schema, String pointer, List<String> outer) {
    String resolved = document.resolve(schema);
    if (outer.contains(resolved)) {
      return Stream.empty();
    }
    JsonNode node = document.at(schema);
    Stream<OutcomeField> self =
        node.has(KEYWORD)
            ? Stream.of(new OutcomeField(pointer, node.get(KEYWORD), schema))
            : Stream.empty();
    List<String> inner = Stream.concat(outer.stream(), Stream.of(resolved)).toList();
    Stream<OutcomeField> nested =
        node.path("properties").properties().stream()
            .map(Map.Entry::getKey)
            .flatMap(
                name ->
                    below(document, schema + "/properties/" + name, pointer + "/" + name, inner));
    return Stream.concat(self, nested);
  }

  /** Whether the field repeats the HTTP status: its value on success is the integer 200. */
  public boolean isHttpStatus() {
    return success.isIntegralNumber() && success.intValue() == SUCCESS_STATUS;
  }

  /** Whether an answer has the value of a success in this field. */
  public boolean tellsSuccess(JsonNode answer) {
    return answer.at(pointer).equals(success);
  }

  /**
   * Whether an answer has the value of an error in this field: one of the same type that differs
   * from that of a success and, where the field repeats the HTTP status, is the status.
   *
   * @param status the HTTP status of the answer
   */
  public boolean tellsError(JsonNode answer, int status) {
    JsonNode actual = answer.at(pointer);
    return actual.getNodeType() == success.getNodeType()
        && !actual.equals(success)
        && (!isHttpStatus() || actual.isIntegralNumber() && actual.intValue() == status);
  }
}
