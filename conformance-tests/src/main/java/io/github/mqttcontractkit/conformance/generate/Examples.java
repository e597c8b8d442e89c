package io.github.mqttcontractkit.conformance.generate;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * What a rule is tried with.
 *
 * @param arbitrary the examples, the chosen ones as edge cases
 * @param chosen examples that are tried first
 * @param random how many random ones are tried after them
 */
public record Examples<T>(Arbitrary<T> arbitrary, List<T> chosen, int random) {

  /** Nothing to try. */
  public static <T> Examples<T> none() {
    return new Examples<>(Arbitraries.of(List.of()), List.of(), 0);
  }

  /**
   * Each of these once.
   *
   * @param smaller other examples worth trying in place of one that fails
   * @param size of an example; only smaller ones are tried
   */
  public static <T> Examples<T> of(
      List<T> values, Function<T, Stream<T>> smaller, ToLongFunction<T> size) {
    return values.isEmpty()
        ? none()
        : new Examples<>(
            new OrderedArbitrary<>(Arbitraries.of(values), values, smaller, size), values, 0);
  }

  /** How many examples are tried. */
  public int tries() {
    return chosen.size() + random;
  }
}
