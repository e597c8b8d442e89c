package io.github.mqttcontractkit.conformance.generate;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.request.ApiRequest;
import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.conformance.request.RequestForm;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.rpc.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The contexts in which parameters are changed: query, form, position and page size, chosen so that
 * every two values of different dimensions meet as early as possible.
 */
public final class RequestContexts {
  /** In the middle of the range, so that its ends are not in question. */
  private static final int USUAL_SIZE = 10;

  /** Pages of the walk whose first token is used. */
  private static final int TOKEN_SIZE = 3;

  private static final long FAR_PAST_END = 9_999;
  private static final String MADE_UP = "token";

  private final OperationClient client;
  private final DataSnapshot snapshot;

  private RequestContexts(OperationClient client, DataSnapshot snapshot) {
    this.client = client;
    this.snapshot = snapshot;
  }

  /** Where in the sequence of pages. */
  private enum Position {
    START,
    TOKEN,
    NUMBER,
    PAST_END
  }

  private record Combination(Query query, RequestForm form, Position position, int size) {
    List<Object> values() {
      return List.of(query, form, position, size);
    }
  }

  /**
   * Contexts that the implementation accepts, the plainest first.
   *
   * @param snapshot has at least one query
   */
  public static List<RequestContext> of(
      OperationClient client, DataSnapshot snapshot, Budget budget) {
    return new RequestContexts(client, snapshot).accepted(budget.contexts());
  }

  /**
   * The contexts that there would be if every request were accepted: nothing is sent, and tokens
   * are made up.
   *
   * @param snapshot has at least one query
   */
  public static List<RequestContext> planned(
      OperationClient client, DataSnapshot snapshot, Budget budget) {
    RequestContexts contexts = new RequestContexts(client, snapshot);
    List<Combination> covering = contexts.covering(List.of(RequestForm.values()));
    return IntStream.range(0, Math.min(budget.contexts(), covering.size()))
        .mapToObj(
            rank ->
                new RequestContext(request(covering.get(rank), Optional.of(MADE_UP)).get(), rank))
        .toList();
  }

  private List<RequestContext> accepted(int most) {
    List<Combination> covering = covering(takenForms(client, snapshot));
    List<RequestContext> contexts = new ArrayList<>();
    for (Combination combination : covering) {
      if (contexts.size() < most) {
        request(combination, token(combination))
            .filter(client::accepts)
            .ifPresent(request -> contexts.add(new RequestContext(request, contexts.size())));
      }
    }
    return contexts;
  }

  private List<Combination> covering(List<RequestForm> forms) {
    return PairwiseCover.of(combinations(forms), Combination::values);
  }

  private List<Combination> combinations(List<RequestForm> forms) {
    List<Combination> all = new ArrayList<>();
    for (Query query : queries()) {
      for (Position position : positions()) {
        for (RequestForm form : forms) {
          for (int size : List.of(USUAL_SIZE, 1, DataSnapshot.largestPage(client.operation()))) {
            if (position != Position.TOKEN || items(query) > TOKEN_SIZE) {
              all.add(new Combination(query, form, position, size));
            }
          }
        }
      }
    }
    return all;
  }

  private int items(Query query) {
    return snapshot.allItems(query).map(Set::size).orElse(0);
  }

  /** A form other than the document's is used if the plainest request is accepted in it. */
  public static List<RequestForm> takenForms(OperationClient client, DataSnapshot snapshot) {
    ApiRequest plainest = ApiRequest.get(snapshot.smallest().firstPage(USUAL_SIZE));
    return Stream.of(RequestForm.values())
        .filter(form -> client.accepts(plainest.as(form)))
        .toList();
  }

  private List<Position> positions() {
    return client.operation().page().isPresent()
        ? List.of(Position.values())
        : List.of(Position.START, Position.TOKEN);
  }

  /** The smallest with items, the largest, an empty one, and such with one and more filters. */
  private List<Query> queries() {
    List<Query> known = snapshot.queries();
    Stream<Query> unfiltered = Stream.of(snapshot.smallest(), known.get(known.size() - 1));
    Stream<Query> filtered =
        CombinedFilters.ofOneItem(snapshot).stream()
            .filter(
                query -> snapshot.allItems(query).filter(items -> !items.isEmpty()).isPresent());
    return Stream.of(unfiltered, filtered, Stream.of(known.get(0)))
        .flatMap(queries -> queries)
        .distinct()
        .toList();
  }

  private static Optional<ApiRequest> request(Combination combination, Optional<String> token) {
    Query query = combination.query();
    int size = combination.size();
    Optional<Call> call =
        switch (combination.position()) {
          case START -> Optional.of(query.firstPage(size));
          case NUMBER -> Optional.of(query.page(size, 1L));
          case PAST_END -> Optional.of(query.page(size, FAR_PAST_END));
          case TOKEN -> token.map(given -> query.page(size, given));
        };
    return call.map(accepted -> ApiRequest.get(accepted).as(combination.form()));
  }

  /** A token that the query gave; the page size may be another one (the position counts). */
  private Optional<String> token(Combination combination) {
    if (combination.position() != Position.TOKEN) {
      return Optional.empty();
    }
    Exchange exchange =
        client.recall(combination.query().firstPage(Math.min(combination.size(), TOKEN_SIZE)));
    return client.read(exchange).nextToken();
  }
}
