package io.github.mqttcontractkit.conformance.target;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.http.Transport;
import io.github.mqttcontractkit.conformance.request.Answer;
import io.github.mqttcontractkit.conformance.request.ApiRequest;
import io.github.mqttcontractkit.conformance.request.RateLimiter;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.rpc.Binding;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One operation of the implementation under test: sends its requests, reads its pages and walks
 * them. It only reads: the kit has no other requests than those that the document describes, and
 * those are queries.
 */
public final class OperationClient extends RequestClient {
  private final AnswerCache<WalkPlan, Walk> walks =
      new AnswerCache<>(AnswerCache.WALKS, Walk::bytes);
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
    super(contract, operation, transport, binding, limiter, transcript, listener);
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
      lastRead = Page.read(contract(), operation(), exchange, comparingSecrets);
    }
    return lastRead;
  }

  /** The same, but items that differ only in a secret are always told apart. */
  public Page readWithSecrets(Exchange exchange) {
    return Page.read(contract(), operation(), exchange, true);
  }

  /** Follows a query; a walk that was made before is not made again. */
  public Walk walk(WalkPlan plan) {
    Optional<Walk> known = walks.get(plan);
    Walk walk = known.orElseGet(() -> freshWalk(plan));
    if (known.isEmpty()) {
      walks.put(plan, walk);
    }
    evidence().saw(walk.pages().size(), walk.items().size());
    return walk;
  }

  /** Follows a query, whatever is known of it. Its first page need not be asked for again. */
  public Walk freshWalk(WalkPlan plan) {
    Walker walker = new Walker(plan);
    Exchange exchange = sendFresh(ApiRequest.get(plan.query().firstPage(plan.size())));
    while (walker.goesOn(exchange, this::read)) {
      String token = walker.nextToken();
      exchange = send(plan.query().page(plan.size(), token));
    }
    return walker.walk();
  }

  /** Forgets walks and answers, so that what is asked next is sent again. */
  @Override
  public void forget() {
    walks.clear();
    super.forget();
  }
}
