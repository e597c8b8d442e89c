package io.github.mqttcontractkit.conformance.judging;

import io.github.mqttcontractkit.conformance.generate.MutatedRequest;
import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.request.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.verdict.Level;
import io.github.mqttcontractkit.conformance.verdict.Violation;

/**
 * The answer to a request that ought to be refused.
 *
 * @param client of the operation
 * @param mutated what was asked
 * @param exchange what came; without a status if nothing came, each time
 */
public record Refusal(OperationClient client, MutatedRequest mutated, Exchange exchange) {

  /** Asks; a refusal proves something only where the request is accepted without its change. */
  public static Refusal of(OperationClient client, MutatedRequest mutated) {
    PreconditionNotMet.unless(
        client.accepts(mutated.accepted()),
        "a request that is accepted: " + mutated.accepted().call().parameters());
    return new Refusal(
        client, mutated, client.recallExpectingAny(mutated.request(), mutated.accepted()));
  }

  public boolean isRefused() {
    return !exchange.response().isSuccess();
  }

  /** The request must be refused. */
  public void check() {
    Violation.unless(
        isRefused(),
        mutated.level(),
        exchange,
        "a refusal of " + mutated.change(),
        exchange.response().summary() + " with " + items() + " items");
  }

  public int items() {
    return client.read(exchange).items().size();
  }

  /**
   * An error must carry a code that means this; beside a token it may as well be the token's, which
   * is no longer good for what is asked. "Try again" says nothing of the request.
   */
  public void checkMeans(Level level, String meaning) {
    PreconditionNotMet.unless(
        !client.isTransient(exchange), "a request that is not answered \"try again\"");
    boolean besideToken =
        mutated.request().call().parameters().containsKey(client.operation().token().name());
    Violation.unless(
        ErrorCodes.means(client, exchange.response(), meaning)
            || besideToken && ErrorCodes.means(client, exchange.response(), "parameter"),
        level,
        exchange,
        "a code about the " + meaning + " for " + mutated.change(),
        exchange.response().summary());
  }
}
