package io.github.mqttcontractkit.conformance.judging;

import io.github.mqttcontractkit.conformance.target.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How the items that were met differ from those that are known.
 *
 * @param repeated met more than once
 * @param missing known, but not met
 * @param unexpected met, but not known
 */
public record Difference(List<Item> repeated, List<Item> missing, List<Item> unexpected) {

  public static Difference between(Set<Item> known, List<Item> met) {
    Set<Item> seen = new LinkedHashSet<>();
    List<Item> repeated = met.stream().filter(item -> !seen.add(item)).distinct().toList();
    return new Difference(repeated, without(known, seen), without(seen, known));
  }

  private static List<Item> without(Collection<Item> items, Set<Item> others) {
    return items.stream().filter(item -> !others.contains(item)).toList();
  }

  public boolean isNone() {
    return repeated.isEmpty() && missing.isEmpty() && unexpected.isEmpty();
  }

  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    add(parts, "met again", repeated);
    add(parts, "never met", missing);
    add(parts, "not known before", unexpected);
    return String.join("; ", parts);
  }

  private static void add(List<String> parts, String what, List<Item> items) {
    if (!items.isEmpty()) {
      parts.add(what + " " + Sequence.brief(items));
    }
  }
}
