package io.github.mqttcontractkit.conformance.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.contract.Filter;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.rpc.Call;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is asked of an operation, apart from which page.
 *
 * @param operation the operation
 * @param parameters whose data, and which filters; no paging parameters
 */
public record Query(Operation operation, Map<String, String> parameters) {
  public Query {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
  }

  /** The same query, narrowed further. */
  public Query with(Map<String, String> more) {
    var narrowed = new TreeMap<>(parameters);
    narrowed.putAll(more);
    return new Query(operation, narrowed);
  }

  /** This query, and it with each filter that has documented values, value by value. */
  public Stream<Query> narrowed() {
    Stream<Query> byValue =
        operation.filters().stream()
            .filter(filter -> filter.when().isEmpty())
            .flatMap(
                filter -> values(filter).map(value -> with(Map.of(filter.parameter(), value))));
    return Stream.concat(Stream.of(this), byValue);
  }

  private Stream<String> values(Filter filter) {
    return operation.parameter(filter.parameter()).orElseThrow().schema().values().stream();
  }

  /** Whether it has no filter. */
  public boolean isUnfiltered() {
    return operation.filters().stream()
        .noneMatch(filter -> parameters.containsKey(filter.parameter()));
  }

  /** The query that a call asks, whichever page. */
  public static Query of(Operation operation, Call call) {
    Map<String, String> rest = new TreeMap<>(call.parameters());
    rest.remove(operation.paging().size());
    rest.remove(operation.paging().token());
    operation.paging().page().ifPresent(rest::remove);
    return new Query(operation, rest);
  }

  /** The same query with each of its filters left out in turn that no other one needs. */
  public Stream<Query> wider() {
    return operation.filters().stream()
        .map(Filter::parameter)
        .filter(parameters::containsKey)
        .map(this::without)
        .filter(Query::isSound);
  }

  /** The filters of this query that an item does not match. */
  public List<Filter> mismatches(JsonNode item) {
    return applied().filter(filter -> !filter.accepts(item, parameters)).toList();
  }

  /** The filters that are given and must be applied, with their values. */
  public Map<String, String> filters() {
    return applied()
        .collect(Collectors.toMap(Filter::parameter, f -> parameters.get(f.parameter())));
  }

  /** Whether an empty filter is one is open. */
  private Stream<Filter> applied() {
    return operation.filters().stream()
        .filter(filter -> filter.appliesTo(parameters))
        .filter(filter -> !parameters.get(filter.parameter()).isEmpty());
  }

  private Query without(String parameter) {
    var fewer = new TreeMap<>(parameters);
    fewer.remove(parameter);
    return new Query(operation, fewer);
  }

  private boolean isSound() {
    return operation.filters().stream()
        .filter(filter -> parameters.containsKey(filter.parameter()))
        .allMatch(filter -> filter.appliesTo(parameters));
  }

  /** The call for the first page. */
  public Call firstPage(int size) {
    return firstPage(String.valueOf(size));
  }

  private Call firstPage(String size) {
    return new Call(operation.name(), Optional.empty(), parameters)
        .with(operation.paging().size(), size);
  }

  /** The call for the page that a token leads to. */
  public Call page(int size, String token) {
    return firstPage(size).with(operation.paging().token(), token);
  }

  /** The call for a page by its number, where pages have numbers. */
  public Call page(int size, long number) {
    return page(size, BigInteger.valueOf(number));
  }

  /** The same for numbers of any size. */
  public Call page(int size, BigInteger number) {
    return firstPage(size).with(operation.paging().page().orElseThrow(), number.toString());
  }

  @Override
  public String toString() {
    return parameters.entrySet().stream()
        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
        .collect(Collectors.joining("&"));
  }
}
