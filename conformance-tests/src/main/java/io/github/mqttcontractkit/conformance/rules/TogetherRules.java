package io.github.mqttcontractkit.conformance.rules;

import static io.github.mqttcontractkit.conformance.verdict.Level.MUST;
import static io.github.mqttcontractkit.conformance.verdict.Level.SHOULD;

import io.github.mqttcontractkit.conformance.generate.CombinedFilters;
import io.github.mqttcontractkit.conformance.generate.WalkPlans;
import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.judging.ContractReference;
import io.github.mqttcontractkit.conformance.judging.Difference;
import io.github.mqttcontractkit.conformance.judging.Rule;
import io.github.mqttcontractkit.conformance.judging.Sequence;
import io.github.mqttcontractkit.conformance.judging.Stability;
import io.github.mqttcontractkit.conformance.judging.TurnWalk;
import io.github.mqttcontractkit.conformance.request.ApiRequest;
import io.github.mqttcontractkit.conformance.request.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.conformance.request.RetryPolicy;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.FailedWalk;
import io.github.mqttcontractkit.conformance.target.Item;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.target.Page;
import io.github.mqttcontractkit.conformance.target.Walk;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import io.github.mqttcontractkit.rpc.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;

/** Requests that share something: a walk, a moment, a connection. */
class TogetherRules {
  private static final List<Integer> CHANGING_SIZES = List.of(7, 1);

  private static final int SIZE = 3;
  private static final int FEW_PAGES = 6;

  private static final List<Duration> WAITS =
      Stream.of(100, 300, 600, 1100).map(Duration::ofMillis).toList();

  @Rule(
      id = "PAGE-13",
      level = SHOULD,
      cites = ContractReference.SIZE,
      needs = "a query of eight items",
      hint = "a position that is counted in pages, not in items",
      title = "A walk whose page size changes on the way meets every item once.",
      followsFrom = {"PAGE-12", "PAGE-2"})
  void sizeMayChangeOnTheWay(@ForAll Query query, OperationClient client, DataSnapshot snapshot) {
    snapshot.baseline(query).whole();
    List<Item> known = List.copyOf(snapshot.items(query));
    PreconditionNotMet.unless(known.size() > 7, "a query of eight items");
    int largest = DataSnapshot.largestPage(query.operation());
    List<Page> pages = new ArrayList<>();
    int met = 0;
    Exchange exchange = client.send(query.firstPage(CHANGING_SIZES.get(0)));
    Page page = client.read(exchange);
    pages.add(page);
    met += page.items().size();
    for (int step = 1; page.nextToken().isPresent() && met <= known.size(); step++) {
      int size = step < CHANGING_SIZES.size() ? CHANGING_SIZES.get(step) : largest;
      exchange = client.send(query.page(size, page.nextToken().get()));
      Violation.unlessConsistent(
          exchange.response().isSuccess(),
          exchange,
          "page " + (step + 1) + " with a size of " + size,
          exchange.response().summary());
      page = client.read(exchange);
      pages.add(page);
      met += page.items().size();
    }
    Walk.End end = page.nextToken().isPresent() ? Walk.End.CUT : Walk.End.NO_TOKEN;
    Walk walk = new Walk(query, largest, List.copyOf(pages), end, exchange);
    Difference difference = Difference.between(snapshot.items(query), walk.items());
    Violation.unlessConsistent(
        difference.isNone(),
        new FailedWalk(walk, snapshot.items(query), true, exchange),
        "every item once",
        difference.toString());
  }

  @Rule(
      id = "PAGE-14",
      level = MUST,
      cites = ContractReference.TOKEN,
      needs = "a query of five items",
      hint = "a cursor that is kept for the caller, not in the token",
      title = "Two walks that go on in turns do not disturb each other.",
      followsFrom = {"PAGE-12", "PAGE-2"})
  void walksInTurns(@ForAll Query query, OperationClient client, DataSnapshot snapshot) {
    snapshot.baseline(query).whole();
    int items = snapshot.items(query).size();
    PreconditionNotMet.unless(items > 4, "a query of five items");
    int largest = DataSnapshot.largestPage(query.operation());
    int size = turnSize(items, largest);
    TurnWalk one = new TurnWalk(client, query, size, items);
    TurnWalk other = new TurnWalk(client, query, otherSize(items, size, largest), items);
    while (one.hasNext() || other.hasNext()) {
      one.next();
      other.next();
    }
    for (Walk walk : List.of(one.walk(), other.walk())) {
      Difference difference = Difference.between(snapshot.items(query), walk.items());
      Violation.unlessConsistent(
          difference.isNone(),
          new FailedWalk(walk, snapshot.items(query), true, walk.last()),
          "every item once on each of two walks in turns",
          difference.toString());
    }
  }

