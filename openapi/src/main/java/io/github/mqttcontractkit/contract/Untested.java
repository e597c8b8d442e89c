package io.github.mqttcontractkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.document.Location;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the document says about an operation and no client can check: {@code x-untested} on an
 * example of an error or on a field of a success.
 *
 * @param operation name of the operation
 * @param id unique in the document; never used again, also not by a rule of the kit
 * @param title what would be checked, one sentence
 * @param reason why it is not, without a full stop
 * @param pointer its place in the document
 */
public record Untested(String operation, String id, String title, String reason, String pointer) {
  static final String KEYWORD = "x-untested";

  /**
   * All such statements, once for each operation that they hold for: those about errors, then those
   * about fields, each in the order in which the document defines them.
   */
  public static List<Untested> of(Contract contract) {
    return Stream.concat(
            inOrder(contract, contract.operations().stream().flatMap(Untested::errors)),
            inOrder(contract, contract.operations().stream().flatMap(o -> fields(contract, o))))
        .map(place -> read(place, contract.at(place.pointer()).path(KEYWORD)))
        .toList();
  }

  /** Where a statement may stand. */
  private record Place(Operation operation, String pointer) {}

  private static Untested read(Place place, JsonNode node) {
    return new Untested(
        place.operation().name(),
        node.path("id").asText(),
        node.path("title").asText(),
        node.path("reason").asText(),
        place.pointer());
  }

  private static Stream<Place> inOrder(Contract contract, Stream<Place> places) {
    return places
        .filter(place -> contract.at(place.pointer()).has(KEYWORD))
        .sorted(
            Comparator.comparing(
                place -> contract.locate(place.pointer()),
                Comparator.comparing(Location::line).thenComparing(Location::column)));
  }

  private static Stream<Place> errors(Operation operation) {
    return operation.errors().stream().map(error -> new Place(operation, error.pointer()));
  }

  private static Stream<Place> fields(Contract contract, Operation operation) {
    return schemas(contract, operation.successSchema(), List.of())
        .map(schema -> new Place(operation, schema));
  }

  /** Pointers to a schema and to all inside it; a schema that holds itself is not entered again. */
  private static Stream<String> schemas(Contract contract, String schema, List<Location> around) {
    JsonNode node = contract.at(schema);
    if (node.isMissingNode() || around.contains(contract.locate(schema))) {
      return Stream.empty();
    }
    List<Location> inner =
        Stream.concat(around.stream(), Stream.of(contract.locate(schema))).toList();
    SchemaFields fields = SchemaFields.of(contract, schema);
    Stream<String> below =
        Stream.concat(fields.names().map(fields::pointer), Stream.of(schema + "/items"));
    return Stream.concat(
        Stream.of(schema), below.flatMap(pointer -> schemas(contract, pointer, inner)));
  }
}
