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
import io.github.mqttcontractkit.rpc.Call;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Sends single requests to one operation, and remembers what was answered. */
public abstract sealed class RequestClient permits OperationClient {
  /** How often silence must answer a request, and another one work in between, to count. */
  private static final int SILENCES = 3;

  private final Contract contract;
  private final Operation operation;
  private final Binding binding;
  private final RequestSender sender;
  private final PatientSender patient;
  private final AnswerCache<ApiRequest, Exchange> answers =
      new AnswerCache<>(AnswerCache.ANSWERS, AnswerCache::bytes);

  RequestClient(
      Contract contract,
      Operation operation,
      Transport transport,
      Binding binding,
      RateLimiter limiter,
      Transcript transcript,
      Consumer<Answer> listener) {
    this.contract = contract;
    this.operation = operation;
    this.binding = binding;
    this.sender = new RequestSender(contract, operation, transport, binding, limiter, listener);
    this.patient = new PatientSender(operation, sender, transcript);
  }

  /** The contract. */
  public Contract contract() {
    return contract;
  }

  /** The operation that is asked. */
  public Operation operation() {
    return operation;
  }

  /** The form in which it is asked. */
  public Binding binding() {
    return binding;
  }

  /** Requests sent so far. */
  public int requests() {
    return sender.requests();
  }

  /** From now on what is sent and seen is counted there. */
  public void count(Evidence target) {
    patient.countAnswers(target);
    sender.count(target);
  }

  Evidence evidence() {
    return patient.evidence();
  }

  /** Sends a call as the document describes it: GET, parameters in the query. */
  public Exchange send(Call call) {
    return send(ApiRequest.get(call));
  }

  /**
   * Sends a request; throttling and other transient errors of the document are waited out. Where
   * they persist for a token that was not given for the query, they are the answer.
   *
   * @throws Inconclusive if they persist, or if no answer comes
   */
  public Exchange send(ApiRequest request) {
    return patient.send(request);
  }

  /**
   * Sends a request for which silence is an answer too: it is no matter of load or of the network
   * if another request, sent in between, is answered every time.
   *
   * @param control the other request
   * @return an exchange without a status where silence answered each time
   */
  public Exchange sendExpectingAny(ApiRequest request, ApiRequest control) {
    for (int time = 0; time < SILENCES; time++) {
      try {
        Answer answer = sender.send(request);
        if (!sender.isTransient(answer)) {
          evidence().answered(answer.exchange());
          return remembered(request, answer.exchange());
        }
        return send(request);
      } catch (Unreachable silence) {
        send(control);
      }
    }
    return remembered(request, sender.unanswered(request).exchange());
  }

  /** The same; what was answered before is not asked again. */
  public Exchange recallExpectingAny(ApiRequest request, ApiRequest control) {
    return known(request).orElseGet(() -> sendExpectingAny(request, control));
  }

  /** Sends a request once; silence and "try again" are answers. */
  public Exchange sendOnce(ApiRequest request) {
    try {
      return sender.send(request).exchange();
    } catch (Unreachable silence) {
      return sender.unanswered(request).exchange();
    }
  }

  /** Whether an answer says "try again". */
  public boolean isTransient(Exchange exchange) {
    return sender.isTransient(new Answer(operation, null, exchange));
  }

  /**
   * Sends requests over one connection, one after the other.
   *
   * @throws Inconclusive if one of them gets no answer
   */
  public List<Exchange> sendOnOneConnection(List<ApiRequest> requests) {
    return patient.sendAll(() -> sender.sendOnOneConnection(requests));
  }

  /**
   * Sends requests at the same time.
   *
   * @throws Inconclusive if one of them gets no answer
   */
  public List<Exchange> sendTogether(List<ApiRequest> requests) {
    return patient.sendAll(() -> sender.sendTogether(requests));
  }

  /** The answer to a call; a call that was sent before is not sent again. */
  public Exchange recall(Call call) {
    return recall(ApiRequest.get(call));
  }

  /** The answer to a request; a request that was sent before is not sent again. */
  public Exchange recall(ApiRequest request) {
    return known(request).orElseGet(() -> sendFresh(request));
  }

  /** Sends a request, whatever is known of it, and remembers the answer. */
  Exchange sendFresh(ApiRequest request) {
    return remembered(request, send(request));
  }

  private Optional<Exchange> known(ApiRequest request) {
    Optional<Exchange> known = answers.get(request);
    known.ifPresent(evidence()::answered);
    return known;
  }

  private Exchange remembered(ApiRequest request, Exchange exchange) {
    answers.put(request, exchange);
    return exchange;
  }

  /**
   * Whether a request succeeds; one that gets no answer, or "try again" each time, does not. What
   * is asked for this is no evidence of anything else.
   */
  public boolean accepts(ApiRequest request) {
    Evidence noted = evidence();
    patient.countAnswers(new Evidence());
    try {
      return recall(request).response().isSuccess();
    } catch (Inconclusive noAnswer) {
      return false;
    } finally {
      patient.countAnswers(noted);
    }
  }

  /** Forgets answers, so that what is asked next is asked anew. */
  public void forget() {
    answers.clear();
  }
}
