package io.github.mqttcontractkit.conformance.verdict;

import io.github.mqttcontractkit.conformance.verdict.WalkDiagram.Mark;
import io.github.mqttcontractkit.conformance.verdict.WalkDiagram.Page;
import io.github.mqttcontractkit.conformance.verdict.WalkDiagram.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Leaves out what a picture has no room for, and says so in its place. */
final class Elision {
  private static final int FIRST = 4;
  private static final int LAST = 2;
  private static final int SPOTS = 24;

  private Elision() {}

  /** The first items, the last ones, and as many of the marked ones as there is room for. */
  static List<Spot> ofSpots(List<Spot> spots) {
    boolean[] kept = kept(spots.size(), SPOTS, i -> spots.get(i).isMarked());
    List<Spot> left = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      int next = end(kept, i);
      left.add(kept[i] ? spots.get(i) : new Spot("… " + (next - i) + " more", Mark.OMITTED));
      i = next - 1;
    }
    return left;
  }

  /** The first pages, the last ones, and as many of those with a mark as there is room for. */
  static List<Page> ofPages(List<Page> pages, int most) {
    boolean[] kept =
        kept(
            pages.size(),
            most,
            i -> pages.get(i).shown() || pages.get(i).items().stream().anyMatch(Elision::isWrong));
    List<Page> left = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      int next = end(kept, i);
      String name = "pages " + (i + 1) + " to " + next;
      left.add(kept[i] ? pages.get(i) : new Page(name, false, List.of()));
      i = next - 1;
    }
    return left;
  }

  private static boolean isWrong(Spot spot) {
    return spot.isMarked() && spot.mark() != Mark.OMITTED;
  }

  private static boolean[] kept(int size, int most, IntPredicate isWorthIt) {
    boolean[] kept = new boolean[size];
    IntStream ends = IntStream.range(0, size).filter(i -> i < FIRST || i >= size - LAST);
    IntStream worth = IntStream.range(0, size).filter(isWorthIt);
    (size <= most ? IntStream.range(0, size) : IntStream.concat(ends, worth).distinct().limit(most))
        .forEach(i -> kept[i] = true);
    return kept;
  }

  /** Behind the run of left-out ones that begins here; just behind this one if it is kept. */
  private static int end(boolean[] kept, int from) {
    int end = from + 1;
    while (!kept[from] && end < kept.length && !kept[end]) {
      end++;
    }
    return end;
  }
}
