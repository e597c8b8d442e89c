package io.github.mqttcontractkit.stub.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.AbstractList;
import java.util.HexFormat;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * A list whose elements are made each time they are asked for; the same seed makes the same ones.
 */
final class GeneratedList<T> extends AbstractList<T> implements RandomAccess {
  /** An odd multiplier, so that multiplying by it maps no two ints to the same one. */
  private static final int MULTIPLIER = 0x9E3779B1;

  private final JsonNode entry;
  private final int count;
  private final IntFunction<T> element;

  /**
   * @param entry the entry of the data file that the list stands for
   * @param element makes the element at an index
   */
  GeneratedList(JsonNode entry, IntFunction<T> element) {
    this.entry = entry;
    this.count = entry.path("count").asInt();
    this.element = element;
  }

  /**
   * A name of eight hex digits that looks random. Every number has its own name for a given seed:
   * adding, multiplying by an odd number and xoring the upper half onto the lower one are
   * reversible.
   */
  static String name(int seed, int number) {
    int mixed = (number + seed * MULTIPLIER) * MULTIPLIER;
    return HexFormat.of().toHexDigits(mixed ^ (mixed >>> 16));
  }

  JsonNode entry() {
    return entry;
  }

  @Override
  public T get(int index) {
    return element.apply(Objects.checkIndex(index, count));
  }

  @Override
  public int size() {
    return count;
  }
}
