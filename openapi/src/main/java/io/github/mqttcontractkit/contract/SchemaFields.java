package io.github.mqttcontractkit.contract;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fields of an object schema.
 *
 * @param contract the document that holds the schema
 * @param schema pointer to the schema in the document
 */
public record SchemaFields(Contract contract, String schema) {

  /** The fields of the schema at a pointer; none where it is no object. */
  public static SchemaFields of(Contract contract, String schema) {
    return new SchemaFields(contract, schema);
  }

  /** The fields of an operation's success. */
  public static SchemaFields ofSuccess(Contract contract, Operation operation) {
    return of(contract, operation.successSchema());
  }

  /** The fields of every error. */
  public static SchemaFields ofError(Contract contract) {
    return of(contract, contract.errorEnvelope().schema());
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

  /**
   * Pointer to the schema of one field.
   *
   * @param schema pointer to the schema of the whole, in the document
   * @param field pointer to the field, in an answer
   * @return empty if the schema has no such field
   */
  public static Optional<String> at(Contract contract, String schema, String field) {
    String pointer = schema + field.replace("/", "/properties/");
    return Optional.of(pointer).filter(found -> !contract.at(found).isMissingNode());
  }

  /** The names of the fields, in the document's order. */
  public Stream<String> names() {
    return contract.at(schema + "/properties").properties().stream().map(Map.Entry::getKey);
  }

  /** Pointers, in an answer, to the fields: {@code /Name}. */
  public Stream<String> places() {
    return names().map(name -> "/" + escape(name));
  }

  /** Pointers, in the document, to the fields whose schema has a keyword. */
  public Stream<String> having(String keyword) {
    return names().map(this::pointer).filter(field -> contract.at(field).has(keyword));
  }

  /** The names of the fields whose values are secrets. */
  public Stream<String> secrets() {
    return names().filter(this::areSecret);
  }

  /** Whether the values of a field are secrets: {@code format: password}. */
  public boolean areSecret(String name) {
    return contract.at(pointer(name)).path("format").asText().equals("password");
  }

  /** Pointer, in the document, to the schema of one field, whether or not it is there. */
  public String pointer(String name) {
    return schema + "/properties/" + escape(name);
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
