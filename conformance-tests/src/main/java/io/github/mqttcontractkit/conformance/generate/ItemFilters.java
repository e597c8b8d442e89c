package io.github.mqttcontractkit.conformance.generate;

import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.Item;
import io.github.mqttcontractkit.contract.Filter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What filters can be asked for with the values of items. */
final class ItemFilters {
  /** Items that are looked at from each end of a query. */
  private static final int MOST_ITEMS = 1000;

  private ItemFilters() {}

  /** The first and the last of many items: values are chosen from these. */
  static List<Item> items(DataSnapshot snapshot, Query query) {
    List<Item> all = snapshot.baseline(query).items();
    return all.size() <= 2 * MOST_ITEMS
        ? all
        : Stream.concat(
                all.subList(0, MOST_ITEMS).stream(),
                all.subList(all.size() - MOST_ITEMS, all.size()).stream())
            .toList();
  }

  /** The query with every filter that an item can be selected by. */
  static Query all(Query query, Item item) {
    return query.with(values(query, item, query.operation().filters()));
  }

  /** The filters that can be asked for with this item's values, their conditions included. */
  static Map<String, String> values(Query query, Item item, List<Filter> filters) {
    Map<String, String> values = new TreeMap<>();
    for (Filter filter : filters) {
      String value = text(item, filter);
      if (!value.isEmpty() && filter.canSelect(query.operation(), item.json())) {
        values.putAll(given(filter, value));
      }
    }
    return values;
  }

  /** One filter, and what it needs beside it. */
  static Map<String, String> given(Filter filter, String value) {
    Map<String, String> values = new TreeMap<>(filter.when());
    values.put(filter.parameter(), value);
    return values;
  }

  /** The value of an item for a filter; empty if it has none. */
  static String text(Item item, Filter filter) {
    return item.json().at(filter.field()).asText("");
  }

  /** Whether the document lists the values of a filter. */
  static boolean hasDocumentedValues(Query query, Filter filter) {
    return !query
        .operation()
        .parameter(filter.parameter())
        .orElseThrow()
        .schema()
        .values()
        .isEmpty();
  }
}
