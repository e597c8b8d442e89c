package io.github.mqttcontractkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Where every error has its code, message and request id: {@code x-error-envelope} in the document.
 * All components but {@code schema} are JSON pointers into an answer.
 *
 * @param schema JSON pointer into the document: the schema that every error fits
 * @param requestId the id of the request; successes have it at the same place
 * @param code the error code
 * @param message the human-readable text
 * @param host the host that answered, where errors name it
 */
public record ErrorEnvelope(
    String schema, String requestId, String code, String message, Optional<String> host) {

  static ErrorEnvelope read(JsonNode node) {
    return new ErrorEnvelope(
        node.path("schema").asText().replaceFirst("^#", ""),
        node.path("requestId").asText(),
        node.path("code").asText(),
        node.path("message").asText(),
        Optional.of(node.path("host")).filter(JsonNode::isTextual).map(JsonNode::asText));
  }
}
