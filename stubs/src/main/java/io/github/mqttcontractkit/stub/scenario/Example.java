package io.github.mqttcontractkit.stub.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import java.util.List;

/**
 * A documented example of a response of an operation.
 *
 * @param name its name in the document
 * @param status HTTP status
 * @param body the JSON body
 */
public record Example(String name, int status, JsonNode body) {

  /** All documented examples of an operation, in the document's order. */
  public static List<Example> of(Contract contract, Operation operation) {
    String responses = operation.pointer() + "/responses";
    return contract.at(responses).properties().stream()
        .flatMap(response -> of(contract, responses, response.getKey()).stream())
        .toList();
  }

  private static List<Example> of(Contract contract, String responses, String status) {
    String examples = responses + "/" + status + "/content/application~1json/examples";
    return contract.at(examples).properties().stream()
        .map(
            example ->
                new Example(
                    example.getKey(),
                    Integer.parseInt(status),
                    contract.at(examples + "/" + example.getKey() + "/value")))
        .toList();
  }

  /** Whether it is the example of an error. */
  public boolean isError() {
    return status >= 400;
  }
}
