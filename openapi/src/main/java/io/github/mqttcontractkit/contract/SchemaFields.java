package io.github.mqttcontractkit.contract;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fields of an object schema.
 *
 * @param contract where the schema stands
 * @param schema pointer to the schema
 */
public record SchemaFields(Contract contract, String schema) {

  /** The fields of a schema. */
  public static SchemaFields of(Contract contract, String schema) {
    return new SchemaFields(contract, schema);
  }

  /** The fields of an operation's items; none where items are plain values. */
  public static SchemaFields ofItems(Contract contract, Operation operation) {
    return of(contract, items(contract, operation));
  }

  /** Pointer to the schema of an operation's items. */
  public static String items(Contract contract, Operation operation) {
    return at(contract, operation.successSchema(), operation.paging().items()).orElseThrow()
        + "/items";
  }

  /** Pointer to the schema of a field, given the field's place in an answer. */
  public static Optional<String> at(Contract contract, String schema, String place) {
    String pointer = schema + place.replace("/", "/properties/");
    return Optional.of(pointer).filter(found -> !contract.at(found).isMissingNode());
  }

  /** Pointers to the fields whose schema has a keyword. */
  public Stream<String> having(String keyword) {
    return names().map(this::pointer).filter(field -> contract.at(field).has(keyword));
  }

  /** The names of the fields. */
  public Stream<String> names() {
    return contract.at(schema + "/properties").properties().stream().map(field -> field.getKey());
  }

  /** Whether the values of a field are secrets: {@code format: password}. */
  public boolean areSecret(String name) {
    return contract.at(pointer(name)).path("format").asText().equals("password");
  }

  /** Pointer to the schema of one field. */
  public String pointer(String name) {
    return schema + "/properties/" + name;
  }
}
