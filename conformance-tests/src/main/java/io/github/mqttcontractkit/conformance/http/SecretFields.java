package io.github.mqttcontractkit.conformance.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.SchemaFields;
import io.github.mqttcontractkit.document.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which fields hold secrets, by their names, in whatever case they are written: those with {@code
 * format: password} in the document, and what requests are signed with.
 */
final class SecretFields {
  /** What signing adds to a request. */
  private static final List<String> CREDENTIALS =
      List.of("AccessKeyId", "AccessKeySecret", "SecurityToken");

  private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final Set<String> tokens;

  SecretFields(Contract contract) {
    contract.at("/components/schemas").properties().stream()
        .map(schema -> SchemaFields.of(contract, "/components/schemas/" + schema.getKey()))
        .flatMap(fields -> fields.names().filter(fields::areSecret))
        .forEach(names::add);
    Document.stream(contract.at("/components/securitySchemes"))
        .map(scheme -> scheme.path("name").asText())
        .forEach(names::add);
    names.addAll(CREDENTIALS);
    tokens =
        contract.operations().stream()
            .map(operation -> operation.paging().nextToken())
            .map(pointer -> pointer.substring(pointer.lastIndexOf('/') + 1))
            .collect(Collectors.toSet());
  }

  Set<String> names() {
    return names;
  }

  boolean isSecret(String name) {
    return names.contains(name);
  }

  /** Whether a field holds the token of the next page, which is no secret. */
  boolean isToken(String name) {
    return tokens.contains(name);
  }

  /** What the secret fields of an answer hold, at any depth. */
  Set<String> values(JsonNode json) {
    Set<String> values = new HashSet<>();
    collect(json, values);
    return values;
  }

  private void collect(JsonNode json, Set<String> values) {
    json.properties().stream()
        .filter(field -> isSecret(field.getKey()))
        .flatMap(field -> leaves(field.getValue()))
        .forEach(values::add);
    json.forEach(child -> collect(child, values));
  }

  private static Stream<String> leaves(JsonNode json) {
    return json.isContainerNode()
        ? Document.stream(json).flatMap(SecretFields::leaves)
        : Stream.of(json.asText());
  }
}
