package io.github.mqttcontractkit.conformance.rules;

import static io.github.mqttcontractkit.conformance.Level.MUST;

import io.github.mqttcontractkit.acs.Call;
import io.github.mqttcontractkit.conformance.Citation;
import io.github.mqttcontractkit.conformance.Exchange;
import io.github.mqttcontractkit.conformance.NotExercised;
import io.github.mqttcontractkit.conformance.Query;
import io.github.mqttcontractkit.conformance.Rule;
import io.github.mqttcontractkit.conformance.Survey;
import io.github.mqttcontractkit.conformance.Violation;
import io.github.mqttcontractkit.conformance.http.Api;
import io.github.mqttcontractkit.conformance.http.Item;
import io.github.mqttcontractkit.conformance.http.Page;
import java.util.List;
import net.jqwik.api.ForAll;

/** Requests that mean the same page. */
class SamePageRules {

  @Rule(
      id = "PAGE-8",
      level = MUST,
      cites = Citation.PAGE,
      needs = "a query with items",
      hint = "the default of the page number",
      says = "No page number means page 1.")
  void noNumberMeansTheFirst(@ForAll Query query, Api api) {
    sameItems(
        api, query, query.page(3, 1L), query.operation().paging().page().orElseThrow() + "=1");
  }

  @Rule(
      id = "PAGE-9",
      level = MUST,
      cites = Citation.EMPTY_TOKEN,
      needs = "a query with items",
      hint = "a token that is empty: it counts as none",
      says = "An empty token means the first page.")
  void emptyTokenMeansTheFirst(@ForAll Query query, Api api) {
    sameItems(api, query, query.page(3, ""), "an empty " + query.operation().paging().token());
  }

  @Rule(
      id = "PAGE-12",
      level = MUST,
      cites = Citation.OPERATION,
      needs = "a query with two items",
      hint = "an order left to chance: hash order, replicas, no sort key",
      says = "The same request, sent twice, gives the same items while the data is unchanged.")
  void sameRequestSameItems(@ForAll Query query, Api api) {
    int size = Survey.largestPage(query.operation());
    Page first = page(api.recall(query.firstPage(size)), api);
    NotExercised.unless(first.items().size() > 1, "a query with two items");
    Page second = page(api.send(query.firstPage(size)), api);
    Violation.unlessAgreeing(
        first.items().equals(second.items()),
        second.exchange(),
        Sequence.brief(first.items()),
        Sequence.brief(second.items()));
  }

  private static void sameItems(Api api, Query query, Call other, String what) {
    Page plain = page(api.recall(query.firstPage(3)), api);
    Exchange exchange = api.send(other);
    NotExercised.unless(
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

  private static Page page(Exchange exchange, Api api) {
    NotExercised.unless(exchange.response().isSuccess(), "a page that is not refused");
    return api.read(exchange);
  }
}
