package io.github.mqttcontractkit.conformance.coverage;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which servers of a matrix are tried. The whole of a matrix takes a quarter of an hour, so the
 * usual build tries every few of them; {@code -Dmatrix.every=1} tries all.
 */
final class Sample {
  /** Every how many servers one is tried. */
  static final int EVERY = Integer.getInteger("matrix.every", 5);

  private Sample() {}

  /** The servers that are tried. */
  static <T> List<T> of(List<T> all) {
    return IntStream.range(0, all.size()).filter(i -> i % EVERY == 0).mapToObj(all::get).toList();
  }
}
