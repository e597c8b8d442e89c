package io.github.mqttcontractkit.conformance.request;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.contract.Operation;

/**
 * What was asked and what came.
 *
 * @param operation that was meant
 * @param request as the kit made it
 * @param exchange as it went over the wire; without a status if nothing came
 */
public record Answer(Operation operation, ApiRequest request, Exchange exchange) {

  /** Whether the status says that the request succeeded (RFC 9110, 15.3). */
  public boolean isSuccess() {
    return exchange.response().isSuccess();
  }

  /** Whether an HTTP response came, and it is no success. */
  public boolean isError() {
    return exchange.response().status() > 0 && !isSuccess();
  }

  @Override
  public String toString() {
    return request.form() + " " + request.call().parameters();
  }
}
