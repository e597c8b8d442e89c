package io.github.mqttcontractkit.conformance.generate;

import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.Item;
import io.github.mqttcontractkit.conformance.values.FilterValues;
import io.github.mqttcontractkit.contract.Filter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Queries whose filters must all hold at once. */
public final class CombinedFilters {
  private final DataSnapshot snapshot;
  private final List<Query> unfiltered;

  CombinedFilters(DataSnapshot snapshot) {
    this.snapshot = snapshot;
    this.unfiltered = snapshot.unfiltered();
  }

  /** Those that select one item, several items, and none. */
  List<Query> queries() {
    return Stream.of(ofOneItem(snapshot).stream(), ofSeveralItems().stream(), mixed())
        .flatMap(queries -> queries)
        .distinct()
        .toList();
  }

  /**
   * Queries that select one item: the one with the most unusual letters, then one that all filters
   * can select, with all but one of them and with all.
   */
  public static List<Query> ofOneItem(DataSnapshot snapshot) {
    List<Query> all =
        snapshot.unfiltered().stream()
            .flatMap(
                query ->
                    ItemFilters.items(snapshot, query).stream()
                        .map(item -> ItemFilters.all(query, item)))
            .filter(query -> !query.isUnfiltered())
            .toList();
    Comparator<Query> unusual = Comparator.comparingLong(CombinedFilters::unusualLetters);
    Comparator<Query> full = Comparator.comparingInt(query -> query.parameters().size());
    Stream<Query> fullest =
        all.stream().max(full.thenComparing(unusual)).stream()
            .flatMap(query -> Stream.concat(query.wider().limit(1), Stream.of(query)));
    return Stream.concat(all.stream().max(unusual).stream(), fullest)
        .filter(query -> !query.isUnfiltered())
        .distinct()
        .toList();
  }

  /**
   * The query with more than one filter that selects the most items, at least two: each of its
   * filters must hold on more than one page.
   */
  private Optional<Query> ofSeveralItems() {
    Map<Query, Integer> selected = new HashMap<>();
    for (Query query : unfiltered) {
      for (Item item : ItemFilters.items(snapshot, query)) {
        Query all = ItemFilters.all(query, item);
        Stream.concat(Stream.of(all), all.wider())
            .filter(narrow -> narrow.filters().size() > 1)
            .forEach(narrow -> selected.merge(narrow, 1, Integer::sum));
      }
    }
    return selected.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .max(Map.Entry.<Query, Integer>comparingByValue().thenComparing(e -> e.getKey().toString()))
        .map(Map.Entry::getKey);
  }

  /** All filters with the values of one item, but one of them with the value of another item. */
  private Stream<Query> mixed() {
    List<Query> full = ofOneItem(snapshot).stream().filter(q -> q.filters().size() > 1).toList();
    return full.stream()
        .skip(Math.max(0, full.size() - 1))
        .flatMap(
            query ->
                query.operation().filters().stream()
                    .filter(filter -> !ItemFilters.hasDocumentedValues(query, filter))
                    .flatMap(filter -> other(query, filter).stream()));
  }

  private Optional<Query> other(Query query, Filter filter) {
    String own = query.parameters().get(filter.parameter());
    return ItemFilters.items(snapshot, snapshot.unfiltered(query)).stream()
        .map(item -> ItemFilters.text(item, filter))
        .filter(value -> own != null && !value.isEmpty() && !value.equals(own))
        .findFirst()
        .map(value -> query.with(Map.of(filter.parameter(), value)));
  }

  private static long unusualLetters(Query query) {
    return query.parameters().values().stream().mapToLong(FilterValues::unusualLetters).sum();
  }
}
