package io.github.mqttcontractkit.conformance.generate;

import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.target.WalkPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Combinators;

/**
 * Walks worth making: those of the snapshot, which are known, and page sizes at the edges of the
 * range and of the data, divisors of the number of items, and sizes that callers use. A walk is cut
 * where it gets long, so that small pages of large data are tried too; at least one is not.
 */
public final class WalkPlans {
  /** Page sizes that callers like, besides the largest. */
  private static final int USUAL_SIZE = 20;

  private static final int LARGER_SIZE = 50;

  private final DataSnapshot snapshot;
  private final Budget budget;
  private final int largest;

  public WalkPlans(OperationClient client, DataSnapshot snapshot, Budget budget) {
    this.snapshot = snapshot;
    this.budget = budget;
    this.largest = DataSnapshot.largestPage(client.operation());
  }

  /** The plans; those over the fewest items and with the smallest pages first. */
  public Examples<WalkPlan> examples() {
    List<WalkPlan> chosen = chosen();
    return new Examples<>(
        new OrderedArbitrary<>(
            Combinators.combine(
                    Arbitraries.of(snapshot.queries()), Arbitraries.integers().between(1, largest))
                .as(this::cut),
            chosen,
            this::smaller,
            plan -> plan.query().parameters().size() * (largest + 1L) + plan.size()),
        chosen,
        budget.randomTries());
  }

  private List<WalkPlan> chosen() {
    List<Query> queries = snapshot.queries().stream().filter(query -> items(query) > 1).toList();
    Set<WalkPlan> others = new LinkedHashSet<>();
    usual(queries).forEach(others::add);
    sizes().stream()
        .flatMap(size -> queries.stream().map(query -> cut(query, size.applyAsInt(items(query)))))
        .forEach(others::add);
    others.removeIf(plan -> plan.size() == snapshot.baseline(plan.query()).size());
    Stream<WalkPlan> affordable = others.stream().limit(budget.walks());
    return Stream.concat(snapshot.queries().stream().map(snapshot::baselinePlan), affordable)
        .sorted(
            Comparator.comparingInt((WalkPlan plan) -> items(plan.query()))
                .thenComparing(WalkPlan::size))
        .toList();
  }

  /**
   * The largest query with pages as callers ask for them, to its end; the smallest two items by
   * two, or on three pages if these are many, and on one page that it fills.
   */
  private Stream<WalkPlan> usual(List<Query> queries) {
    if (queries.isEmpty()) {
      return Stream.empty();
    }
    Query smallest = queries.get(0);
    Query largestQuery = queries.get(queries.size() - 1);
    return Stream.of(
        toTheEnd(largestQuery, USUAL_SIZE),
        items(smallest) > 2 * budget.pages() ? snapshot.inThreePages(smallest) : cut(smallest, 2),
        cut(smallest, items(smallest)),
        toTheEnd(largestQuery, LARGER_SIZE),
        cut(smallest, 1));
  }

  private WalkPlan toTheEnd(Query query, int size) {
    return items(query) / size <= budget.longestWalk()
        ? snapshot.toTheEnd(query, size)
        : cut(query, size);
  }

  /** Sizes by the number of items, the most telling first. */
  private List<IntUnaryOperator> sizes() {
    List<IntUnaryOperator> sizes = new ArrayList<>();
    sizes.add(items -> divisor(items, largest));
    sizes.add(items -> Math.max(2, (items + budget.pages() - 1) / budget.pages()));
    sizes.add(items -> 1);
    sizes.add(items -> items);
    sizes.add(items -> 10);
    sizes.add(items -> 2);
    sizes.add(items -> 30);
    sizes.add(items -> items - 1);
    sizes.add(items -> 25);
    sizes.add(items -> (items + 1) / 2);
    sizes.add(items -> 3);
    sizes.add(items -> largest - 1);
    sizes.add(items -> 7);
    sizes.add(items -> items + 1);
    sizes.add(items -> 5);
    IntStream.rangeClosed(1, largest).forEach(size -> sizes.add(items -> size));
    return sizes;
  }

  /** The largest page that is filled by every page of the walk, where there is more than one. */
  public static int divisor(int items, int largest) {
    return IntStream.iterate(Math.min(largest, items / 2), size -> size > 1, size -> size - 1)
        .filter(size -> items % size == 0)
        .findFirst()
        .orElse(1);
  }

  /** Fewer filters, then smaller pages; as many of them as it takes to meet what failed. */
  private Stream<WalkPlan> smaller(WalkPlan plan) {
    int size = plan.size();
    Query query = plan.query();
    return Stream.concat(
        query.wider().filter(snapshot::knows).map(wider -> whole(wider, size)),
        IntStream.of(1, size / 2, size - 1)
            .filter(other -> other > 0)
            .distinct()
            .mapToObj(other -> whole(query, other)));
  }

  private WalkPlan whole(Query query, int size) {
    int pages = items(query) / size + 2;
    return new WalkPlan(
        query, size, Math.max(budget.pages(), Math.min(budget.longestWalk(), pages)));
  }

  private WalkPlan cut(Query query, int size) {
    return new WalkPlan(query, Math.min(largest, Math.max(1, size)), budget.pages());
  }

  private int items(Query query) {
    return snapshot.baseline(query).items().size();
  }
}
