package io.github.mqttcontractkit.conformance.target;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.request.Answer;
import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.rpc.Call;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A walk that went wrong.
 *
 * @param walk as it went
 * @param known what there is to meet, in the order in which it was met before
 * @param complete whether there is no more than that
 * @param exchange the answer that shows it best
 * @param onlyPage name of the page, where the walk is a single page from anywhere; empty if the
 *     walk begins at the first page
 */
public record FailedWalk(
    Walk walk, Set<Item> known, boolean complete, Exchange exchange, Optional<String> onlyPage) {

  /** A walk from the first page on. */
  public FailedWalk(Walk walk, Set<Item> known, boolean complete, Exchange exchange) {
    this(walk, known, complete, exchange, Optional.empty());
  }

  /** A walk, beside one of the same query that went right. */
  public FailedWalk(Walk walk, Walk right, Exchange exchange) {
    this(walk, right.distinct(), right.end() != Walk.End.CUT, exchange);
  }

  /**
   * One page that was asked for by itself.
   *
   * @param page the answer, read
   * @param size how many items it may hold
   */
  public static FailedWalk onPage(Answer answer, Page page, int size) {
    Walk.End end = page.nextToken().isPresent() ? Walk.End.CUT : Walk.End.NO_TOKEN;
    Query query = Query.of(answer.operation(), answer.request().call());
    Walk walk = new Walk(query, size, List.of(page), end, page.exchange());
    return new FailedWalk(walk, Set.of(), false, page.exchange(), Optional.of(name(answer)));
  }

  private static String name(Answer answer) {
    Operation operation = answer.operation();
    Call call = answer.request().call();
    boolean byToken = !call.parameter(operation.token().name()).orElse("").isEmpty();
    return byToken
        ? "a page by token"
        : "page " + operation.page().flatMap(p -> call.parameter(p.name())).orElse("1");
  }

  /** What the page of the walk with this number, from 1, is called. */
  public String pageName(int number) {
    return onlyPage.orElse("page " + number);
  }
}
