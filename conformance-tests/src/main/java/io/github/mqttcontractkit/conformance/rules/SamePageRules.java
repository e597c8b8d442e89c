package io.github.mqttcontractkit.conformance.rules;

import static io.github.mqttcontractkit.conformance.verdict.Level.MUST;
import static io.github.mqttcontractkit.conformance.verdict.Level.SHOULD;

import io.github.mqttcontractkit.conformance.generate.UnusualText;
import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.judging.ContractReference;
import io.github.mqttcontractkit.conformance.judging.Rule;
import io.github.mqttcontractkit.conformance.judging.Sequence;
import io.github.mqttcontractkit.conformance.judging.Stability;
import io.github.mqttcontractkit.conformance.request.ApiRequest;
import io.github.mqttcontractkit.conformance.request.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.Item;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.target.Page;
import io.github.mqttcontractkit.conformance.target.Walk;
import io.github.mqttcontractkit.conformance.verdict.Level;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import io.github.mqttcontractkit.rpc.Call;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;

/** Requests that mean the same page. */
class SamePageRules {
  private static final int SIZE = 3;

  @Rule(
      id = "PAGE-8",
      level = MUST,
      cites = ContractReference.PAGE,
      needs = "a query with items",
      hint = "the default of the page number",
      title = "No page number means page 1.",
      followsFrom = {"PAGE-12"})
  void noNumberMeansTheFirst(@ForAll Query query, OperationClient client) {
    String page = query.operation().paging().page().orElseThrow();
    checkSameItems(client, query, query.page(SIZE, 1L), page + "=1");
  }

  @Rule(
      id = "PAGE-9",
      level = MUST,
      cites = ContractReference.EMPTY_TOKEN,
      needs = "a query with items",
      hint = "a token that is empty: it counts as none",
      title = "An empty token means the first page.",
      followsFrom = {"PAGE-12"})
  void emptyTokenMeansTheFirst(@ForAll @UnusualText Query query, OperationClient client) {
    checkSameItems(
        client, query, query.page(SIZE, ""), "an empty " + query.operation().paging().token());
  }

  @Rule(
      id = "PAGE-12",
      level = MUST,
      cites = ContractReference.OPERATION,
      needs = "a query with two items",
      hint =
          "an order left to chance: hash order, replicas, no sort key; values generated for each answer",
      title = "The same request, sent twice, gives the same items while the data is unchanged.")
  void sameRequestSameItems(@ForAll Query query, OperationClient client, DataSnapshot snapshot) {
    for (int size : List.of(DataSnapshot.largestPage(query.operation()), SIZE)) {
      Page first = page(client.recall(query.firstPage(size)), client);
      PreconditionNotMet.unless(first.items().size() > 1, "a query with two items");
      Page second = page(client.send(query.firstPage(size)), client);
      checkSame(client, snapshot.baseline(query), first, second);
    }
  }

  private static void checkSame(OperationClient client, Walk baseline, Page first, Page second) {
    boolean whole =
        first.nextToken().isEmpty()
            && second.nextToken().isEmpty()
            && Set.copyOf(first.items()).equals(Set.copyOf(second.items()));
    boolean known = baseline.distinct().containsAll(second.items());
    boolean numbered = client.operation().page().isPresent();
    boolean onlyOrder = first.nextToken().isPresent() ? known : whole;
    Level level = !numbered && onlyOrder ? SHOULD : MUST;
    Violation.unlessConsistent(
        first.items().equals(second.items()),
        level,
        second.exchange(),
        Sequence.brief(first.items()),
        Sequence.brief(second.items()));
    List<Item> secrets = client.readWithSecrets(first.exchange()).items();
    List<Item> secretsAgain = client.readWithSecrets(second.exchange()).items();
    int changed = Sequence.firstDifference(secrets, secretsAgain);
    Violation.unlessConsistent(
        changed < 0,
        second.exchange(),
        "the same secrets",
        "another secret in item " + Sequence.at(secretsAgain, changed));
  }

  private static void checkSameItems(OperationClient client, Query query, Call other, String what) {
    Page plain = page(client.recall(query.firstPage(SIZE)), client);
    Exchange exchange = client.send(other);
    List<Item> actual = client.read(exchange).items();
    PreconditionNotMet.unless(!plain.items().isEmpty() || !actual.isEmpty(), "a query with items");
    Violation.unless(
        exchange.response().isSuccess(),
        exchange,
        "the first page for " + what,
        exchange.response().summary());
    Stability.check(actual.equals(plain.items()), client, ApiRequest.get(query.firstPage(SIZE)));
    Violation.unlessConsistent(
        actual.equals(plain.items()),
        exchange,
        "the first page " + Sequence.brief(plain.items()) + " for " + what,
        Sequence.brief(actual));
  }

  private static Page page(Exchange exchange, OperationClient client) {
    PreconditionNotMet.unless(exchange.response().isSuccess(), "a page that is not refused");
    return client.read(exchange);
  }
}
