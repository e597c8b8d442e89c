package io.github.mqttcontractkit.conformance.coverage;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which servers of a matrix are tried. The whole of a matrix takes many minutes, so the usual build
 * tries every few of them; {@code -Dmatrix.every=1} tries all, {@code -Dmatrix.only} those whose
 * name has a match for a regular expression.
 */
final class Sample {
  /** Every how many servers one is tried. */
  static final int EVERY = Integer.getInteger("matrix.every", 5);

  private static final String ONLY = System.getProperty("matrix.only", "");

  private Sample() {}

  /** The servers that are tried. */
  static <T> List<T> of(List<T> all) {
    if (!ONLY.isEmpty()) {
      Pattern only = Pattern.compile(ONLY);
      return all.stream().filter(server -> only.matcher(server.toString()).find()).toList();
    }
    return IntStream.range(0, all.size()).filter(i -> i % EVERY == 0).mapToObj(all::get).toList();
  }
}
