package io.github.mqttcontractkit.conformance.rules;

import static io.github.mqttcontractkit.conformance.verdict.Level.MUST;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.Item;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.target.Page;
import io.github.mqttcontractkit.conformance.target.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.target.Query;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import io.github.mqttcontractkit.rpc.Call;
import java.util.List;
import net.jqwik.api.ForAll;

/** Requests that mean the same page. */
class SamePageRules {

  @Rule(
      id = "PAGE-8",
      level = MUST,
      cites = ContractReference.PAGE,
      needs = "a query with items",
      hint = "the default of the page number",
      says = "No page number means page 1.")
  void noNumberMeansTheFirst(@ForAll Query query, OperationClient api) {
    sameItems(
        api, query, query.page(3, 1L), query.operation().paging().page().orElseThrow() + "=1");
  }

  @Rule(
      id = "PAGE-9",
      level = MUST,
      cites = ContractReference.EMPTY_TOKEN,
      needs = "a query with items",
      hint = "a token that is empty: it counts as none",
      says = "An empty token means the first page.")
  void emptyTokenMeansTheFirst(@ForAll Query query, OperationClient api) {
    sameItems(api, query, query.page(3, ""), "an empty " + query.operation().paging().token());
  }

  @Rule(
      id = "PAGE-12",
      level = MUST,
      cites = ContractReference.OPERATION,
      needs = "a query with two items",
      hint = "an order left to chance: hash order, replicas, no sort key",
      says = "The same request, sent twice, gives the same items while the data is unchanged.")
  void sameRequestSameItems(@ForAll Query query, OperationClient api) {
    int size = DataSnapshot.largestPage(query.operation());
    Page first = page(api.recall(query.firstPage(size)), api);
    PreconditionNotMet.unless(first.items().size() > 1, "a query with two items");
    Page second = page(api.send(query.firstPage(size)), api);
    Violation.unlessAgreeing(
        first.items().equals(second.items()),
        second.exchange(),
        Sequence.brief(first.items()),
        Sequence.brief(second.items()));
  }

  private static void sameItems(OperationClient api, Query query, Call other, String what) {
    Page plain = page(api.recall(query.firstPage(3)), api);
    Exchange exchange = api.send(other);
    PreconditionNotMet.unless(
        !plain.items().isEmpty() || !api.read(exchange).items().isEmpty(), "a query with items");
    Violation.unless(
        exchange.response().isSuccess(),
        exchange,
        "the first page for " + what,
        exchange.response().summary());
    List<Item> actual = api.read(exchange).items();
    Violation.unlessAgreeing(
        actual.equals(plain.items()),
        exchange,
        "the first page " + Sequence.brief(plain.items()) + " for " + what,
        Sequence.brief(actual));
  }

  private static Page page(Exchange exchange, OperationClient api) {
    PreconditionNotMet.unless(exchange.response().isSuccess(), "a page that is not refused");
    return api.read(exchange);
  }
}
