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
import net.jqwik.api.ForAll;

/** Tokens that no server gave, or gave for something else. */
class TokenRules {
  private static final int SIZE = 3;

  /** Made of letters that tokens have, and of others. */
  private static final List<String> NEVER_GIVEN = List.of("no-such-token", "*no.such token*");

  /** Put behind a token; longer than any part of one that a program may keep room for. */
  private static final String TAIL = "A".repeat(300);

  @Rule(
      id = "PAGE-10",
      level = SHOULD,
      cites = ContractReference.TOKEN,
      needs = "a query with four items",
      hint = "a token that cannot be read and means the beginning",
      title = "A damaged token is refused, never taken for the first page.")
  void damagedTokenIsRefused(@ForAll Query query, OperationClient client, DataSnapshot snapshot) {
    Page first = firstOfSeveral(client, client.recall(query.firstPage(SIZE)));
    String token = first.nextToken().orElseThrow();
    for (String damaged : List.of(token.substring(0, token.length() / 2), token + TAIL)) {
      if (!damaged.isEmpty()) {
        checkIsRefused(client, snapshot, query, damaged, "the damaged token");
      }
    }
    List<Query> known = snapshot.queries();
    for (int i = 0; i < NEVER_GIVEN.size(); i++) {
      Query other = known.get(i * (known.size() - 1) / 2);
      checkIsRefused(client, snapshot, other, NEVER_GIVEN.get(i), "what was never a token");
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
        firstOfSeveral(client, client.recall(query.firstPage(SIZE))).nextToken().orElseThrow();
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
      title = "A token of another operation shows nothing of it, and never the first page.")
  void tokenOfAnotherOperationShowsNothing(
      @ForAll Query query, OperationClient client, DataSnapshot snapshot, Transcript transcript) {
    List<String> tokens = transcript.tokensOfOthers(client.operation().name());
    PreconditionNotMet.unless(!tokens.isEmpty(), "a token of another operation");
    firstOfSeveral(client, client.recall(query.firstPage(SIZE)));
    for (String token : tokens) {
      Exchange exchange = ask(client, query, token);
      List<Item> items = client.read(exchange).items();
      boolean harmless =
          snapshot.items(query).containsAll(items)
              && !isFirstPage(snapshot, query, items)
              && exchange.response().json().at(client.operation().paging().items()).isArray();
      Violation.unlessConsistent(
          !exchange.response().isSuccess() || harmless,
          exchange,
          "a refusal of the token of another operation",
          shown(snapshot, query, items));
      checkIsNoCrash(client, exchange, "the token of another operation");
    }
  }

  private static boolean isFirstPage(DataSnapshot snapshot, Query query, List<Item> items) {
    List<Item> first = snapshot.baseline(query).items().stream().limit(SIZE).toList();
    return !items.isEmpty() && items.equals(first);
  }

  private static String shown(DataSnapshot snapshot, Query query, List<Item> items) {
    return isFirstPage(snapshot, query, items) ? "the first page" : Sequence.brief(items);
  }

  private static Exchange ask(OperationClient client, Query query, String token) {
    return client.recallExpectingAny(get(query, token), ApiRequest.get(query.firstPage(SIZE)));
  }

  private static void checkIsRefused(
      OperationClient client, DataSnapshot snapshot, Query query, String token, String what) {
    Exchange exchange = ask(client, query, token);
    Violation.unless(
        !exchange.response().isSuccess(),
        exchange,
        "a refusal of " + what,
        shown(snapshot, query, client.read(exchange).items()));
    checkIsNoCrash(client, exchange, what);
  }

  private static void checkIsNoCrash(OperationClient client, Exchange exchange, String what) {
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
}
