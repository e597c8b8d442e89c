package io.github.mqttcontractkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The page parameters and fields of an operation: {@code x-paging} in the document. Parameters are
 * given by name, fields of an answer by JSON pointer.
 *
 * @param size parameter: the page size
 * @param page parameter: the page number, where pages have numbers
 * @param token parameter: the token from the previous page
 * @param items field: the items of the page
 * @param nextToken field: the token of the next page
 * @param total field: the number of items on all pages, where the answer has it
 * @param echo fields that repeat a parameter, by the name of the parameter
 */
public record Paging(
    String size,
    Optional<String> page,
    String token,
    String items,
    String nextToken,
    Optional<String> total,
    Map<String, String> echo) {

  static Paging read(JsonNode node) {
    return new Paging(
        node.path("size").asText(),
        text(node.path("page")),
        node.path("token").asText(),
        node.path("items").asText(),
        node.path("nextToken").asText(),
        text(node.path("total")),
        node.path("echo").properties().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> e.getValue().asText())));
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.of(node).filter(JsonNode::isTextual).map(JsonNode::asText);
  }
}
