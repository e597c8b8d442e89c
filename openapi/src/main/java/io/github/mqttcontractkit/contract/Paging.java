package io.github.mqttcontractkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How an operation pages, {@code x-paging} in the document. Parameters are named, places in an
 * answer are JSON pointers.
 *
 * @param size parameter: how many items a page may hold
 * @param page parameter: number of the page, where pages have numbers
 * @param token parameter: where to go on
 * @param items the array of items
 * @param nextToken the token of the next page
 * @param total the number of items over all pages, where it is told
 * @param echo parameters that the answer repeats, and where
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
