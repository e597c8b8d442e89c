package io.github.mqttcontractkit.stub.query;

import io.github.mqttcontractkit.contract.Parameter;
import io.github.mqttcontractkit.stub.gateway.ApiError;
import io.github.mqttcontractkit.stub.gateway.OperationCall;

/** Validates the documented parameters of a call; others are ignored. */
final class Validation {
  private Validation() {}

  /**
   * Does nothing if all documented parameters are valid.
   *
   * @throws ApiError with the operation's parameter error, for the first that is missing or invalid
   */
  static void check(OperationCall call) {
    for (Parameter parameter : call.operation().parameters()) {
      String value = call.parameters().get(parameter.name());
      if (value == null ? parameter.required() : !parameter.accepts(value)) {
        throw call.error("parameter", parameter.name());
      }
    }
  }
}
