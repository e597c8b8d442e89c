package io.github.mqttcontractkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.document.Document;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The RPC form of a request, {@code x-rpc} in the document.
 *
 * @param path the path of all requests
 * @param actionHeader header with the name of the operation
 * @param actionParameter parameter that may be used instead of the header
 * @param versionHeader header with the version
 * @param versionParameter parameter that may be used instead of the header
 * @param version the version of the API
 * @param methods HTTP methods that every operation accepts, in both forms
 * @param common parameters that every request may have, each with a value that changes no answer
 * @param hostId host name in the errors of the stub
 */
public record Rpc(
    String path,
    String actionHeader,
    String actionParameter,
    String versionHeader,
    String versionParameter,
    String version,
    List<String> methods,
    Map<String, String> common,
    String hostId) {

  static Rpc read(JsonNode node, String version) {
    return new Rpc(
        node.path("path").asText(),
        node.at("/action/header").asText(),
        node.at("/action/parameter").asText(),
        node.at("/version/header").asText(),
        node.at("/version/parameter").asText(),
        version,
        Document.stream(node.path("methods")).map(JsonNode::asText).toList(),
        node.path("common").properties().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> e.getValue().asText())),
        node.path("hostId").asText());
  }
}
