package io.github.mqttcontractkit.conformance.judging;

import io.github.mqttcontractkit.conformance.target.Item;
import java.util.List;

/** Compares sequences of items and writes them short. */
public final class Sequence {
  private static final int SHOWN = 6;

  private Sequence() {}

  /** The index at which they begin to differ; -1 if they don't. */
  public static int firstDifference(List<Item> expected, List<Item> actual) {
    int shorter = Math.min(expected.size(), actual.size());
    for (int i = 0; i < shorter; i++) {
      if (!expected.get(i).equals(actual.get(i))) {
        return i;
      }
    }
    return expected.size() == actual.size() ? -1 : shorter;
  }

  /** The item at an index, or that there is none. */
  public static String at(List<Item> items, int index) {
    return index >= 0 && index < items.size() ? items.get(index).key() : "none";
  }

  /** The first few items, and how many there are. */
  public static String brief(List<Item> items) {
    return items.size() <= SHOWN
        ? items.toString()
        : items.subList(0, SHOWN) + "… (" + items.size() + " items)";
  }
}
