package io.github.mqttcontractkit.conformance.target;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.http.Transport;
import io.github.mqttcontractkit.conformance.http.Unreachable;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.Binding.Place;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.WireRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sends calls, no faster than allowed, and counts them. Remembers no answer. */
final class RequestSender {
  /** After so many requests in a row without an answer nothing more is sent. */
  private static final int GIVE_UP_AFTER = 3;

  private final Contract contract;
  private final Operation operation;
  private final Transport transport;
  private final Binding binding;
  private final Pace pace;
  private Evidence evidence = new Evidence();
  private Instant nextRequest = Instant.MIN;
  private int requests;
  private int unanswered;

  RequestSender(
      Contract contract, Operation operation, Transport transport, Binding binding, Pace pace) {
    this.contract = contract;
    this.operation = operation;
    this.transport = transport;
    this.binding = binding;
    this.pace = pace;
  }

  /** From now on what is sent is noted there. */
  void note(Evidence target) {
    evidence = target;
  }

  int requests() {
    return requests;
  }

  boolean isGone() {
    return unanswered >= GIVE_UP_AFTER;
  }

  /**
   * Sends a call; throttling and other transient errors of the document are waited out.
   *
   * @throws Inconclusive if they persist, or if no answer comes
   */
  Exchange patiently(Call call, String method, Place place) {
    WireRequest request = request(call, method, place);
    Exchange exchange = answered(request);
    for (int retry = 0; isTransient(exchange) && retry < pace.retries(); retry++) {
      Pace.sleep(pace.beforeRetry(retry));
      exchange = answered(request);
    }
    if (isTransient(exchange)) {
      throw new Inconclusive(
          "still " + exchange.response().summary() + " after " + pace.retries() + " more tries");
    }
    return exchange;
  }

  /** Sends a call once; silence is an answer without a status. */
  Exchange once(Call call) {
    WireRequest request = request(call, "GET", Place.QUERY);
    try {
      return attempt(request);
    } catch (Unreachable e) {
      return Exchange.unanswered(transport.asked(request));
    }
  }

  /** Whether an answer came, and would come again. */
  boolean isSettled(Exchange exchange) {
    return exchange.response().status() > 0 && !isTransient(exchange);
  }

  private WireRequest request(Call call, String method, Place place) {
    Call versioned = new Call(call.action(), Optional.of(contract.version()), call.parameters());
    return binding.write(contract.rpc(), versioned, method, place);
  }

  private Exchange answered(WireRequest request) {
    String reason = "nothing was sent";
    for (int attempt = 0; attempt < 2 && unanswered < GIVE_UP_AFTER; attempt++) {
      try {
        return attempt(request);
      } catch (Unreachable e) {
        reason = e.getMessage();
      }
    }
    throw new Inconclusive("no answer: " + reason);
  }

  private Exchange attempt(WireRequest request) {
    keepPace();
    requests++;
    evidence.sent(1);
    unanswered++;
    Exchange exchange = transport.send(request);
    unanswered = 0;
    return exchange;
  }

  private void keepPace() {
    Instant now = Instant.now();
    if (now.isBefore(nextRequest)) {
      Pace.sleep(Duration.between(now, nextRequest));
    }
    nextRequest = Instant.now().plus(pace.betweenRequests());
  }

  private boolean isTransient(Exchange exchange) {
    String code = exchange.response().code();
    return !code.isEmpty()
        && contract
            .errors(operation)
            .anyMatch(error -> error.matches(code) && error.means("transient"));
  }
}
