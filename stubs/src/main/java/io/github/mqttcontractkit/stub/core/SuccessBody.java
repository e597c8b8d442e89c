package io.github.mqttcontractkit.stub.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.contract.Paging;
import io.github.mqttcontractkit.stub.gateway.OperationCall;
import io.github.mqttcontractkit.stub.query.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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

  /** A field and how it is filled; it is left out where there is no value. */
  private record Field(String name, Function<Values, Optional<JsonNode>> value) {}

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
    this.texts = texts(operation);
    this.fields = fields(operation.successSchema(), "");
  }

  /** The body for a page. */
  ObjectNode write(OperationCall call, Page page, String requestId) {
    return object(fields, new Values(call, page, requestId));
  }

  private static ObjectNode object(List<Field> fields, Values values) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    fields.forEach(
        field -> field.value().apply(values).ifPresent(node -> object.set(field.name(), node)));
    return object;
  }

  /** The fields, by their place in the body, whose texts differ from answer to answer. */
  private static Map<String, Function<Values, Optional<String>>> texts(Operation operation) {
    Paging paging = operation.paging();
    Map<String, Function<Values, Optional<String>>> texts = new HashMap<>();
    texts.put("/" + ResponseWriter.REQUEST_ID, values -> Optional.of(values.requestId()));
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

  private List<Field> fields(String schema, String place) {
    List<String> required =
        Contract.stream(contract.at(schema + "/required")).map(JsonNode::asText).toList();
    List<Field> fields = new ArrayList<>();
    contract
        .at(schema + "/properties")
        .properties()
        .forEach(
            property -> {
              String name = property.getKey();
              value(schema + "/properties/" + name, place + "/" + name, required.contains(name))
                  .ifPresent(value -> fields.add(new Field(name, value)));
            });
    return fields;
  }

  private Optional<Function<Values, Optional<JsonNode>>> value(
      String schema, String place, boolean required) {
    JsonNode node = contract.at(schema);
    if (place.equals(operation.paging().items())) {
      return Optional.of(values -> Optional.of(array(values.page().items())));
    }
    if (texts.containsKey(place)) {
      Function<Values, Optional<String>> text = texts.get(place);
      return Optional.of(values -> text.apply(values).map(t -> FixedValues.typed(node, t)));
    }
    if (node.has("properties")) {
      List<Field> inner = fields(schema, place);
      return Optional.of(inner)
          .filter(some -> required || !some.isEmpty())
          .map(some -> values -> Optional.of(object(some, values)));
    }
    return fixed.value(schema, place, required).map(value -> values -> Optional.of(value));
  }

  private static JsonNode array(List<JsonNode> items) {
    return JsonNodeFactory.instance.arrayNode(items.size()).addAll(items);
  }
}
