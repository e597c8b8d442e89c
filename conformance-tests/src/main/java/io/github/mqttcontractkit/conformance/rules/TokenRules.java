package io.github.mqttcontractkit.conformance.rules;

import static io.github.mqttcontractkit.conformance.verdict.Level.SHOULD;

import io.github.mqttcontractkit.conformance.engine.RuleContext;
import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.Item;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.target.Page;
import io.github.mqttcontractkit.conformance.target.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.target.Query;
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
      says = "A damaged token is refused, never taken for the first page.")
  void damagedTokenIsRefused(@ForAll Query query, OperationClient api) {
    Page first = firstOfSeveral(api, api.recall(query.firstPage(SIZE)));
    for (String token : damaged(first.nextToken().orElseThrow()).toList()) {
      Exchange exchange = api.insist(query.page(SIZE, token), query.firstPage(SIZE));
      List<Item> items = api.read(exchange).items();
      Violation.unless(
          !exchange.response().isSuccess(),
          exchange,
          "a refusal of the damaged token",
          items.equals(first.items()) ? "the first page" : Sequence.brief(items));
      Violation.unless(
          exchange.response().status() < 500 || Refusal.isDocumented(api, exchange.response()),
          exchange,
          "no undocumented 5xx for a damaged token",
          exchange.response().summary());
    }
  }

  @Rule(
      id = "PAGE-11",
      level = SHOULD,
      cites = ContractReference.TOKEN,
      needs = "two queries, one of them of several pages",
      hint = "what a token binds: it is good for the query that it was given for",
      says = "A token used with another query is refused or stays within that query.")
  void foreignTokenShowsNothingForeign(
      @ForAll Query query, @ForAll Query other, OperationClient api) {
    PreconditionNotMet.unless(!query.equals(other), "two queries, one of them of several pages");
    String token = firstOfSeveral(api, api.send(query.firstPage(SIZE))).nextToken().orElseThrow();
    DataSnapshot survey = RuleContext.current().survey();
    survey.baseline(other).whole();
    Exchange exchange = api.insist(other.page(SIZE, token), other.firstPage(SIZE));
    Set<Item> own = survey.items(other);
    List<Item> foreign =
        api.read(exchange).items().stream().filter(item -> !own.contains(item)).toList();
    Violation.unlessAgreeing(
        foreign.isEmpty(),
        exchange,
        "only items of " + other,
        "items of " + query + ": " + Sequence.brief(foreign));
  }

  private static Page firstOfSeveral(OperationClient api, Exchange exchange) {
    Page page = api.read(exchange);
    PreconditionNotMet.unless(
        page.nextToken().isPresent(), "a query of more than " + SIZE + " items");
    return page;
  }

  /** Half of it, it backwards, and something that was never a token. */
  private static Stream<String> damaged(String token) {
    return Stream.of(
            token.substring(0, token.length() / 2),
            new StringBuilder(token).reverse().toString(),
            "no-such-token")
        .filter(damaged -> !damaged.isEmpty() && !damaged.equals(token));
  }
}
