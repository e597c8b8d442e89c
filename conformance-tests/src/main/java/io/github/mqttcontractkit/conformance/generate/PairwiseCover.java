package io.github.mqttcontractkit.conformance.generate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Puts combinations in an order in which every value comes early, and every two values of different
 * dimensions meet early: each next one is the one with the most values, then pairs, that are new (a
 * greedy covering array).
 */
public final class PairwiseCover {
  /** A value that was in no combination counts more than any pairs. */
  private static final long SINGLE = 100;

  private PairwiseCover() {}

  private record Single(int dimension, Object value) {}

  private record Pair(int dimension, Object value, int otherDimension, Object otherValue) {}

  /**
   * The combinations that are needed until all pairs have met.
   *
   * @param all the first one stays the first; among equally good ones the earlier one is taken
   * @param values of a combination, one for each dimension
   */
  public static <T> List<T> of(List<T> all, Function<T, List<Object>> values) {
    return of(all, values, combination -> false);
  }

  /**
   * The same, where the second one is among the wanted ones.
   *
   * @param second the wanted ones; if there are none, any may be the second
   */
  public static <T> List<T> of(List<T> all, Function<T, List<Object>> values, Predicate<T> second) {
    List<T> left = new ArrayList<>(all);
    List<T> chosen = new ArrayList<>();
    Set<Object> met = new HashSet<>();
    T next = left.isEmpty() ? null : left.get(0);
    while (next != null) {
      chosen.add(next);
      left.remove(next);
      met.addAll(pairs(values.apply(next)));
      met.addAll(singles(values.apply(next)));
      List<T> wanted = chosen.size() == 1 ? left.stream().filter(second).toList() : List.of();
      next = best(wanted.isEmpty() ? left : wanted, met, values);
    }
    return chosen;
  }

  private static <T> T best(List<T> left, Set<Object> met, Function<T, List<Object>> values) {
    T best = null;
    long most = 0;
    for (T candidate : left) {
      long fresh = fresh(pairs(values.apply(candidate)), met);
      long score = fresh + SINGLE * fresh(singles(values.apply(candidate)), met);
      if (fresh > 0 && score > most) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }

  private static long fresh(List<?> some, Set<Object> met) {
    return some.stream().filter(one -> !met.contains(one)).count();
  }

  private static List<Single> singles(List<Object> values) {
    return IntStream.range(0, values.size()).mapToObj(i -> new Single(i, values.get(i))).toList();
  }

  private static List<Pair> pairs(List<Object> values) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      for (int j = i + 1; j < values.size(); j++) {
        pairs.add(new Pair(i, values.get(i), j, values.get(j)));
      }
    }
    return pairs;
  }
}
