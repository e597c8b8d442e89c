package io.github.mqttcontractkit.conformance;

import io.github.mqttcontractkit.acs.Call;
import io.github.mqttcontractkit.conformance.http.Api;
import io.github.mqttcontractkit.conformance.http.Walk;
import io.github.mqttcontractkit.contract.Filter;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.contract.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the kit knows of the implementation's data: it knows nothing beforehand, so it walks every
 * query once with pages as large as are taken, and later compares with that.
 *
 * @param baselines a walk for each query that was accepted, those with the fewest items first; a
 *     walk without pages if the query is accepted only with a parameter that is optional
 * @param refusals for each query that was not, the answer
 * @param budget how much may be asked
 */
public record Survey(Map<Query, Walk> baselines, Map<Query, Exchange> refusals, Budget budget) {
  private static final int SMALLER_PAGE = 10;

  /** Walks the queries, and again with each filter that has documented values. */
  public static Survey of(Api api, List<Query> queries, Budget budget) {
    List<Walk> walks = new ArrayList<>();
    Map<Query, Exchange> refusals = new LinkedHashMap<>();
    for (Query query : queries.stream().flatMap(Survey::narrowed).toList()) {
      Walk walk = walk(api, query, budget);
      if (!walk.pages().isEmpty() || isAcceptedWithPageNumber(api, query)) {
        walks.add(walk);
      } else {
        refusals.put(query, walk.last());
      }
    }
    walks.sort(Comparator.comparingInt(walk -> walk.items().size()));
    Map<Query, Walk> baselines = new LinkedHashMap<>();
    walks.forEach(walk -> baselines.put(walk.query(), walk));
    return new Survey(baselines, refusals, budget);
  }

  private static Walk walk(Api api, Query query, Budget budget) {
    int largest = largestPage(query.operation());
    Walk walk = api.walk(new Walking(query, largest, budget.longestWalk()));
    return walk.pages().isEmpty()
        ? api.walk(new Walking(query, SMALLER_PAGE, budget.longestWalk()))
        : walk;
  }

  private static boolean isAcceptedWithPageNumber(Api api, Query query) {
    return query.operation().page().isPresent() && api.accepts(query.page(SMALLER_PAGE, 1L));
  }

  private static Stream<Query> narrowed(Query query) {
    Stream<Query> byValue =
        query.operation().filters().stream()
            .filter(filter -> filter.when().isEmpty())
            .flatMap(filter -> values(query.operation(), filter))
            .map(query::with);
    return Stream.concat(Stream.of(query), byValue);
  }

  private static Stream<Map<String, String>> values(Operation operation, Filter filter) {
    Schema schema = operation.parameter(filter.parameter()).orElseThrow().schema();
    return schema.values().stream().map(value -> Map.of(filter.parameter(), value));
  }

  /** The largest page that may be asked for. */
  public static int largestPage(Operation operation) {
    return operation.size().schema().maximum().orElseThrow().intValueExact();
  }

  /** The queries that were accepted, those with the fewest items first. */
  public List<Query> queries() {
    return List.copyOf(baselines.keySet());
  }

  /** The accepted query with the fewest items, but some if any query has some. */
  public Query smallest() {
    return queries().stream()
        .filter(query -> !baseline(query).items().isEmpty())
        .findFirst()
        .orElse(queries().get(0));
  }

  /** The accepted queries that have no filter. */
  public List<Query> unfiltered() {
    return queries().stream()
        .filter(
            query ->
                query.operation().filters().stream()
                    .noneMatch(filter -> query.parameters().containsKey(filter.parameter())))
        .toList();
  }

  /** The baseline walk of a query. */
  public Walk baseline(Query query) {
    return baselines.get(query);
  }

  /** The baseline walk of the same query without its filters. */
  public Walk unfiltered(Query query) {
    return unfiltered().stream()
        .filter(wide -> query.parameters().entrySet().containsAll(wide.parameters().entrySet()))
        .map(this::baseline)
        .findFirst()
        .orElseThrow(() -> new NotExercised("a query without filters that is not refused"));
  }

  /** Walks a query with these pages to its end, unless that is very far. */
  public Walking toTheEnd(Query query, int size) {
    return new Walking(query, size, budget.longestWalk());
  }

  /** Whether the data behind a query are others now than when they were surveyed. */
  public boolean hasMoved(Api api, Query query) {
    Walk then = unfiltered(query);
    return !api.walkAnew(toTheEnd(then.query(), then.size())).distinct().equals(then.distinct());
  }

  /** Why no query can be asked: what the implementation said to those that were tried. */
  public String refusal() {
    return refusals.entrySet().stream()
        .map(
            refused -> refused.getKey() + " is answered " + refused.getValue().response().summary())
        .findFirst()
        .map(answer -> "needs data: " + answer)
        .orElse("needs a group of the instance");
  }

  /**
   * Checks that what answers is an implementation of this API at all, right or wrong: one answer,
   * to a good or a bad request, is a JSON object with a documented field.
   *
   * @throws Undecided if not
   */
  public void mustBeOf(Api api) {
    Stream<Exchange> known =
        Stream.concat(baselines.values().stream().map(Walk::last), refusals.values().stream());
    Stream<Exchange> refused =
        Stream.of(new Call(api.operation().name(), Optional.empty(), Map.of())).map(api::send);
    List<String> fields =
        Stream.concat(
                Fields.of(api.contract(), api.operation().successSchema()).names(),
                Fields.of(api.contract(), "/components/schemas/ErrorResponse").names())
            .toList();
    if (Stream.concat(known, refused)
        .noneMatch(exchange -> fields.stream().anyMatch(exchange.response().json()::has))) {
      throw new Undecided("no answer is one of " + api.operation().name());
    }
  }
}
