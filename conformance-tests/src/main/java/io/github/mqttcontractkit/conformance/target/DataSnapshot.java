package io.github.mqttcontractkit.conformance.target;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.request.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.contract.Filter;
import io.github.mqttcontractkit.contract.Operation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the kit knows of the implementation's data: it knows nothing beforehand, so it walks every
 * query once with pages as large as are taken, and later compares with that. Data may change while
 * they are read; {@link #refresh} then reads them again.
 */
public final class DataSnapshot {
  private static final int TWO = 2;
  private static final int THREE = 3;

  private final Map<Query, Walk> baselines = new LinkedHashMap<>();
  private final Map<Query, Set<Item>> items = new HashMap<>();
  private final Map<Query, Exchange> refusals;
  private final int longestWalk;

  /** Queries that moved and have no end within reach: another look costs much and tells nothing. */
  private final Set<Query> restless = new HashSet<>();

  private int moves;

  /**
   * @param walks one for each query that was accepted
   * @param refusals the answers to queries that were not
   * @param longestWalk pages after which a walk is cut
   */
  DataSnapshot(List<Walk> walks, Map<Query, Exchange> refusals, int longestWalk) {
    walks.stream()
        .sorted(Comparator.comparingInt(walk -> walk.items().size()))
        .forEach(walk -> learn(walk, walk.distinct()));
    this.refusals = refusals;
    this.longestWalk = longestWalk;
  }

  private void learn(Walk walk, Set<Item> known) {
    baselines.put(walk.query(), walk);
    items.put(walk.query(), known);
  }

  /** The largest page that may be asked for. */
  public static int largestPage(Operation operation) {
    return operation.size().schema().maximum().orElseThrow().intValueExact();
  }

  /**
   * The queries that were accepted, those with the fewest items first; their walk has no pages if
   * they are accepted only with a parameter that is optional.
   */
  public List<Query> queries() {
    return List.copyOf(baselines.keySet());
  }

  /** The accepted query with the fewest items, but some if any query has some. */
  public Query smallest() {
    return queries().stream()
        .filter(query -> !baseline(query).items().isEmpty())
        .findFirst()
        .orElse(queries().get(0));
  }

  /** The accepted query with the most items. */
  public Query largest() {
    List<Query> all = queries();
    return all.get(all.size() - 1);
  }

  /** The accepted queries that have no filter. */
  public List<Query> unfiltered() {
    return queries().stream().filter(Query::isUnfiltered).toList();
  }

  /** Whether a query was walked. */
  public boolean knows(Query query) {
    return baselines.containsKey(query);
  }

  /** The baseline walk of a query that was walked. */
  public Walk baseline(Query query) {
    return baselines.get(query);
  }

  /** The plan of the baseline walk of a query; it need not be walked again. */
  public WalkPlan baselinePlan(Query query) {
    return toTheEnd(query, baseline(query).size());
  }

  /** All items of a query that was walked, over all pages. */
  public Set<Item> items(Query query) {
    return items.get(query);
  }

  /** The same query without its filters. */
  public Query unfiltered(Query query) {
    return wider(query)
        .findFirst()
        .orElseThrow(() -> new PreconditionNotMet("a query without filters that is not refused"));
  }

  /** The items of the query without its filters that match them. */
  public Set<Item> matching(Query query) {
    return items(unfiltered(query)).stream()
        .filter(item -> query.mismatches(item.json()).isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** All items that a query has; empty if they are not known to the last one. */
  public Optional<Set<Item>> allItems(Query query) {
    if (knows(query) && query.isUnfiltered()) {
      return Optional.of(items(query)).filter(known -> isWhole(query));
    }
    boolean decided = query.operation().filters().stream().allMatch(f -> isDecided(f, query));
    return wider(query)
        .findFirst()
        .filter(this::isWhole)
        .filter(wide -> decided)
        .map(wide -> matching(query));
  }

  private static boolean isDecided(Filter filter, Query query) {
    String value = query.parameters().get(filter.parameter());
    return value == null || !value.isEmpty() && filter.appliesTo(query.parameters());
  }

  private boolean isWhole(Query query) {
    return baseline(query).end() == Walk.End.NO_TOKEN;
  }

  private Stream<Query> wider(Query query) {
    return unfiltered().stream()
        .filter(wide -> query.parameters().entrySet().containsAll(wide.parameters().entrySet()));
  }

  /** Walks a query with these pages to its end, unless that is very far. */
  public WalkPlan toTheEnd(Query query, int size) {
    return new WalkPlan(query, size, longestWalk);
  }

  /** Walks a query on three pages that its items fill, or on more if they are too many. */
  public WalkPlan inThreePages(Query query) {
    return toTheEnd(query, part(query, items(query).size(), THREE));
  }

  /**
   * The plan of a walk of a query with filters: three pages where the query is known, else two, so
   * that the filters must last beyond the first page.
   */
  public WalkPlan filteredPlan(Query query) {
    return knows(query)
        ? inThreePages(query)
        : toTheEnd(query, part(query, matching(query).size(), TWO));
  }

  private int part(Query query, int items, int pages) {
    int size = baseline(unfiltered(query)).size();
    return Math.min(size, Math.max(1, (items + pages - 1) / pages));
  }

  /**
   * Reads the data behind these queries again and learns what is there now. Every query is walked
   * twice: an item that one walk lacks and another has is no sign that the data moved, and neither
   * is another order of the same items.
   *
   * @return whether they had moved: the set of items is another one
   */
  public boolean refresh(OperationClient client, List<Query> asked) {
    List<Query> moved =
        asked.stream()
            .flatMap(query -> Stream.concat(Stream.of(query), wider(query)))
            .distinct()
            .filter(this::knows)
            .filter(query -> refresh(client, query))
            .toList();
    moves += moved.isEmpty() ? 0 : 1;
    return !moved.isEmpty();
  }

  private boolean refresh(OperationClient client, Query query) {
    if (restless.contains(query)) {
      return true;
    }
    WalkPlan whole = baselinePlan(query);
    Walk walk = client.freshWalk(whole);
    Set<Item> now = new LinkedHashSet<>(walk.distinct());
    if (!now.equals(items(query))) {
      walk = client.freshWalk(whole);
      now.addAll(walk.distinct());
    }
    boolean moved = !now.equals(items(query));
    if (moved && walk.end() == Walk.End.CUT) {
      restless.add(query);
    }
    learn(moved ? walk : baseline(query), now);
    return moved;
  }

  /** How often the data turned out to have moved. */
  public int moves() {
    return moves;
  }

  /** The answers to queries that were refused. */
  public Map<Query, Exchange> refusals() {
    return Map.copyOf(refusals);
  }
}
