package io.github.mqttcontractkit.conformance.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PairwiseCoverTest {
  private static final List<List<Object>> ALL =
      combinations(List.of("query", "form", "position", "size"), 3);

  /** All combinations of the dimensions, each with that many values. */
  private static List<List<Object>> combinations(List<String> dimensions, int values) {
    List<List<Object>> all = List.of(List.of());
    for (String dimension : dimensions) {
      all =
          all.stream()
              .flatMap(
                  start ->
                      Stream.iterate(1, i -> i + 1)
                          .limit(values)
                          .map(i -> extended(start, dimension + i)))
              .toList();
    }
    return all;
  }

  private static List<Object> extended(List<Object> start, Object value) {
    return Stream.concat(start.stream(), Stream.of(value)).toList();
  }

  private static Set<Set<Object>> pairs(List<List<Object>> combinations) {
    Set<Set<Object>> pairs = new HashSet<>();
    for (List<Object> values : combinations) {
      for (Object one : values) {
        values.stream().filter(other -> other != one).forEach(o -> pairs.add(Set.of(one, o)));
      }
    }
    return pairs;
  }

  @Test
  void everyTwoValuesMeet() {
    List<List<Object>> chosen = PairwiseCover.of(ALL, values -> values);

    assertThat(pairs(ALL)).hasSize(6 * 9);
    assertThat(pairs(chosen)).isEqualTo(pairs(ALL));
  }

  @Test
  void fewCombinationsAreEnough() {
    assertThat(ALL).hasSize(81);
    assertThat(PairwiseCover.of(ALL, values -> values))
        .hasSizeBetween(9, 15)
        .doesNotHaveDuplicates();
  }

  @Test
  void firstCombinationStaysFirst() {
    List<Object> first = ALL.get(0);

    assertThat(PairwiseCover.of(ALL, values -> values)).first().isEqualTo(first);
  }

  @Test
  void nextCombinationIsTheOneWithTheMostNewPairs() {
    List<List<Object>> all =
        List.of(
            List.of("a", 1, true),
            List.of("a", 1, false),
            List.of("a", 2, true),
            List.of("b", 2, false));

    assertThat(PairwiseCover.of(all, values -> values).get(1)).isEqualTo(List.of("b", 2, false));
  }

  @Test
  void equalValuesOfDifferentDimensionsAreDifferent() {
    List<List<Object>> all = List.of(List.of(1, 2), List.of(2, 1));

    assertThat(PairwiseCover.of(all, values -> values)).isEqualTo(all);
  }

  @Test
  void nothingCoversNothing() {
    assertThat(PairwiseCover.of(List.<List<Object>>of(), values -> values)).isEmpty();
  }
}
