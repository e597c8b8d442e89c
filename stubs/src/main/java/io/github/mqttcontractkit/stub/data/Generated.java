package io.github.mqttcontractkit.stub.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.AbstractList;
import java.util.HexFormat;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** A list whose items are made when they are asked for; the same seed makes the same items. */
final class Generated<T> extends AbstractList<T> implements RandomAccess {
  private static final int ODD = 0x9E3779B1;

  private final JsonNode entry;
  private final int count;
  private final IntFunction<T> item;

  /**
   * @param entry what it was made from, as data files write it
   * @param item makes the item at an index
   */
  Generated(JsonNode entry, IntFunction<T> item) {
    this.entry = entry;
    this.count = entry.path("count").asInt();
    this.item = item;
  }

  /**
   * Eight hex digits that look random. For one seed no two numbers share them: adding, multiplying
   * by an odd number and folding the upper half onto the lower one can all be undone.
   */
  static String name(int seed, int number) {
    int mixed = (number + seed * ODD) * ODD;
    return HexFormat.of().toHexDigits(mixed ^ (mixed >>> 16));
  }

  JsonNode entry() {
    return entry;
  }

  @Override
  public T get(int index) {
    return item.apply(Objects.checkIndex(index, count));
  }

  @Override
  public int size() {
    return count;
  }
}
