package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.CLIENTS;
import static io.github.mqttcontractkit.conformance.faults.Calls.IDENTITIES;
import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.faults.OwnFilters.exact;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Contexts;
import io.github.mqttcontractkit.conformance.servers.OwnPaging;
import io.github.mqttcontractkit.conformance.servers.TokenMemory;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.WireRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Walks that go wrong far from their first page, or when something about them changes. */
final class WalkFaults {
  private static final Call LARGE = CLIENTS.with("PageSize", "100");

  private WalkFaults() {}

  static List<Fault> all() {
    return Stream.of(far(), sizes(), orders()).flatMap(List::stream).toList();
  }

  private static List<Fault> far() {
    return List.of(
        ldc(
                "PAGE-2",
                "behind the third page a client is lost",
                listing((call, items) -> without(items, 3 * OwnPaging.size(call))))
            .orBy("PAGE-4", "TOTAL-1", "PAGE-5", "TOTAL-2")
            .shownBy(c -> c.walk(CLIENTS)),
        ldc(
                "PAGE-2",
                "a client is met twice where a chunk of 128 begins",
                listing(
                    (call, items) -> {
                      List<JsonNode> list = new ArrayList<>(items);
                      if (list.size() > 128) {
                        list.add(128, list.get(127));
                      }
                      return list;
                    }))
            .orBy("TOTAL-1", "PAGE-5")
            .shownBy(c -> c.walk(LARGE)),
        ldc("PAGE-3", "tokens come again after 10 pages", WalkTokens.ring(10))
            .orBy("PAGE-2", "TOTAL-1", "PAGE-14", "PAGE-11", "PAGE-17")
            .shownBy(
                c -> {
                  Call second = CLIENTS.with("NextToken", c.next(CLIENTS));
                  c.walk(CLIENTS);
                  c.get(second);
                }),
        qca(
                "PAGE-3",
                "a walk has 12 pages at most, and its last token is refused",
                WalkTokens.limited(12))
            .orBy("PAGE-2", "PAGE-4")
            .shownBy(c -> c.walk(IDENTITIES)),
        qca(
                "FILTER-2",
                "without a filter there are 100 identities",
                OwnPaging.of(
                    (call, all) -> {
                      List<JsonNode> found = exact(call, all);
                      return Contexts.filters(1).test(null, call) || found.size() < 100
                          ? found
                          : found.subList(0, 100);
                    }))
            .orBy("FILTER-1")
            .shownBy(c -> c.walk(IDENTITIES.with("Size", "100"))),
        ldc("PAGE-10", "a token is checked up to its 20th letter", WalkTokens.checkedUpTo(20))
            .seldom()
            .shownBy(
                c -> {
                  String token = c.next(CLIENTS);
                  c.get(CLIENTS.with("NextToken", token.substring(0, token.length() - 1) + "-"));
                }));
  }

  private static List<Fault> sizes() {
    return List.of(
        ldc(
                "PAGE-13",
                "a walk whose PageSize changes begins again",
                sizeChange(asked -> asked.without("NextToken")))
            .orBy("PAGE-2", "PAGE-10")
            .shownBy(c -> c.behind(CLIENTS, call -> call.with("PageSize", "7"))),
        ldc("PAGE-13", "a token is the number of a page", WalkTokens.pageNumbers())
            .orBy("PAGE-2")
            .shownBy(c -> c.behind(CLIENTS, call -> call.with("PageSize", "7"))),
        qca(
                "PAGE-13",
                "a walk whose Size changes is refused",
                sizeChange(asked -> asked.with("NextToken", "unknown")))
            .orBy("PARAM-6", "PAGE-3")
            .shownBy(c -> c.behind(IDENTITIES, call -> call.with("Size", "7"))),
        qca(
                "PAGE-13",
                "a walk keeps the Size that it began with",
                TokenMemory.reading(
                    (asked, given) -> asked.with("Size", given.parameter("Size").orElse("10"))))
            .orBy("PAGE-1", "PAGE-6", "PARAM-3", "PARAM-5", "PARAM-1")
            .shownBy(c -> c.behind(IDENTITIES, call -> call.with("Size", "7"))));
  }

  private static List<Fault> orders() {
    Random random = new Random(7);
    return List.of(
        qca(
                "PAGE-2",
                "identities with the same name come in any order",
                OwnPaging.of(
                    (call, all) -> {
                      List<JsonNode> list = new ArrayList<>(exact(call, all));
                      synchronized (random) {
                        Collections.shuffle(list, random);
                      }
                      list.sort(Comparator.comparing(item -> item.path("Username").asText()));
                      return list;
                    }))
            .over(Holdings::telling)
            .orBy("PAGE-4", "PAGE-12", "FILTER-2")
            .shownBy(c -> c.walk(IDENTITIES.with("Username", "shared"))),
        ldc(
                "PAGE-9",
                "with an empty NextToken clients come sorted",
                sortedWhere(Contexts.asks("NextToken", "")))
            .orBy("PAGE-12", "PAGE-4", "PAGE-2")
            .shownBy(CLIENTS.with("NextToken", "")),
        ldc("PAGE-5", "by number clients come sorted", sortedWhere(Contexts.number()))
            .orBy("PAGE-8", "PAGE-16", "PAGE-12", "PAGE-4")
            .shownBy(CLIENTS.with("PageNo", "1")));
  }

  private static Behaviour sortedWhere(BiPredicate<WireRequest, Call> context) {
    return listing(
        (call, items) ->
            context.test(null, call)
                ? items.stream().sorted(Comparator.comparing(JsonNode::asText)).toList()
                : items);
  }

  private static Behaviour listing(OwnPaging.Selection selection) {
    return OwnPaging.of(selection);
  }

  private static List<JsonNode> without(List<JsonNode> items, int index) {
    List<JsonNode> list = new ArrayList<>(items);
    if (index < list.size()) {
      list.remove(index);
    }
    return list;
  }

  /** What is read with a token whose size is not that of the page before. */
  private static Behaviour sizeChange(UnaryOperator<Call> reading) {
    return TokenMemory.reading(
        (asked, given) -> size(asked).equals(size(given)) ? asked : reading.apply(asked));
  }

  private static Optional<String> size(Call call) {
    return call.parameter("PageSize").or(() -> call.parameter("Size"));
  }
}
