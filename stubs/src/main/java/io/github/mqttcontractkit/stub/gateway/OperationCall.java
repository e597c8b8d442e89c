package io.github.mqttcontractkit.stub.gateway;

import io.github.mqttcontractkit.contract.Filter;
import io.github.mqttcontractkit.contract.Operation;
import java.util.List;
import java.util.Map;

/**
 * A call whose operation is known.
 *
 * @param operation what is asked
 * @param parameters by name, decoded
 */
public record OperationCall(Operation operation, Map<String, String> parameters) {
  /** The filters that are given and apply. */
  public List<Filter> filters() {
    return operation.filters().stream().filter(filter -> filter.appliesTo(parameters)).toList();
  }

  /** The value of the parameter that names an instance or a group; it is required. */
  public String resource(String kind) {
    return parameters.get(operation.resource(kind).orElseThrow().name());
  }

  /** The operation's parameter error with a message of the stub's own. */
  public ApiError explained(String name, String message) {
    return new ApiError(operation.error("parameter").orElseThrow(), name, message);
  }

  /** The operation's own error that means this. */
  public ApiError refusal(String means, String name) {
    return new ApiError(operation.error(means).orElseThrow(), name);
  }
}
