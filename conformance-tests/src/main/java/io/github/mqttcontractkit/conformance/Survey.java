package io.github.mqttcontractkit.conformance;

import io.github.mqttcontractkit.acs.Call;
import io.github.mqttcontractkit.conformance.http.Api;
import io.github.mqttcontractkit.conformance.http.Item;
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
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the kit knows of the implementation's data: it knows nothing beforehand, so it walks every
 * query once with the largest pages, and later compares with that.
 *
 * @param baselines a walk for each query that was accepted, those with the fewest items first
 * @param refusals for each query that was not, the answer
 */
public record Survey(Map<Query, Walk> baselines, Map<Query, Exchange> refusals) {

  /** Walks the queries, and again with each filter that has documented values. */
  public static Survey of(Api api, List<Query> queries) {
    List<Walk> walks = new ArrayList<>();
    Map<Query, Exchange> refusals = new LinkedHashMap<>();
    queries.stream()
        .flatMap(Survey::narrowed)
        .forEach(
            query -> {
              Walk walk = api.walk(query, largestPage(query.operation()));
              if (walk.pages().isEmpty()) {
                refusals.put(query, walk.last());
              } else {
                walks.add(walk);
              }
            });
    walks.sort(Comparator.comparingInt(walk -> walk.items().size()));
    Map<Query, Walk> baselines = new LinkedHashMap<>();
    walks.forEach(walk -> baselines.put(walk.query(), walk));
    return new Survey(baselines, refusals);
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

  /** Whether a query's items are others now than when it was surveyed. */
  public boolean hasMoved(Api api, Query query) {
    Set<Item> now = api.walkAnew(query, largestPage(query.operation())).distinct();
    return !now.equals(baseline(query).distinct());
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
