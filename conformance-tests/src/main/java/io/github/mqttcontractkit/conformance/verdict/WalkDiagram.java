package io.github.mqttcontractkit.conformance.verdict;

import io.github.mqttcontractkit.conformance.target.FailedWalk;
import io.github.mqttcontractkit.conformance.target.Item;
import io.github.mqttcontractkit.conformance.target.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A walk as a report draws it: pages as boxes, and in them their items.
 *
 * @param query what was asked
 * @param size the page size that was asked for
 * @param pages in their order; where there are many, some are left out
 * @param end why the walk ended
 */
public record WalkDiagram(String query, int size, List<Page> pages, String end) {
  private static final int PAGES = 9;

  /**
   * @param name which page, or which ones are left out
   * @param shown whether it is the answer that the counterexample shows
   * @param items in their order, with lost ones where they were expected; some may be left out
   */
  public record Page(String name, boolean shown, List<Spot> items) {
    private Page masked(UnaryOperator<String> mask) {
      return new Page(name, shown, items.stream().map(item -> item.masked(mask)).toList());
    }
  }

  /**
   * @param name an item, or how many are left out
   * @param mark what is wrong with it
   */
  public record Spot(String name, Mark mark) {
    private Spot masked(UnaryOperator<String> mask) {
      return new Spot(mask.apply(name), mark);
    }

    boolean isMarked() {
      return mark != Mark.PLAIN;
    }
  }

  /** What may be wrong with an item on a walk. */
  public enum Mark {
    PLAIN,
    /** It was met before. */
    DUPLICATE,
    /** It is known, and was never met. */
    MISSING,
    /** It was met, and is not known. */
    UNEXPECTED,
    /** It stands on a page that has more items than were asked for, behind those. */
    SURPLUS,
    /** Items that the picture has no room for. */
    OMITTED
  }

  /** Draws a walk. */
  static WalkDiagram of(FailedWalk failed) {
    Walk walk = failed.walk();
    Map<Item, List<Item>> missing = missing(failed);
    Set<Item> seen = new HashSet<>();
    List<Page> pages = new ArrayList<>();
    for (var page : walk.pages()) {
      List<Spot> spots = new ArrayList<>();
      if (pages.isEmpty()) {
        missing.getOrDefault(null, List.of()).forEach(item -> spots.add(spot(item, Mark.MISSING)));
      }
      for (int i = 0; i < page.items().size(); i++) {
        Item item = page.items().get(i);
        boolean first = seen.add(item);
        spots.add(spot(item, mark(failed, item, first, i)));
        if (first) {
          missing
              .getOrDefault(item, List.of())
              .forEach(next -> spots.add(spot(next, Mark.MISSING)));
        }
      }
      boolean shown = page.exchange() == failed.exchange();
      pages.add(new Page(failed.pageName(pages.size() + 1), shown, Elision.ofSpots(spots)));
    }
    return new WalkDiagram(
        walk.query().toString(), walk.size(), Elision.ofPages(pages, PAGES), end(walk));
  }

  private static Mark mark(FailedWalk failed, Item item, boolean first, int index) {
    if (!first) {
      return Mark.DUPLICATE;
    }
    if (failed.complete() && !failed.known().contains(item)) {
      return Mark.UNEXPECTED;
    }
    return index < failed.walk().size() ? Mark.PLAIN : Mark.SURPLUS;
  }

  /** The same picture without secrets. */
  WalkDiagram masked(UnaryOperator<String> mask) {
    return new WalkDiagram(
        mask.apply(query), size, pages.stream().map(page -> page.masked(mask)).toList(), end);
  }

  private static Spot spot(Item item, Mark mark) {
    return new Spot(item.key(), mark);
  }

  /** Items that were never met, by the item that they follow; by null where they follow none. */
  private static Map<Item, List<Item>> missing(FailedWalk failed) {
    Map<Item, List<Item>> missing = new HashMap<>();
    Set<Item> met = failed.walk().distinct();
    Item before = null;
    for (Item item : failed.known()) {
      if (met.contains(item)) {
        before = item;
      } else if (failed.walk().end() != Walk.End.CUT) {
        missing.computeIfAbsent(before, first -> new ArrayList<>()).add(item);
      }
    }
    return missing;
  }

  private static String end(Walk walk) {
    return switch (walk.end()) {
      case NO_TOKEN -> "the last page has no token";
      case TOKEN_REPEATED -> "the last page has a token that came before";
      case NOTHING_NEW -> "the last page has only items that came before";
      case REFUSED -> "the token of the last page is answered " + walk.last().response().summary();
      case CUT -> "not walked further";
    };
  }
}
