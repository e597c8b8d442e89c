package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.CLIENTS;
import static io.github.mqttcontractkit.conformance.faults.Calls.IDENTITIES;
import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Behaviours;
import io.github.mqttcontractkit.conformance.servers.BlackBoxPaging;
import io.github.mqttcontractkit.conformance.servers.BlackBoxPaging.Position;
import io.github.mqttcontractkit.conformance.servers.BlackBoxPaging.Slice;
import io.github.mqttcontractkit.conformance.servers.Contexts;
import io.github.mqttcontractkit.conformance.servers.OwnPaging;
import io.github.mqttcontractkit.conformance.servers.Refusals;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Where a page begins and ends: cursors and lengths. */
final class BlackBoxPagingFaults {
  private static final int WINDOW = 200;
  private static final int SMALL = 10;
  private static final int MOST_LETTERS = 6_000;

  private BlackBoxPagingFaults() {}

  static List<Fault> all() {
    return Stream.of(cursors(), lengths()).flatMap(List::stream).toList();
  }

  private static List<Fault> cursors() {
    return List.of(
        qca("PAGE-2", "a cursor holds the last Username only", keyset())
            .orBy("PAGE-4", "FILTER-2")
            .shownBy(c -> c.walk(IDENTITIES.with("Size", "1"))),
        qca(
                "PAGE-3",
                "whether more follows is read off the unfiltered table",
                BlackBoxPaging.cutting(BlackBoxPagingFaults::unfilteredRest))
            .orBy("PAGE-6", "FILTER-2", "PAGE-19")
            .shownBy(IDENTITIES.with("Username", "tester").with("Size", "1")),
        ldc(
                "PAGE-13",
                "the next page is prefetched with the size before, the cursor moves by the new one",
                BlackBoxPaging.cutting(BlackBoxPagingFaults::prefetched))
            .orBy("PAGE-2")
            .shownBy(c -> c.behind(CLIENTS, call -> call.with("PageSize", "20"))),
        ldc(
                "ERROR-8",
                "a token that leads behind the 200th client always gets ApplyTokenOverFlow",
                Behaviours.where(
                    Contexts.token(),
                    (request, right) -> {
                      StubResponse answer = right.apply(request);
                      return isDeep(Behaviours.call(request), answer)
                          ? Refusals.answer(request, right, "ApplyTokenOverFlow")
                          : answer;
                    }))
            .orBy("PAGE-2", "PAGE-3", "PAGE-5")
            .shownBy(c -> c.walk(CLIENTS.with("PageSize", "50"))));
  }

  private static List<Fault> lengths() {
    return List.of(
        ldc(
                "PAGE-1",
                "a last page of one client is joined to the page before",
                BlackBoxPaging.cutting(BlackBoxPagingFaults::withOrphan))
            .orBy("PAGE-4", "PAGE-5")
            .shownBy(CLIENTS.with("GroupId", "GID_seven").with("PageSize", "6")),
        ldc(
                "PAGE-1",
                "groups of up to 10 clients come whole",
                BlackBoxPaging.cutting(
                    (position, selected, all) ->
                        selected.size() <= SMALL
                            ? new Slice(0, selected.size(), OptionalInt.empty())
                            : BlackBoxPaging.usual(position, selected, all)))
            .orBy("PAGE-7", "PAGE-5")
            .shownBy(CLIENTS.with("GroupId", "GID_seven").with("PageSize", "2")),
        qca(
                "PAGE-6",
                "a page ends where its JSON reaches 6,000 letters",
                BlackBoxPaging.cutting(BlackBoxPagingFaults::ofLetters))
            .orBy("PAGE-4")
            .shownBy(IDENTITIES.with("Size", "100")));
  }

  private static Behaviour keyset() {
    return new BlackBoxPaging(
        (call, all) ->
            BlackBoxPaging.matching(call, all).stream()
                .sorted(Comparator.comparing(BlackBoxPagingFaults::name))
                .toList(),
        BlackBoxPagingFaults::behindTheName,
        (position, page) -> {});
  }

  private static Slice behindTheName(
      Position position, List<JsonNode> selected, List<JsonNode> all) {
    Slice page = BlackBoxPaging.usual(position, selected, all);
    int next = page.to();
    while (next > 0
        && next < selected.size()
        && name(selected, next).equals(name(selected, page.to() - 1))) {
      next++;
    }
    return new Slice(
        page.from(),
        page.to(),
        next < selected.size() ? OptionalInt.of(next) : OptionalInt.empty());
  }

  private static String name(List<JsonNode> items, int index) {
    return name(items.get(index));
  }

  private static Slice unfilteredRest(
      Position position, List<JsonNode> selected, List<JsonNode> all) {
    Slice page = BlackBoxPaging.usual(position, selected, all);
    boolean full = page.to() - page.from() == OwnPaging.size(position.call());
    return full && all.indexOf(selected.get(page.to() - 1)) < all.size() - 1
        ? new Slice(page.from(), page.to(), OptionalInt.of(page.to()))
        : page;
  }

  private static Slice prefetched(Position position, List<JsonNode> selected, List<JsonNode> all) {
    int size = OwnPaging.size(position.call());
    Slice asked = BlackBoxPaging.slice(position, selected, size);
    int most = position.sizeBefore().orElse(size);
    return new Slice(asked.from(), Math.min(asked.to(), asked.from() + most), asked.next());
  }

  private static Slice withOrphan(Position position, List<JsonNode> selected, List<JsonNode> all) {
    Slice page = BlackBoxPaging.usual(position, selected, all);
    return page.to() == selected.size() - 1
        ? new Slice(page.from(), selected.size(), OptionalInt.empty())
        : page;
  }

  private static Slice ofLetters(Position position, List<JsonNode> selected, List<JsonNode> all) {
    Slice page = BlackBoxPaging.usual(position, selected, all);
    int size = 0;
    int letters = 0;
    while (page.from() + size < page.to() && letters < MOST_LETTERS) {
      letters += selected.get(page.from() + size).toString().length();
      size++;
    }
    return BlackBoxPaging.slice(position, selected, Math.max(1, size));
  }

  private static boolean isDeep(Call call, StubResponse answer) {
    if (!Behaviours.isSuccess(answer)) {
      return false;
    }
    ObjectNode page = Behaviours.page(Behaviours.json(answer));
    return (page.path("PageNo").asInt() - 1) * OwnPaging.size(call) >= WINDOW;
  }

  private static String name(JsonNode item) {
    return item.path("Username").asText();
  }
}
