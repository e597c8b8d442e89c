package io.github.mqttcontractkit.conformance.target;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.http.Transport;
import io.github.mqttcontractkit.conformance.http.Unreachable;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.Call;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One operation of the implementation under test. It only reads: the kit has no other requests than
 * those that the document describes, and those are queries.
 */
public final class OperationClient {
  private static final RetryPolicy PATIENT = new RetryPolicy(5, Duration.ofMillis(50));

  /**
   * When requests were answered "try again" each time already, the next such one gets less time.
   */
  private static final RetryPolicy BRIEF = new RetryPolicy(2, Duration.ofMillis(50));

  private static final int PERSISTENT_BEFORE_BRIEF = 2;

  /** How often silence must answer a request, and another one work in between, to count. */
  private static final int SILENCES = 3;

  private final Contract contract;
  private final Operation operation;
  private final Binding binding;
  private final RequestSender sender;
  private final Transcript transcript;
  private final AnswerCache<WalkPlan, Walk> walks =
      new AnswerCache<>(AnswerCache.WALKS, Walk::bytes);
  private final AnswerCache<ApiRequest, Exchange> answers =
      new AnswerCache<>(AnswerCache.ANSWERS, AnswerCache::bytes);
  private Evidence evidence = new Evidence();
  private boolean comparingSecrets = true;

  /** Many rules read the same answer one after the other. */
  private Page lastRead;

  /**
   * @param transcript notes what is seen, for all operations of a run
   * @param listener gets every answer
   */
  public OperationClient(
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
    this.transcript = transcript;
    this.sender = new RequestSender(contract, operation, transport, binding, limiter, listener);
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
    evidence = target;
    sender.count(target);
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

  /** What is wrong with a token may be reported in any way, and may not go away. */
  private boolean hasGoodToken(Call call) {
    String token = call.parameter(operation.token().name()).orElse("");
    return token.isEmpty() || transcript.isTokenOf(token, Query.of(operation, call));
  }

  private RetryPolicy policy(ApiRequest request) {
    return hasGoodToken(request.call())
            && transcript.persistent(operation.name()).size() < PERSISTENT_BEFORE_BRIEF
        ? PATIENT
        : BRIEF;
  }

  /** Tries once more where no answer comes. */
  private Answer reached(ApiRequest request) {
    try {
      return sender.send(request);
    } catch (Unreachable first) {
      try {
        return sender.send(request);
      } catch (Unreachable second) {
        throw new Inconclusive("no answer: " + second.getMessage());
      }
    }
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
          evidence.answered(answer.exchange());
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
    return exchanges(() -> sender.sendOnOneConnection(requests));
  }

  /**
   * Sends requests at the same time.
   *
   * @throws Inconclusive if one of them gets no answer
   */
  public List<Exchange> sendTogether(List<ApiRequest> requests) {
    return exchanges(() -> sender.sendTogether(requests));
  }

  private List<Exchange> exchanges(Supplier<List<Answer>> sending) {
    try {
      List<Exchange> exchanges = sending.get().stream().map(Answer::exchange).toList();
      exchanges.forEach(evidence::answered);
      return exchanges;
    } catch (Unreachable e) {
      throw new Inconclusive("no answer: " + e.getMessage());
    }
  }

  /** The answer to a call; a call that was sent before is not sent again. */
  public Exchange recall(Call call) {
    return recall(ApiRequest.get(call));
  }

  /** The answer to a request; a request that was sent before is not sent again. */
  public Exchange recall(ApiRequest request) {
    return known(request).orElseGet(() -> remembered(request, send(request)));
  }

  private Optional<Exchange> known(ApiRequest request) {
    Optional<Exchange> known = answers.get(request);
    known.ifPresent(evidence::answered);
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
    Evidence noted = evidence;
    evidence = new Evidence();
    try {
      return recall(request).response().isSuccess();
    } catch (Inconclusive noAnswer) {
      return false;
    } finally {
      evidence = noted;
    }
  }

  /** From now on items that differ in a secret only count as the same. */
  public void ignoreSecrets() {
    comparingSecrets = false;
    lastRead = null;
    forget();
  }

  /** An answer as a page; an empty page if it is a refusal. */
  public Page read(Exchange exchange) {
    if (lastRead == null || lastRead.exchange() != exchange) {
      lastRead = Page.read(contract, operation, exchange, comparingSecrets);
    }
    return lastRead;
  }

  /** The same, but items that differ only in a secret are always told apart. */
  public Page readWithSecrets(Exchange exchange) {
    return Page.read(contract, operation, exchange, true);
  }

  /** Follows a query; a walk that was made before is not made again. */
  public Walk walk(WalkPlan plan) {
    Optional<Walk> known = walks.get(plan);
    Walk walk = known.orElseGet(() -> freshWalk(plan));
    if (known.isEmpty()) {
      walks.put(plan, walk);
    }
    evidence.saw(walk.pages().size(), walk.items().size());
    return walk;
  }

  /** Follows a query, whatever is known of it. Its first page need not be asked for again. */
  public Walk freshWalk(WalkPlan plan) {
    Walker walker = new Walker(plan);
    ApiRequest first = ApiRequest.get(plan.query().firstPage(plan.size()));
    Exchange exchange = remembered(first, send(first));
    while (walker.goesOn(exchange, this::read)) {
      String token = walker.nextToken();
      exchange = send(plan.query().page(plan.size(), token));
    }
    return walker.walk();
  }

  /** Forgets walks and answers, so that what is asked next is sent again. */
  public void forget() {
    walks.clear();
    answers.clear();
  }
}
