package io.github.mqttcontractkit.conformance.target;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.http.Transport;
import io.github.mqttcontractkit.conformance.http.Unreachable;
import io.github.mqttcontractkit.conformance.request.Answer;
import io.github.mqttcontractkit.conformance.request.ApiRequest;
import io.github.mqttcontractkit.conformance.request.Evidence;
import io.github.mqttcontractkit.conformance.request.Inconclusive;
import io.github.mqttcontractkit.conformance.request.RateLimiter;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.WireRequest;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Sends requests to one operation, no faster than allowed, and counts them. */
final class RequestSender {
  /** After so many requests in a row without an answer nothing more is sent. */
  private static final int MOST_UNANSWERED = 3;

  private final Contract contract;
  private final Operation operation;
  private final Transport transport;
  private final Binding binding;
  private final RateLimiter limiter;
  private final Consumer<Answer> listener;
  private Evidence evidence = new Evidence();
  private int requests;
  private int unanswered;

  /**
   * @param listener gets every answer, also of those that say "try again"
   */
  RequestSender(
      Contract contract,
      Operation operation,
      Transport transport,
      Binding binding,
      RateLimiter limiter,
      Consumer<Answer> listener) {
    this.contract = contract;
    this.operation = operation;
    this.transport = transport;
    this.binding = binding;
    this.limiter = limiter;
    this.listener = listener;
  }

  /** From now on what is sent is counted there. */
  void count(Evidence target) {
    evidence = target;
  }

  int requests() {
    return requests;
  }

  /**
   * Sends a request once.
   *
   * @throws Unreachable if no whole answer came
   * @throws Inconclusive if so many requests stayed unanswered that nothing more is sent
   */
  Answer send(ApiRequest request) {
    WireRequest wire = onWire(request);
    unanswered++;
    return answered(request, transport.send(wire));
  }

  /** The same, over one connection for all, one after the other; they stay open in between. */
  List<Answer> sendOnOneConnection(List<ApiRequest> some) {
    List<WireRequest> wire = some.stream().map(this::onWire).toList();
    return answered(some, transport.sendOnOneConnection(wire));
  }

  /** The same, all at once. */
  List<Answer> sendTogether(List<ApiRequest> some) {
    List<WireRequest> wire = some.stream().map(this::onWire).toList();
    return answered(some, transport.sendTogether(wire));
  }

  /** A request that nothing came back for. */
  Answer unanswered(ApiRequest request) {
    Exchange.Request asked = transport.asked(request.on(contract.rpc(), binding));
    Answer answer = new Answer(operation, request, Exchange.unanswered(asked));
    listener.accept(answer);
    return answer;
  }

  private WireRequest onWire(ApiRequest request) {
    if (unanswered >= MOST_UNANSWERED) {
      throw new Inconclusive("no answer to " + MOST_UNANSWERED + " requests in a row");
    }
    limiter.await();
    requests++;
    evidence.sent(1);
    return request.on(contract.rpc(), binding);
  }

  private List<Answer> answered(List<ApiRequest> some, List<Exchange> exchanges) {
    return IntStream.range(0, some.size())
        .mapToObj(i -> answered(some.get(i), exchanges.get(i)))
        .toList();
  }

  private Answer answered(ApiRequest request, Exchange exchange) {
    unanswered = 0;
    Answer answer = new Answer(operation, request, exchange);
    listener.accept(answer);
    return answer;
  }

  /** Whether an answer says "try again", by a code that the document knows as such. */
  boolean isTransient(Answer answer) {
    String code = answer.exchange().response().code();
    return !code.isEmpty()
        && contract
            .errors(operation)
            .anyMatch(error -> error.matches(code) && error.means("transient"));
  }
}
