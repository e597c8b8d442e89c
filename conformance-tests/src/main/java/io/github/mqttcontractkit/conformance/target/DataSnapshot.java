package io.github.mqttcontractkit.conformance.target;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.contract.SchemaFields;
import io.github.mqttcontractkit.rpc.Call;
import java.util.ArrayList;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the kit knows of the implementation's data: it knows nothing beforehand, so it walks every
 * query once with pages as large as are taken, and later compares with that. Data may change while
 * they are read; then what is known changes too.
 */
public final class DataSnapshot {
  private static final int SMALLER_PAGE = 10;

  /** Walks in a row in which an order that moved has to settle. */
  private static final int MOST_WALKS = 5;

  /** Equal requests, two in a row, of which one pair has to be answered alike. */
  private static final int PAIRS = 3;

  private final Map<Query, Walk> baselines = new LinkedHashMap<>();
  private final Map<Query, Set<Item>> items = new HashMap<>();

  /** Hashes of the orders that were known so far. */
  private final Map<Query, Set<Integer>> orders = new HashMap<>();

  private final Map<Query, Exchange> refusals;
  private final Budget budget;
  private int moves;

  private DataSnapshot(List<Walk> walks, Map<Query, Exchange> refusals, Budget budget) {
    walks.stream()
        .sorted(Comparator.comparingInt(walk -> walk.items().size()))
        .forEach(walk -> learn(walk, walk.distinct()));
    this.refusals = refusals;
    this.budget = budget;
  }

  private void learn(Walk walk, Set<Item> known) {
    baselines.put(walk.query(), walk);
    orders.computeIfAbsent(walk.query(), query -> new HashSet<>()).add(walk.items().hashCode());
    items.put(walk.query(), known);
  }

  /** Walks the queries, and again with each filter that has documented values. */
  public static DataSnapshot of(OperationClient api, List<Query> queries, Budget budget) {
    List<Walk> walks = new ArrayList<>();
    Map<Query, Exchange> refusals = new LinkedHashMap<>();
    for (Query query : queries.stream().flatMap(Query::narrowed).toList()) {
      Walk walk = walk(api, query, budget);
      if (!walk.pages().isEmpty() || isAcceptedWithMore(api, query)) {
        walks.add(walk);
      } else {
        refusals.put(query, walk.last());
      }
    }
    return new DataSnapshot(walks, refusals, budget);
  }

  private static Walk walk(OperationClient api, Query query, Budget budget) {
    int largest = largestPage(query.operation());
    Walk walk = api.walk(new WalkPlan(query, largest, budget.longestWalk()));
    return walk.pages().isEmpty()
        ? api.walk(new WalkPlan(query, SMALLER_PAGE, budget.longestWalk()))
        : walk;
  }

  /** Whether an optional parameter makes a query accepted: the first page's number, or no token. */
  private static boolean isAcceptedWithMore(OperationClient api, Query query) {
    return query.operation().page().isPresent() && api.accepts(query.page(SMALLER_PAGE, 1L))
        || api.accepts(query.page(SMALLER_PAGE, ""));
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

  /** The accepted queries that have no filter. */
  public List<Query> unfiltered() {
    return queries().stream()
        .filter(
            query ->
                query.operation().filters().stream()
                    .noneMatch(filter -> query.parameters().containsKey(filter.parameter())))
        .toList();
  }

  /** The baseline walk of a query. */
  public Walk baseline(Query query) {
    return baselines.get(query);
  }

  /** The walk that the baseline of a query is; it need not be walked again. */
  public WalkPlan walking(Query query) {
    return toTheEnd(query, baseline(query).size());
  }

  /** All items of a query, over all pages. */
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
        .filter(item -> query.offended(item.json()).isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Stream<Query> wider(Query query) {
    return unfiltered().stream()
        .filter(wide -> query.parameters().entrySet().containsAll(wide.parameters().entrySet()));
  }

  /** Walks a query with these pages to its end, unless that is very far. */
  public WalkPlan toTheEnd(Query query, int size) {
    return new WalkPlan(query, size, budget.longestWalk());
  }

  /**
   * Whether the data behind these queries are the same as they were when they were surveyed; if
   * not, what is there now counts from now on. Every query is walked twice: an item that one walk
   * lacks and another has is no sign that the data moved. Another order is, if it is new and stays
   * for two walks, or at least for two requests: items that were touched come first where the
   * newest do; an order left to chance never stays, and that of a replica comes back.
   */
  public boolean isStill(OperationClient api, List<Query> asked) {
    List<Query> moved =
        asked.stream()
            .flatMap(query -> Stream.concat(Stream.of(query), wider(query)))
            .distinct()
            .filter(baselines::containsKey)
            .filter(query -> hasMoved(api, query))
            .toList();
    moves += moved.isEmpty() ? 0 : 1;
    return moved.isEmpty();
  }

  private boolean hasMoved(OperationClient api, Query query) {
    WalkPlan whole = walking(query);
    Walk walk = api.walkAnew(whole);
    Walk again = api.walkAnew(whole);
    Set<Item> now = new LinkedHashSet<>(walk.distinct());
    now.addAll(again.distinct());
    for (int walks = 2; walks < MOST_WALKS && isUnsettled(query, now, walk, again); walks++) {
      walk = again;
      again = api.walkAnew(whole);
      now.addAll(again.distinct());
    }
    boolean reordered =
        again.items().equals(walk.items())
            ? !orders.get(query).contains(again.items().hashCode())
            : isAnsweredAlike(api, query.firstPage(whole.size()));
    boolean moved = reordered || !now.equals(items(query));
    learn(moved ? again : baseline(query), now);
    return moved;
  }

  /** The items are those that are known, but two walks in a row met them in different orders. */
  private boolean isUnsettled(Query query, Set<Item> now, Walk walk, Walk again) {
    return now.equals(items(query)) && !again.items().equals(walk.items());
  }

  /** Whether a call is answered alike twice in a row: then its order is not left to chance. */
  private static boolean isAnsweredAlike(OperationClient api, Call call) {
    return IntStream.range(0, PAIRS)
        .anyMatch(
            pair -> api.read(api.send(call)).items().equals(api.read(api.send(call)).items()));
  }

  /** How often the data turned out to have moved. */
  public int moves() {
    return moves;
  }

  /** Why no query can be asked: what the implementation said to those that were tried. */
  public String refusal() {
    return refusals.entrySet().stream()
        .map(
            refused -> refused.getKey() + " is answered " + refused.getValue().response().summary())
        .findFirst()
        .map(answer -> "needs data (--instance-id, --group-id): " + answer)
        .orElse("needs a group of the instance");
  }

  /**
   * Checks that what answers is an implementation of this API at all, right or wrong: one answer,
   * to a good or a bad request, is a JSON object with a documented field.
   *
   * @throws Inconclusive if not
   */
  public void mustBeOf(OperationClient api) {
    Stream<Exchange> known =
        Stream.concat(baselines.values().stream().map(Walk::last), refusals.values().stream());
    Stream<Exchange> refused =
        Stream.of(new Call(api.operation().name(), Optional.empty(), Map.of())).map(api::send);
    List<String> fields =
        Stream.concat(
                SchemaFields.of(api.contract(), api.operation().successSchema()).names(),
                SchemaFields.of(api.contract(), "/components/schemas/ErrorResponse").names())
            .toList();
    if (Stream.concat(known, refused)
        .noneMatch(exchange -> fields.stream().anyMatch(exchange.response().json()::has))) {
      throw new Inconclusive("no answer is one of " + api.operation().name());
    }
  }
}
