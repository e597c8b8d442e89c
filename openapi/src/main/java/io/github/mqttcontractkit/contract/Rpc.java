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
 * @param common parameters that every request may have, each with values that change no answer; at
 *     least one
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
    Map<String, List<String>> common,
    String hostId) {

  static Rpc read(JsonNode node, String version) {
    return new Rpc(
        node.path("path").asText(),
        node.at("/action/header").asText(),
        node.at("/action/parameter").asText(),
        node.at("/version/header").asText(),
        node.at("/version/parameter").asText(),
        version,
        texts(node.path("methods")),
        node.path("common").properties().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> texts(e.getValue()))),
        node.path("hostId").asText());
  }

  private static List<String> texts(JsonNode array) {
    return Document.stream(array).map(JsonNode::asText).toList();
  }
}
