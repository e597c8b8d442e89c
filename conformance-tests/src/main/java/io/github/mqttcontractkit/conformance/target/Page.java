package io.github.mqttcontractkit.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.contract.SchemaFields;
import io.github.mqttcontractkit.document.Document;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A successful answer, read as a page. What is missing reads as empty: other rules than those of
 * paging judge the shape.
 *
 * @param exchange request and answer
 * @param items in their order
 * @param nextToken the token of the next page; empty on the last one
 * @param total the number of items over all pages, where the answer has it
 */
public record Page(
    Exchange exchange, List<Item> items, Optional<String> nextToken, Optional<String> total) {

  /**
   * Reads an answer.
   *
   * @param comparingSecrets whether items that differ in a secret only are told apart
   */
  static Page read(
      Contract contract, Operation operation, Exchange exchange, boolean comparingSecrets) {
    JsonNode json = exchange.response().json();
    SchemaFields fields = SchemaFields.ofItems(contract, operation);
    List<String> open = fields.names().filter(Predicate.not(fields::areSecret)).toList();
    List<String> secret =
        comparingSecrets ? fields.names().filter(fields::areSecret).toList() : List.of();
    return new Page(
        exchange,
        Document.stream(json.at(operation.paging().items()))
            .map(item -> Item.read(open, secret, item))
            .toList(),
        text(json.at(operation.paging().nextToken())).filter(token -> !token.isEmpty()),
        operation.paging().total().flatMap(total -> text(json.at(total))));
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.of(node)
        .filter(JsonNode::isValueNode)
        .filter(n -> !n.isNull())
        .map(JsonNode::asText);
  }
}
