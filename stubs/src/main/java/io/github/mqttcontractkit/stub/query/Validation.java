package io.github.mqttcontractkit.stub.query;

import io.github.mqttcontractkit.contract.Parameter;
import io.github.mqttcontractkit.stub.gateway.ApiError;
import io.github.mqttcontractkit.stub.gateway.OperationCall;

/** The stage that holds every documented parameter against the document; others are ignored. */
final class Validation {
  private Validation() {}

  /**
   * Does nothing if the parameters are what the document wants.
   *
   * @throws ApiError with the operation's parameter error, for the first that is not
   */
  static void check(OperationCall question) {
    for (Parameter parameter : question.operation().parameters()) {
      String value = question.parameters().get(parameter.name());
      if (value == null ? parameter.required() : !parameter.accepts(value)) {
        throw question.refusal("parameter", parameter.name());
      }
    }
  }
}
