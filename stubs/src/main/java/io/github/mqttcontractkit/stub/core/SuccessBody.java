package io.github.mqttcontractkit.stub.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.contract.Paging;
import io.github.mqttcontractkit.document.Document;
import io.github.mqttcontractkit.stub.gateway.OperationCall;
import io.github.mqttcontractkit.stub.query.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Builds the success bodies of one operation as its schema in the document describes them. The
 * places that {@code x-paging} names get items, next token, total and echoed parameters; a field
 * with {@code x-success} gets that value, every other required field a fixed value from {@link
 * FixedValues}. Fields have the types that the schema gives them, a total that is a string there
 * for instance.
 */
final class SuccessBody {
  /** What a field is filled from. */
  private record Values(OperationCall call, Page page, String requestId) {}

  /** Fills a field; without a value the field is left out. */
  private interface Source extends Function<Values, Optional<JsonNode>> {}

  private record Field(String name, Source source) {}

  private final Contract contract;
  private final Operation operation;
  private final FixedValues fixed;
  private final Map<String, Function<Values, Optional<String>>> texts;
  private final List<Field> fields;

  /** Reads the schema once; it is used for every body. */
  SuccessBody(Contract contract, Operation operation) {
    this.contract = contract;
    this.operation = operation;
    this.fixed = new FixedValues(contract, operation);
    this.texts = texts(contract, operation);
    this.fields = fields(operation.successSchema(), "", List.of());
  }

  /** The body for a page. */
  ObjectNode write(OperationCall call, Page page, String requestId) {
    return object(fields, new Values(call, page, requestId));
  }

  private static ObjectNode object(List<Field> fields, Values values) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    fields.forEach(
        field -> field.source().apply(values).ifPresent(node -> object.set(field.name(), node)));
    return object;
  }

  /** The fields, by their place in the body, whose texts differ from answer to answer. */
  private static Map<String, Function<Values, Optional<String>>> texts(
      Contract contract, Operation operation) {
    Paging paging = operation.paging();
    Map<String, Function<Values, Optional<String>>> texts = new HashMap<>();
    texts.put(contract.errorEnvelope().requestId(), values -> Optional.of(values.requestId()));
    texts.put(paging.nextToken(), values -> values.page().nextToken());
    paging
        .total()
        .ifPresent(place -> texts.put(place, values -> Optional.of("" + values.page().total())));
    paging
        .echo()
        .forEach((name, place) -> texts.put(place, values -> echo(operation, name, values)));
    return texts;
  }

  private static Optional<String> echo(Operation operation, String parameter, Values values) {
    boolean isPage = operation.page().filter(page -> page.name().equals(parameter)).isPresent();
    return isPage
        ? Optional.of(values.page().number().toString())
        : Optional.ofNullable(values.call().parameters().get(parameter));
  }

  /** The fields of an object schema that is not nested in itself. */
  private List<Field> fields(String schema, String place, List<JsonNode> outer) {
    JsonNode object = contract.at(schema);
    List<JsonNode> inner = Stream.concat(outer.stream(), Stream.of(object)).toList();
    List<String> required = Document.stream(object.path("required")).map(JsonNode::asText).toList();
    List<Field> fields = new ArrayList<>();
    object
        .path("properties")
        .properties()
        .forEach(
            property -> {
              String name = property.getKey();
              fields.add(
                  new Field(
                      name,
                      source(
                          schema + "/properties/" + name,
                          place + "/" + name,
                          required.contains(name),
                          inner)));
            });
    return fields;
  }

  private Source source(String schema, String place, boolean required, List<JsonNode> outer) {
    JsonNode node = contract.at(schema);
    if (place.equals(operation.paging().items())) {
      return values -> Optional.of(array(values.page().items()));
    }
    if (texts.containsKey(place)) {
      Function<Values, Optional<String>> text = texts.get(place);
      return values -> text.apply(values).map(t -> FixedValues.typed(node, t));
    }
    boolean isRecursive = outer.stream().anyMatch(object -> object == node);
    if (node.has("properties") && !isRecursive) {
      List<Field> inner = fields(schema, place, outer);
      return values ->
          Optional.<JsonNode>of(object(inner, values))
              .filter(object -> required || !object.isEmpty());
    }
    Optional<JsonNode> value = fixed.value(schema, place, required);
    return values -> value;
  }

  private static JsonNode array(List<JsonNode> items) {
    return JsonNodeFactory.instance.arrayNode(items.size()).addAll(items);
  }
}
