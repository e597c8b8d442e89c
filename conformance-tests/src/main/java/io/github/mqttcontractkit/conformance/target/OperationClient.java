package io.github.mqttcontractkit.conformance.target;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.http.Transport;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.Binding.Place;
import io.github.mqttcontractkit.rpc.Call;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One operation of the implementation under test, as rules see it. It only reads: the kit has no
 * other calls than those that the document describes, and those are queries.
 */
public final class OperationClient {
  /** How often silence must answer a call, and another one work in between, until that counts. */
  private static final int SILENCES = 3;

  /** The same for errors that say "try again": load is more common than silence. */
  private static final int INSISTENCE = 6;

  private final Contract contract;
  private final Operation operation;
  private final RequestSender caller;
  private final Binding binding;
  private final AnswerCache<WalkPlan, Walk> walks =
      new AnswerCache<>(AnswerCache.WALKS, Walk::bytes);
  private final AnswerCache<Call, Exchange> answers =
      new AnswerCache<>(AnswerCache.ANSWERS, AnswerCache::bytes);
  private Evidence evidence = new Evidence();

  public OperationClient(
      Contract contract, Operation operation, Transport transport, Binding binding, Pace pace) {
    this.contract = contract;
    this.operation = operation;
    this.binding = binding;
    this.caller = new RequestSender(contract, operation, transport, binding, pace);
  }

  public Contract contract() {
    return contract;
  }

  public Operation operation() {
    return operation;
  }

  public Binding binding() {
    return binding;
  }

  /** Requests sent so far. */
  public int requests() {
    return caller.requests();
  }

  /** From now on what is sent and seen is noted there. */
  public void note(Evidence target) {
    evidence = target;
    caller.note(target);
  }

  /** Sends a call as the document's operation stands: GET, parameters in the query. */
  public Exchange send(Call call) {
    return send(call, "GET", Place.QUERY);
  }

  /**
   * Sends a call; throttling and other transient errors of the document are waited out.
   *
   * @throws Inconclusive if they persist, or if no answer comes
   */
  public Exchange send(Call call, String method, Place place) {
    Exchange exchange = caller.patiently(call, method, place);
    evidence.answered(exchange);
    return exchange;
  }

  /** Whether so many requests stayed without an answer that nothing more is sent. */
  public boolean isGone() {
    return caller.isGone();
  }

  /** The answer to a call; a call that was sent before is not sent again. */
  public Exchange recall(Call call) {
    Optional<Exchange> known = answers.get(call);
    known.ifPresent(evidence::answered);
    return known.orElseGet(() -> remembered(call, send(call)));
  }

  private Exchange remembered(Call call, Exchange exchange) {
    answers.put(call, exchange);
    return exchange;
  }

  /**
   * The answer to a call where silence and errors that say "try again" are answers too: they are no
   * matter of load if another call, sent in between, works every time.
   *
   * @param control the other call
   */
  public Exchange insist(Call call, Call control) {
    Optional<Exchange> known = answers.get(call);
    for (int time = 1; known.isEmpty(); time++) {
      Exchange once = caller.once(call);
      int enough = once.response().status() == 0 ? SILENCES : INSISTENCE;
      if (caller.isSettled(once) || time >= enough) {
        known = Optional.of(once);
      } else if (!works(control, 1 + time % 2)) {
        return recall(call);
      }
    }
    evidence.answered(known.orElseThrow());
    return remembered(call, known.orElseThrow());
  }

  /** Whether a call works some times in a row, now more and now fewer: throttling keeps time. */
  private boolean works(Call call, int times) {
    return IntStream.range(0, times).allMatch(time -> caller.once(call).response().isSuccess());
  }

  /** Whether a call succeeds; what is asked for this is no evidence of anything else. */
  public boolean accepts(Call call) {
    Evidence noted = evidence;
    evidence = new Evidence();
    try {
      return recall(call).response().isSuccess();
    } finally {
      evidence = noted;
    }
  }

  /** An answer as a page; an empty page if it is a refusal. */
  public Page read(Exchange exchange) {
    return Page.read(contract, operation, exchange);
  }

  /** Follows a query; a walk that was walked before is not walked again. */
  public Walk walk(WalkPlan walking) {
    Optional<Walk> known = walks.get(walking);
    Walk walk = known.orElseGet(() -> walkAnew(walking));
    if (known.isEmpty()) {
      walks.put(walking, walk);
    }
    evidence.saw(walk.pages().size(), walk.items().size());
    return walk;
  }

  /** Follows a query, whatever is known of it. Its first page need not be asked for again. */
  public Walk walkAnew(WalkPlan walking) {
    Query query = walking.query();
    int size = walking.size();
    List<Page> pages = new ArrayList<>();
    Set<String> tokens = new HashSet<>();
    Set<Item> seen = new HashSet<>();
    Call call = query.firstPage(size);
    Exchange exchange = send(call);
    answers.put(call, exchange);
    long bytes = 0;
    while (true) {
      if (!exchange.response().isSuccess()) {
        return new Walk(query, size, List.copyOf(pages), Walk.End.REFUSED, exchange);
      }
      Page page = read(exchange);
      pages.add(page);
      bytes += AnswerCache.bytes(exchange);
      boolean goOn = pages.size() < walking.mostPages() && bytes < AnswerCache.WALK;
      Optional<Walk.End> end = end(page, tokens, seen, goOn);
      if (end.isPresent()) {
        return new Walk(query, size, List.copyOf(pages), end.get(), exchange);
      }
      exchange = send(query.page(size, page.nextToken().orElseThrow()));
    }
  }

  private Optional<Walk.End> end(Page page, Set<String> tokens, Set<Item> seen, boolean goOn) {
    boolean nothingNew = !seen.addAll(page.items()) && !page.items().isEmpty();
    if (page.nextToken().isEmpty()) {
      return Optional.of(Walk.End.NO_TOKEN);
    }
    if (!tokens.add(page.nextToken().get())) {
      return Optional.of(Walk.End.TOKEN_REPEATED);
    }
    if (nothingNew) {
      return Optional.of(Walk.End.NOTHING_NEW);
    }
    return goOn ? Optional.empty() : Optional.of(Walk.End.CUT);
  }

  /** Forgets walks and answers, so that what is asked next is asked anew. */
  public void forget() {
    walks.clear();
    answers.clear();
  }
}
