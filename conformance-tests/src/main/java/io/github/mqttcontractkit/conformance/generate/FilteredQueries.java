package io.github.mqttcontractkit.conformance.generate;

import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.Item;
import io.github.mqttcontractkit.conformance.values.FilterValues;
import io.github.mqttcontractkit.conformance.values.NearMisses;
import io.github.mqttcontractkit.contract.Filter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Queries with filters: values that items have, and values that are nearly such. */
public final class FilteredQueries {
  /** Items that are looked at from each end of a query. */
  private static final int MOST_ITEMS = 1000;

  /** Every so many values are asked for with all other filters of their item, too. */
  private static final int WITH_OTHERS = 4;

  private final List<Query> unfiltered;
  private final DataSnapshot snapshot;
  private final Budget budget;

  public FilteredQueries(DataSnapshot snapshot, Budget budget) {
    this.snapshot = snapshot;
    this.unfiltered = snapshot.unfiltered();
    this.budget = budget;
  }

  /** The queries, the most telling ones first. */
  public Examples<Query> examples() {
    List<Query> first = chosen();
    if (first.isEmpty()) {
      return Examples.none();
    }
    return new Examples<>(
        new OrderedArbitrary<>(
            Arbitraries.of(unfiltered).flatMap(this::any),
            first,
            Query::wider,
            query -> query.parameters().size()),
        first,
        budget.randomTries());
  }

  /**
   * Queries that select one item: the one with the most unusual letters, then one that all filters
   * can select, with all but one of them and with all.
   */
  public static List<Query> ofOneItem(DataSnapshot snapshot) {
    List<Query> all =
        snapshot.unfiltered().stream()
            .flatMap(query -> items(snapshot, query).stream().map(item -> all(query, item)))
            .filter(query -> !query.isUnfiltered())
            .toList();
    Comparator<Query> unusual = Comparator.comparingLong(FilteredQueries::unusualLetters);
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
      for (Item item : items(snapshot, query)) {
        Query all = all(query, item);
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
                    .filter(filter -> !hasDocumentedValues(query, filter))
                    .flatMap(filter -> other(query, filter).stream()));
  }

  private Optional<Query> other(Query query, Filter filter) {
    String own = query.parameters().get(filter.parameter());
    return items(snapshot, snapshot.unfiltered(query)).stream()
        .map(item -> text(item, filter))
        .filter(value -> own != null && !value.isEmpty() && !value.equals(own))
        .findFirst()
        .map(value -> query.with(Map.of(filter.parameter(), value)));
  }

  /** The first and the last of many items: values are chosen from these. */
  private static List<Item> items(DataSnapshot snapshot, Query query) {
    List<Item> all = snapshot.baseline(query).items();
    return all.size() <= 2 * MOST_ITEMS
        ? all
        : Stream.concat(
                all.subList(0, MOST_ITEMS).stream(),
                all.subList(all.size() - MOST_ITEMS, all.size()).stream())
            .toList();
  }

  private static long unusualLetters(Query query) {
    return query.parameters().values().stream().mapToLong(FilterValues::unusualLetters).sum();
  }

  private static Query all(Query query, Item item) {
    return query.with(values(query, item, query.operation().filters()));
  }

  private List<Query> chosen() {
    Set<Query> chosen = new LinkedHashSet<>();
    chosen.addAll(snapshot.queries());
    int known = chosen.size();
    chosen.addAll(ofOneItem(snapshot));
    ofSeveralItems().ifPresent(chosen::add);
    mixed().forEach(chosen::add);
    List<Iterator<Query>> sources = new ArrayList<>();
    for (Query query : unfiltered) {
      for (Filter filter : query.operation().filters()) {
        Iterator<Query> present = present(query, filter).iterator();
        Iterator<Query> nearly = nearly(query, filter).iterator();
        sources.addAll(List.of(present, nearly));
        if (filter.when().isEmpty()) {
          sources.addAll(List.of(present, nearly));
        }
      }
    }
    while (chosen.size() < known + budget.filters()
        && sources.stream().anyMatch(Iterator::hasNext)) {
      sources.stream().filter(Iterator::hasNext).forEach(source -> chosen.add(source.next()));
    }
    return chosen.stream().limit(known + (long) budget.filters()).toList();
  }

  /** Values of items; alone, and now and then with all other filters of the same item. */
  private Stream<Query> present(Query query, Filter filter) {
    if (hasDocumentedValues(query, filter)) {
      return Stream.empty();
    }
    List<Item> selectable = selectable(query, filter);
    List<String> values = selectable.stream().map(item -> text(item, filter)).toList();
    List<String> chosen = new FilterValues(values).present();
    return Stream.iterate(0, i -> i < chosen.size(), i -> i + 1)
        .flatMap(
            i -> {
              Query alone = query.with(given(filter, chosen.get(i)));
              Item item = selectable.get(values.indexOf(chosen.get(i)));
              return i % WITH_OTHERS == WITH_OTHERS - 1
                  ? Stream.of(alone, all(query, item))
                  : Stream.of(alone);
            });
  }

  private Stream<Query> nearly(Query query, Filter filter) {
    if (hasDocumentedValues(query, filter)) {
      return Stream.empty();
    }
    List<String> values =
        selectable(query, filter).stream().map(item -> text(item, filter)).toList();
    return NearMisses.of(values).stream().map(value -> query.with(given(filter, value)));
  }

  private static boolean hasDocumentedValues(Query query, Filter filter) {
    return !query
        .operation()
        .parameter(filter.parameter())
        .orElseThrow()
        .schema()
        .values()
        .isEmpty();
  }

  private List<Item> selectable(Query query, Filter filter) {
    return items(snapshot, query).stream()
        .filter(item -> filter.canSelect(query.operation(), item.json()))
        .filter(item -> !text(item, filter).isEmpty())
        .toList();
  }

  private Arbitrary<Query> any(Query query) {
    List<Item> items = snapshot.baseline(query).items();
    List<Filter> filters = query.operation().filters();
    return items.isEmpty() || filters.isEmpty()
        ? Arbitraries.just(query)
        : Combinators.combine(Arbitraries.of(items), Arbitraries.of(filters).set().ofMinSize(1))
            .as((item, chosen) -> query.with(values(query, item, List.copyOf(chosen))));
  }

  /** The filters that can be asked for with this item's values, their conditions included. */
  private static Map<String, String> values(Query query, Item item, List<Filter> filters) {
    Map<String, String> values = new TreeMap<>();
    for (Filter filter : filters) {
      String value = text(item, filter);
      if (!value.isEmpty() && filter.canSelect(query.operation(), item.json())) {
        values.putAll(given(filter, value));
      }
    }
    return values;
  }

  private static Map<String, String> given(Filter filter, String value) {
    Map<String, String> values = new TreeMap<>(filter.when());
    values.put(filter.parameter(), value);
    return values;
  }

  private static String text(Item item, Filter filter) {
    return item.json().at(filter.field()).asText("");
  }
}
