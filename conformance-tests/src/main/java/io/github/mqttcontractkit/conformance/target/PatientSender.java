package io.github.mqttcontractkit.conformance.target;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.http.Unreachable;
import io.github.mqttcontractkit.conformance.request.Answer;
import io.github.mqttcontractkit.conformance.request.ApiRequest;
import io.github.mqttcontractkit.conformance.request.Evidence;
import io.github.mqttcontractkit.conformance.request.Inconclusive;
import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.conformance.request.RetryPolicy;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.rpc.Call;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Sends requests to one operation; waits out transient errors and asks again where none answers.
 */
final class PatientSender {
  private static final RetryPolicy PATIENT = new RetryPolicy(5, Duration.ofMillis(50));

  /**
   * When requests were answered "try again" each time already, the next such one gets less time.
   */
  private static final RetryPolicy BRIEF = new RetryPolicy(2, Duration.ofMillis(50));

  private static final int PERSISTENT_BEFORE_BRIEF = 2;

  private final Operation operation;
  private final RequestSender sender;
  private final Transcript transcript;
  private Evidence evidence = new Evidence();

  PatientSender(Operation operation, RequestSender sender, Transcript transcript) {
    this.operation = operation;
    this.sender = sender;
    this.transcript = transcript;
  }

  /** Where answers are counted. */
  Evidence evidence() {
    return evidence;
  }

  /** From now on answers are counted there. */
  void countAnswers(Evidence target) {
    evidence = target;
  }

  /**
   * Sends a request; throttling and other transient errors of the document are waited out. Where
   * they persist for a token that was not given for the query, they are the answer.
   *
   * @throws Inconclusive if they persist, or if no answer comes
   */
  Exchange send(ApiRequest request) {
    RetryPolicy policy = policy(request);
    Answer answer = reached(request);
    for (int retry = 0; sender.isTransient(answer) && retry < policy.retries(); retry++) {
      RetryPolicy.sleep(policy.beforeRetry(retry));
      answer = reached(request);
    }
    evidence.answered(answer.exchange());
    if (sender.isTransient(answer) && hasGoodToken(request.call())) {
      transcript.notePersistent(operation.name(), request);
      throw new Inconclusive(
          "still "
              + answer.exchange().response().summary()
              + " after "
              + policy.retries()
              + " more tries");
    }
    return answer.exchange();
  }

  private RetryPolicy policy(ApiRequest request) {
    return hasGoodToken(request.call())
            && transcript.persistent(operation.name()).size() < PERSISTENT_BEFORE_BRIEF
        ? PATIENT
        : BRIEF;
  }

  /** What is wrong with a token may be reported in any way, and may not go away. */
  private boolean hasGoodToken(Call call) {
    String token = call.parameter(operation.token().name()).orElse("");
    return token.isEmpty() || transcript.isTokenOf(token, Query.of(operation, call));
  }

  /** Tries once more where no answer comes. */
  private Answer reached(ApiRequest request) {
    try {
      return sender.send(request);
    } catch (Unreachable first) {
      return conclusive(() -> sender.send(request));
    }
  }

  /**
   * Sends several requests in some way that gives up where one of them gets no answer.
   *
   * @throws Inconclusive if one of them gets no answer
   */
  List<Exchange> sendAll(Supplier<List<Answer>> sending) {
    List<Exchange> exchanges = conclusive(sending).stream().map(Answer::exchange).toList();
    exchanges.forEach(evidence::answered);
    return exchanges;
  }

  private static <A> A conclusive(Supplier<A> sending) {
    try {
      return sending.get();
    } catch (Unreachable e) {
      throw new Inconclusive("no answer: " + e.getMessage());
    }
  }
}
