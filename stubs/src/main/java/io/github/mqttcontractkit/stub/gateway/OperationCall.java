package io.github.mqttcontractkit.stub.gateway;

import io.github.mqttcontractkit.contract.Filter;
import io.github.mqttcontractkit.contract.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of an operation of the contract.
 *
 * @param operation the operation
 * @param parameters by name, decoded
 */
public record OperationCall(Operation operation, Map<String, String> parameters) {
  /** The filters that this call uses and whose condition holds. */
  public List<Filter> filters() {
    return operation.filters().stream().filter(filter -> filter.appliesTo(parameters)).toList();
  }

  /**
   * The value of the parameter that names a resource of the caller.
   *
   * @param kind {@code instance} or {@code group}
   * @return empty if the operation has no such parameter or the call does not give it
   */
  public Optional<String> resource(String kind) {
    return operation.resource(kind).map(parameter -> parameters.get(parameter.name()));
  }

  /** The operation's documented parameter error with another message. */
  public ApiError parameterError(String name, String message) {
    return new ApiError(operation.error("parameter").orElseThrow(), name, message);
  }

  /**
   * The first documented error of the operation that has a meaning.
   *
   * @param means {@code parameter}, {@code instance}, {@code group} …
   * @param name the parameter that is refused
   */
  public ApiError error(String means, String name) {
    return new ApiError(operation.error(means).orElseThrow(), name);
  }
}
