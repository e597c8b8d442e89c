package io.github.mqttcontractkit.conformance.rules;

import io.github.mqttcontractkit.conformance.generate.MutatedRequest;
import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.target.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.verdict.Level;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import io.github.mqttcontractkit.contract.ErrorCode;
import java.util.Optional;

/**
 * The answer to a call that ought to be refused.
 *
 * @param api the operation
 * @param probe what was asked
 * @param exchange what came
 */
record Refusal(OperationClient api, MutatedRequest probe, Exchange exchange) {

  /** Asks; a refusal proves something only where the call is accepted without its mutation. */
  static Refusal of(OperationClient api, MutatedRequest probe) {
    PreconditionNotMet.unless(
        api.accepts(probe.accepted()),
        "a request that is accepted: " + probe.accepted().parameters());
    return new Refusal(api, probe, api.insist(probe.call(), probe.accepted()));
  }

  boolean isRefused() {
    return !exchange.response().isSuccess();
  }

  void mustBe() {
    Violation.unless(
        isRefused(),
        probe.level(),
        exchange,
        "a refusal of " + probe.what(),
        exchange.response().summary() + " with " + items());
  }

  private String items() {
    return api.read(exchange).items().size() + " items";
  }

  /** The refusal, if it is one: other rules complain of those that are not. */
  Exchange refused() {
    PreconditionNotMet.unless(isRefused(), "a refusal of " + probe.what());
    return exchange;
  }

  /** What the document says of the answer's code. */
  Optional<ErrorCode> documented() {
    return documented(api, exchange.response());
  }

  static Optional<ErrorCode> documented(OperationClient api, Exchange.Response response) {
    return api.contract()
        .errors(api.operation())
        .filter(error -> error.matches(response.code()))
        .findFirst();
  }

  static boolean isDocumented(OperationClient api, Exchange.Response response) {
    return documented(api, response).filter(e -> e.status() == response.status()).isPresent();
  }

  /** Whether the gateway refused, in its own way, before the service was asked (RAM 403). */
  boolean isOfGateway(String meaning) {
    return documented()
        .filter(api.contract().gatewayErrors()::contains)
        .filter(error -> error.means(meaning) && error.status() == exchange.response().status())
        .isPresent();
  }

  /** The answer must carry a code that means this. */
  void mustMean(Level level, String... meanings) {
    Optional<ErrorCode> code = documented();
    boolean fits = false;
    for (String meaning : meanings) {
      fits |= code.filter(error -> error.means(meaning)).isPresent();
    }
    Violation.unless(
        fits,
        level,
        exchange,
        "a code about the " + meanings[0] + " for " + probe.what(),
        exchange.response().summary());
  }
}
