package io.github.mqttcontractkit.stub.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.stub.data.Data;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The document for Swagger UI: this stub is its only server, so that the page sends requests to it,
 * and the examples of parameters are values that succeed with the current data.
 */
final class SwaggerUiDocument {
  private SwaggerUiDocument() {}

  /** The document in JSON. */
  static byte[] document(Contract contract, Data data) {
    JsonNode root = read(contract);
    ((ObjectNode) root)
        .putArray("servers")
        .addObject()
        .put("url", "/")
        .put("description", "This stub");
    for (Operation operation : contract.operations()) {
      Map<String, String> values = SampleRequest.parameters(operation, data);
      for (JsonNode parameter : root.at(operation.pointer()).path("parameters")) {
        setExample((ObjectNode) parameter, values.get(parameter.path("name").asText()));
      }
    }
    return root.toString().getBytes(UTF_8);
  }

  private static JsonNode read(Contract contract) {
    try {
      return new YAMLMapper().readTree(contract.yaml());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void setExample(ObjectNode parameter, String value) {
    if (value == null) {
      parameter.remove("example");
    } else {
      parameter.put("example", value);
    }
  }
}
