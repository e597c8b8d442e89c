package io.github.mqttcontractkit.conformance.probes;

import io.github.mqttcontractkit.conformance.Query;
import io.github.mqttcontractkit.conformance.Session;
import io.github.mqttcontractkit.conformance.Survey;
import io.github.mqttcontractkit.conformance.Walking;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Walks worth making: sizes at the edges of the range and of the data first, none too long. */
final class Walkings {
  private final Session session;
  private final int largest;

  Walkings(Session session) {
    this.session = session;
    this.largest = Survey.largestPage(session.api().operation());
  }

  Arbitrary<Walking> all() {
    List<Query> queries = session.survey().queries();
    List<Walking> telling =
        queries.stream()
            .flatMap(this::telling)
            .sorted(Comparator.comparingInt(this::rank))
            .limit(session.budget().tries())
            .sorted(
                Comparator.comparingInt((Walking w) -> items(w.query()))
                    .thenComparing(Walking::size))
            .toList();
    return Values.telling(
        Combinators.combine(Arbitraries.of(queries), Arbitraries.integers().between(1, largest))
            .as(this::affordable),
        telling);
  }

  private Stream<Walking> telling(Query query) {
    int items = items(query);
    return Stream.of(1, 2, 3, 7, items / 2, items - 1, items, items + 1, largest - 1, largest)
        .filter(size -> size >= 1 && size <= largest)
        .map(size -> affordable(query, size))
        .distinct();
  }

  /** Walks of several pages tell most, of these the shorter ones; then those of one page. */
  private int rank(Walking walking) {
    int pages = pages(walking);
    return pages > 1 ? pages : Integer.MAX_VALUE / 2 + items(walking.query());
  }

  private Walking affordable(Query query, int size) {
    int least = (items(query) + session.budget().pages() - 1) / session.budget().pages();
    return new Walking(query, Math.min(largest, Math.max(size, least)));
  }

  private int pages(Walking walking) {
    return (items(walking.query()) + walking.size() - 1) / walking.size();
  }

  private int items(Query query) {
    return session.survey().baseline(query).items().size();
  }
}
