package io.github.mqttcontractkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.document.Document;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The OpenAPI document as rows of the tables in {@link SourceDocuments}. */
final class DocumentRows {
  private final Contract contract;

  DocumentRows(Contract contract) {
    this.contract = contract;
  }

  List<String> of(String table) {
    Function<Operation, Stream<String>> rows =
        switch (table) {
          case "parameters" -> this::parameters;
          case "fields" -> operation -> fields(operation, operation.successSchema(), "", true);
          case "errors" -> DocumentRows::errors;
          default -> throw new IllegalArgumentException(table);
        };
    return contract.operations().stream().flatMap(rows).toList();
  }

  private Stream<String> parameters(Operation operation) {
    return operation.parameters().stream()
        .map(
            parameter ->
                row(
                    operation.name(),
                    parameter.name(),
                    contract.at(parameter.schema().pointer() + "/type").asText(),
                    yesOrNo(parameter.required()),
                    limit(parameter.schema(), "minimum", parameter.schema().minimum()),
                    limit(parameter.schema(), "maximum", parameter.schema().maximum()),
                    parameter.example()));
  }

  /** A limit that the source documents have; what only the metadata has is left out. */
  private String limit(Schema schema, String keyword, Optional<BigInteger> value) {
    return contract.isOnlyRecommended(schema.limits() + "/" + keyword)
        ? ""
        : value.map(BigInteger::toString).orElse("");
  }

  private Stream<String> fields(Operation operation, String schema, String path, boolean always) {
    JsonNode node = contract.at(schema);
    String row =
        row(
            operation.name(),
            path.isEmpty() ? "/" : path,
            node.path("type").asText(),
            yesOrNo(always),
            Document.stream(node.path("enum"))
                .map(JsonNode::asText)
                .collect(Collectors.joining(" ")),
            node.path("example").asText());
    return Stream.concat(Stream.of(row), members(operation, schema, path, node));
  }

  private Stream<String> members(Operation operation, String schema, String path, JsonNode node) {
    if (node.has("items")) {
      return fields(operation, schema + "/items", path + "/*", true);
    }
    List<String> required = Document.stream(node.path("required")).map(JsonNode::asText).toList();
    return node.path("properties").properties().stream()
        .map(Map.Entry::getKey)
        .flatMap(
            name ->
                fields(
                    operation,
                    schema + "/properties/" + name,
                    path + "/" + name,
                    required.contains(name)));
  }

  private static Stream<String> errors(Operation operation) {
    return operation.errors().stream()
        .map(
            error ->
                row(
                    operation.name(),
                    Integer.toString(error.status()),
                    error.code(),
                    error.message()));
  }

  private static String row(String... columns) {
    return String.join("|", columns);
  }

  private static String yesOrNo(boolean yes) {
    return yes ? "yes" : "no";
  }
}
