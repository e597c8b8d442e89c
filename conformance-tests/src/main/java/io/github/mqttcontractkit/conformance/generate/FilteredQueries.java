package io.github.mqttcontractkit.conformance.generate;

import io.github.mqttcontractkit.conformance.engine.RuleContext;
import io.github.mqttcontractkit.conformance.target.Item;
import io.github.mqttcontractkit.conformance.target.Query;
import io.github.mqttcontractkit.contract.Filter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Queries with filters: values of an item, and values that nearly are. */
final class FilteredQueries {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]");

  private final List<Query> queries;
  private final RuleContext session;

  FilteredQueries(RuleContext session) {
    this.session = session;
    this.queries = session.survey().unfiltered();
  }

  Arbitrary<Query> all() {
    List<Query> telling =
        Stream.concat(
                session.survey().queries().stream().filter(query -> !queries.contains(query)),
                queries.stream().flatMap(this::telling))
            .distinct()
            .toList();
    return new OrderedArbitrary<>(
        Arbitraries.of(queries).flatMap(this::any),
        telling,
        Query::wider,
        query -> query.parameters().size());
  }

  private Arbitrary<Query> any(Query query) {
    List<Item> items = items(query);
    List<Filter> filters = query.operation().filters();
    return items.isEmpty() || filters.isEmpty()
        ? Arbitraries.just(query)
        : Combinators.combine(Arbitraries.of(items), Arbitraries.of(filters).set().ofMinSize(1))
            .as((item, chosen) -> query.with(values(query, item, List.copyOf(chosen))));
  }

  private Stream<Query> telling(Query query) {
    List<Filter> filters = query.operation().filters();
    List<Item> items = edges(items(query));
    Stream<Map<String, String>> ofAll =
        items.stream().skip(1).map(item -> values(query, item, filters));
    Stream<Map<String, String>> near =
        filters.stream()
            .flatMap(
                filter ->
                    items.stream()
                        .filter(item -> filter.canSelect(query.operation(), item.json()))
                        .limit(1)
                        .flatMap(item -> near(query, item, filter)));
    Stream<Map<String, String>> ofOne =
        filters.stream()
            .sorted(Comparator.comparing(filter -> filter.when().isEmpty()))
            .flatMap(filter -> items.stream().map(item -> values(query, item, List.of(filter))));
    return Stream.of(ofAll, near, ofOne)
        .flatMap(values -> values)
        .filter(values -> !values.isEmpty())
        .map(query::with);
  }

  /** The shortest item, the longest, and the one with the most letters that are hard to send. */
  private static List<Item> edges(Collection<Item> items) {
    Comparator<Item> byLength = Comparator.comparingInt(item -> item.key().length());
    Comparator<Item> byOddity =
        Comparator.comparingInt(item -> PLAIN.matcher(item.key()).replaceAll("").length());
    return Stream.of(
            items.stream().min(byLength),
            items.stream().max(byOddity),
            items.stream().max(byLength))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private List<Item> items(Query query) {
    return session.survey().baseline(query).items();
  }

  /** The filters that can be asked for with this item's values, their conditions included. */
  private static Map<String, String> values(Query query, Item item, List<Filter> filters) {
    Map<String, String> values = new TreeMap<>();
    for (Filter filter : filters) {
      String value = text(item, filter);
      if (!value.isEmpty() && filter.canSelect(query.operation(), item.json())) {
        values.put(filter.parameter(), value);
        values.putAll(filter.when());
      }
    }
    return values;
  }

  /** The same text in the other case, and all but its last letter: both match other items only. */
  private static Stream<Map<String, String>> near(Query query, Item item, Filter filter) {
    String value = text(item, filter);
    boolean anyText =
        query.operation().parameter(filter.parameter()).orElseThrow().schema().values().isEmpty();
    if (!anyText || value.length() < 2) {
      return Stream.empty();
    }
    String upper = value.toUpperCase(Locale.ROOT);
    String other = value.equals(upper) ? value.toLowerCase(Locale.ROOT) : upper;
    return Stream.of(other, value.substring(0, value.length() - 1))
        .filter(text -> !text.equals(value))
        .map(
            text -> {
              Map<String, String> values = new TreeMap<>(filter.when());
              values.put(filter.parameter(), text);
              return values;
            });
  }

  private static String text(Item item, Filter filter) {
    return item.json().at(filter.field()).asText("");
  }
}