  /** Pages that the items fill, where these are few; else large ones. */
  private static int turnSize(int items, int largest) {
    int filled = WalkPlans.divisor(items, largest);
    return Math.max(2, filled * FEW_PAGES < items ? Math.min(largest, items / 2) : filled);
  }

  /** Nearly the largest pages, where the items fill more than one of them. */
  private static int otherSize(int items, int size, int largest) {
    int other = items > largest ? largest : size;
    return other > 2 ? other - 1 : other + 1;
  }

  @Rule(
      id = "PAGE-15",
      level = MUST,
      cites = ContractReference.OPERATION,
      needs = "a query with items",
      hint = "state that requests share: buffers, a current page, formats that are not thread-safe",
      title = "Requests that overlap in time get the answers that they get alone.",
      followsFrom = {"PAGE-12"})
  void overlappingRequests(@ForAll Query query, OperationClient client, DataSnapshot snapshot) {
    List<ApiRequest> requests = new ArrayList<>(different(client, snapshot, query));
    requests.add(requests.get(requests.size() - 1));
    checkAsAlone(client, requests, client::sendTogether, "among overlapping requests");
  }

  @Rule(
      id = "PAGE-18",
      level = MUST,
      cites = ContractReference.OPERATION,
      needs = "a query with items",
      hint = "state that is kept for a connection, and lengths of bodies that are not right",
      title = "Requests on one connection get the answers that they get alone.",
      followsFrom = {"PAGE-12"})
  void requestsOnOneConnection(@ForAll Query query, OperationClient client, DataSnapshot snapshot) {
    List<ApiRequest> requests = different(client, snapshot, query);
    checkAsAlone(client, requests, client::sendOnOneConnection, "on a connection with others");
  }

  private static void checkAsAlone(
      OperationClient client,
      List<ApiRequest> requests,
      Function<List<ApiRequest>, List<Exchange>> sending,
      String where) {
    PreconditionNotMet.unless(requests.size() > 2, "a query with items");
    List<Exchange> exchanges = unthrottled(client, () -> sending.apply(requests));
    for (int i = 0; i < requests.size(); i++) {
      checkAsAlone(client, requests.get(i), exchanges.get(i), where);
    }
  }

  /** Waits as long as one of the requests is answered "try again". */
  private static List<Exchange> unthrottled(
      OperationClient client, Supplier<List<Exchange>> sending) {
    List<Exchange> exchanges = sending.get();
    for (Duration wait : WAITS) {
      if (exchanges.stream().noneMatch(client::isTransient)) {
        return exchanges;
      }
      RetryPolicy.sleep(wait);
      exchanges = sending.get();
    }
    PreconditionNotMet.unless(
        exchanges.stream().noneMatch(client::isTransient),
        "a server that lets a handful of requests through");
    return exchanges;
  }

  private static void checkAsAlone(
      OperationClient client, ApiRequest request, Exchange exchange, String where) {
    Exchange alone = client.recall(request);
    boolean same =
        alone.response().status() == exchange.response().status()
            && client.read(alone).items().equals(client.read(exchange).items());
    if (!same && alone.response().isSuccess()) {
      Stability.check(false, client, request);
      List<Item> now = client.read(client.send(request)).items();
      PreconditionNotMet.unless(
          !now.equals(client.read(exchange).items()), "data that stay as they are");
    }
    Violation.unlessConsistent(
        same,
        exchange,
        alone.response().summary() + " " + Sequence.brief(client.read(alone).items()),
        exchange.response().summary()
            + " "
            + Sequence.brief(client.read(exchange).items())
            + " "
            + where);
  }

  /**
   * A page by number or with filters, a request that is refused, then plain pages: what is kept
   * from one request shows in the next.
   */
  private static List<ApiRequest> different(
      OperationClient client, DataSnapshot snapshot, Query query) {
    Stream<Call> narrow =
        client.operation().page().isPresent()
            ? Stream.of(query.page(SIZE, 2L))
            : CombinedFilters.ofOneItem(snapshot).stream().limit(1).map(q -> q.firstPage(SIZE));
    Call refused = new Call(client.operation().name(), Optional.empty(), Map.of());
    Stream<Call> plain =
        snapshot.items(query).isEmpty()
            ? Stream.of()
            : Stream.of(
                query.firstPage(DataSnapshot.largestPage(client.operation())),
                query.firstPage(SIZE));
    return Stream.of(narrow, Stream.of(refused), plain)
        .flatMap(calls -> calls)
        .map(ApiRequest::get)
        .toList();
  }
}
