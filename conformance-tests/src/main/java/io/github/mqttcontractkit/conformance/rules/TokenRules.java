package io.github.mqttcontractkit.conformance.rules;

import static io.github.mqttcontractkit.conformance.verdict.Level.MUST;
import static io.github.mqttcontractkit.conformance.verdict.Level.SHOULD;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.judging.ContractReference;
import io.github.mqttcontractkit.conformance.judging.ErrorCodes;
import io.github.mqttcontractkit.conformance.judging.Rule;
import io.github.mqttcontractkit.conformance.judging.Sequence;
import io.github.mqttcontractkit.conformance.request.ApiRequest;
import io.github.mqttcontractkit.conformance.request.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.Item;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.target.Page;
import io.github.mqttcontractkit.conformance.target.Transcript;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;

/** Tokens that no server gave, or gave for something else. */
class TokenRules {
  private static final int SIZE = 3;

  @Rule(
      id = "PAGE-10",
      level = SHOULD,
      cites = ContractReference.TOKEN,
      needs = "a query with four items",
      hint = "a token that cannot be read and means the beginning",
      title = "A damaged token is refused, never taken for the first page.")
  void damagedTokenIsRefused(@ForAll Query query, OperationClient client) {
    Page first = firstOfSeveral(client, client.recall(query.firstPage(SIZE)));
    for (String token : damaged(first.nextToken().orElseThrow()).toList()) {
      checkIsRefused(client, query, first, token, "the damaged token");
    }
  }

  @Rule(
      id = "PAGE-11",
      level = SHOULD,
      cites = ContractReference.TOKEN,
      needs = "two queries, one of them of several pages",
      hint = "what a token binds: it is good for the query that it was given for",
      title = "A token used with another query is refused or stays within that query.")
  void foreignTokenShowsNothingForeign(
      @ForAll Query query, @ForAll Query other, OperationClient client, DataSnapshot snapshot) {
    PreconditionNotMet.unless(!query.equals(other), "two queries, one of them of several pages");
    String token =
        firstOfSeveral(client, client.send(query.firstPage(SIZE))).nextToken().orElseThrow();
    snapshot.baseline(other).whole();
    Exchange exchange =
        client.sendExpectingAny(get(other, token), ApiRequest.get(other.firstPage(SIZE)));
    Set<Item> own = snapshot.items(other);
    List<Item> foreign =
        client.read(exchange).items().stream().filter(item -> !own.contains(item)).toList();
    Violation.unlessConsistent(
        foreign.isEmpty(),
        exchange,
        "only items of " + other,
        "items of " + query + ": " + Sequence.brief(foreign));
  }

  @Rule(
      id = "PAGE-17",
      level = SHOULD,
      cites = ContractReference.TOKEN,
      needs = "a token of another operation, and a query with four items",
      hint = "what a token binds: the operation that gave it",
      title = "A token of another operation is refused, never taken for the first page.")
  void tokenOfAnotherOperationIsRefused(
      @ForAll Query query, OperationClient client, Transcript transcript) {
    List<String> tokens = transcript.tokensOfOthers(client.operation().name());
    PreconditionNotMet.unless(!tokens.isEmpty(), "a token of another operation");
    Page first = firstOfSeveral(client, client.recall(query.firstPage(SIZE)));
    for (String token : tokens) {
      checkIsRefused(client, query, first, token, "the token of another operation");
    }
  }

  private static void checkIsRefused(
      OperationClient client, Query query, Page first, String token, String what) {
    Exchange exchange =
        client.sendExpectingAny(get(query, token), ApiRequest.get(query.firstPage(SIZE)));
    List<Item> items = client.read(exchange).items();
    Violation.unless(
        !exchange.response().isSuccess(),
        exchange,
        "a refusal of " + what,
        items.equals(first.items()) ? "the first page" : Sequence.brief(items));
    Violation.unless(
        exchange.response().status() > 0
            && (exchange.response().status() < 500
                || ErrorCodes.isDocumented(client, exchange.response())),
        MUST,
        exchange,
        "no undocumented 5xx for " + what,
        exchange.response().summary());
  }

  private static ApiRequest get(Query query, String token) {
    return ApiRequest.get(query.page(SIZE, token));
  }

  private static Page firstOfSeveral(OperationClient client, Exchange exchange) {
    Page page = client.read(exchange);
    PreconditionNotMet.unless(
        page.nextToken().isPresent(), "a query of more than " + SIZE + " items");
    return page;
  }

  /** Half of it, with a letter more, and something that was never a token. */
  private static Stream<String> damaged(String token) {
    return Stream.of(token.substring(0, token.length() / 2), token + "A", "no-such-token")
        .filter(damaged -> !damaged.isEmpty() && !damaged.equals(token));
  }
}
