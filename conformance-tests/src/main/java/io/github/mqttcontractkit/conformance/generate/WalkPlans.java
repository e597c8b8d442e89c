package io.github.mqttcontractkit.conformance.generate;

import io.github.mqttcontractkit.conformance.engine.RuleContext;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.Query;
import io.github.mqttcontractkit.conformance.target.WalkPlan;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Walks worth making: those of the survey, which are known, and sizes at the edges of the range and
 * of the data. A walk is cut where it gets long, so that small pages of large data are tried too.
 */
final class WalkPlans {
  private final RuleContext session;
  private final int largest;
  private final int mostPages;
  private final int longestWalk;

  WalkPlans(RuleContext session) {
    this.session = session;
    this.largest = DataSnapshot.largestPage(session.api().operation());
    this.mostPages = session.budget().pages();
    this.longestWalk = session.budget().longestWalk();
  }

  Arbitrary<WalkPlan> all() {
    DataSnapshot survey = session.survey();
    List<Query> queries = survey.queries().stream().filter(query -> items(query) > 1).toList();
    Stream<WalkPlan> others =
        sizes().stream()
            .flatMap(
                size ->
                    queries.stream().map(query -> walking(query, size.applyAsInt(items(query)))))
            .distinct()
            .limit(session.budget().tries());
    List<WalkPlan> telling =
        Stream.concat(survey.queries().stream().map(survey::walking), others)
            .sorted(
                Comparator.comparingInt((WalkPlan w) -> items(w.query()))
                    .thenComparing(WalkPlan::size))
            .toList();
    return new OrderedArbitrary<>(
        Combinators.combine(
                Arbitraries.of(survey.queries()), Arbitraries.integers().between(1, largest))
            .as(this::walking),
        telling,
        this::smaller,
        walking -> walking.query().parameters().size() * (largest + 1L) + walking.size());
  }

  /** Fewer filters, then smaller pages; as many of them as it takes to meet what failed. */
  private Stream<WalkPlan> smaller(WalkPlan walking) {
    int size = walking.size();
    Query query = walking.query();
    return Stream.concat(
        query.wider().filter(session.survey().queries()::contains).map(wider -> whole(wider, size)),
        IntStream.of(1, size / 2, size - 1)
            .filter(other -> other > 0)
            .distinct()
            .mapToObj(other -> whole(query, other)));
  }

  private WalkPlan whole(Query query, int size) {
    int pages = items(query) / size + 2;
    return new WalkPlan(query, size, Math.max(mostPages, Math.min(longestWalk, pages)));
  }

  /** Sizes by the number of items, the most telling first: the first walk reaches its end. */
  private List<IntUnaryOperator> sizes() {
    return List.of(
        items -> Math.max(2, (items + mostPages - 1) / mostPages),
        items -> 2,
        items -> items,
        items -> 1,
        items -> items - 1,
        items -> items + 1,
        items -> (items + 1) / 2,
        items -> 3,
        items -> largest - 1,
        items -> 7);
  }

  private WalkPlan walking(Query query, int size) {
    return new WalkPlan(query, Math.min(largest, Math.max(1, size)), mostPages);
  }

  private int items(Query query) {
    return session.survey().baseline(query).items().size();
  }
}
