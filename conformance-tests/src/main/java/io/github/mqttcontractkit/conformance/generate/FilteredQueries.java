package io.github.mqttcontractkit.conformance.generate;

import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.Item;
import io.github.mqttcontractkit.conformance.values.FilterValues;
import io.github.mqttcontractkit.conformance.values.NearMisses;
import io.github.mqttcontractkit.contract.Filter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Queries with filters: values that items have, and values that are nearly such. */
public final class FilteredQueries {
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

  private List<Query> chosen() {
    Set<Query> chosen = new LinkedHashSet<>();
    chosen.addAll(snapshot.queries());
    int known = chosen.size();
    chosen.addAll(new CombinedFilters(snapshot).queries());
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
    if (ItemFilters.hasDocumentedValues(query, filter)) {
      return Stream.empty();
    }
    List<Item> selectable = selectable(query, filter);
    List<String> values = selectable.stream().map(item -> ItemFilters.text(item, filter)).toList();
    List<String> chosen = new FilterValues(values).present();
    return Stream.iterate(0, i -> i < chosen.size(), i -> i + 1)
        .flatMap(
            i -> {
              Query alone = query.with(ItemFilters.given(filter, chosen.get(i)));
              Item item = selectable.get(values.indexOf(chosen.get(i)));
              return i % WITH_OTHERS == WITH_OTHERS - 1
                  ? Stream.of(alone, ItemFilters.all(query, item))
                  : Stream.of(alone);
            });
  }

  private Stream<Query> nearly(Query query, Filter filter) {
    if (ItemFilters.hasDocumentedValues(query, filter)) {
      return Stream.empty();
    }
    List<String> values =
        selectable(query, filter).stream().map(item -> ItemFilters.text(item, filter)).toList();
    return NearMisses.of(values).stream()
        .map(value -> query.with(ItemFilters.given(filter, value)));
  }

  private List<Item> selectable(Query query, Filter filter) {
    return ItemFilters.items(snapshot, query).stream()
        .filter(item -> filter.canSelect(query.operation(), item.json()))
        .filter(item -> !ItemFilters.text(item, filter).isEmpty())
        .toList();
  }

  private Arbitrary<Query> any(Query query) {
    List<Item> items = snapshot.baseline(query).items();
    List<Filter> filters = query.operation().filters();
    return items.isEmpty() || filters.isEmpty()
        ? Arbitraries.just(query)
        : Combinators.combine(Arbitraries.of(items), Arbitraries.of(filters).set().ofMinSize(1))
            .as((item, chosen) -> query.with(ItemFilters.values(query, item, List.copyOf(chosen))));
  }
}
