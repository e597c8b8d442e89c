package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.CLIENTS;
import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Behaviours;
import io.github.mqttcontractkit.conformance.servers.BlackBoxPaging;
import io.github.mqttcontractkit.conformance.servers.Contexts;
import io.github.mqttcontractkit.conformance.servers.OwnPaging;
import io.github.mqttcontractkit.conformance.servers.Refusals;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Pages by their number, and counts. */
final class BlackBoxNumberFaults {
  private static final int WINDOW = 200;

  private BlackBoxNumberFaults() {}

  static List<Fault> all() {
    return Stream.of(numbers(), totals()).flatMap(List::stream).toList();
  }

  private static List<Fault> numbers() {
    return List.of(
        ldc(
                "PAGE-5",
                "pages by number are refused beyond a result window of 200 clients",
                Refusals.refusing(
                    Contexts.number()
                        .and(
                            (request, call) ->
                                Contexts.integer(call, "PageNo").orElse(0)
                                        * Contexts.integer(call, "PageSize").orElse(0)
                                    > WINDOW),
                    "InvalidParameter.PageNo"))
            .orBy("PARAM-6", "ERROR-4")
            .shownBy(CLIENTS.with("PageNo", "22")),
        ldc(
                "PAGE-16",
                "by number the count of pages is rounded down, so the last but one has no token",
                numbered(
                    (call, page) -> {
                      if (number(call) >= page.path("Total").asInt() / OwnPaging.size(call)) {
                        page.remove("NextToken");
                      }
                    }))
            .orBy("PAGE-3", "PAGE-5", "PAGE-8", "PAGE-19")
            .shownBy(CLIENTS.with("PageSize", "100").with("PageNo", "2")),
        ldc(
                "PAGE-7",
                "a number past the end is taken for that of an incomplete last page",
                clamped())
            .orBy("PAGE-5")
            .shownBy(CLIENTS.with("PageSize", "100").with("PageNo", "5")));
  }

  private static List<Fault> totals() {
    return List.of(
        ldc(
                "TOTAL-1",
                "COUNT(*) OVER () finds no row past the end: Total is 0 there",
                Behaviours.success(
                    (call, body) -> {
                      if (Behaviours.items(body).isEmpty()) {
                        Behaviours.page(body).put("Total", "0");
                      }
                    }))
            .orBy("TOTAL-2")
            .shownBy(CLIENTS.with("PageNo", "27")),
        ldc(
                "TOTAL-2",
                "behind a token Total is the number of pages times PageSize",
                BlackBoxPaging.editing(
                    (position, page) -> {
                      int size = OwnPaging.size(position.call());
                      if (position.sizeBefore().isPresent()) {
                        page.put(
                            "Total", "" + (page.path("Total").asInt() + size - 1) / size * size);
                      }
                    }))
            .orBy("TOTAL-1")
            .shownBy(c -> c.walk(CLIENTS.with("PageSize", "100"))),
        ldc(
                "ECHO-1",
                "behind a token PageSize is that of the page before",
                BlackBoxPaging.editing(
                    (position, page) ->
                        position.sizeBefore().ifPresent(size -> page.put("PageSize", "" + size))))
            .shownBy(c -> c.behind(CLIENTS, call -> call.with("PageSize", "7"))));
  }

  private static Behaviour numbered(BiConsumer<Call, ObjectNode> change) {
    return Behaviours.where(
        Contexts.number(n -> true),
        Behaviours.success((call, body) -> change.accept(call, Behaviours.page(body))));
  }

  private static long number(Call call) {
    return Contexts.integer(call, "PageNo").orElse(1);
  }

  private static Behaviour clamped() {
    return Behaviours.where(
        Contexts.number(n -> n > 0),
        (request, right) -> {
          Call call = Behaviours.call(request);
          StubResponse answer = right.apply(request);
          if (!Behaviours.isSuccess(answer)) {
            return answer;
          }
          int total = Behaviours.page(Behaviours.json(answer)).path("Total").asInt();
          long most = total / OwnPaging.size(call) + 1;
          if (number(call) <= most) {
            return answer;
          }
          ObjectNode body =
              Behaviours.json(
                  right.apply(Behaviours.rewritten(request, call.with("PageNo", "" + most))));
          Behaviours.page(body).put("PageNo", call.parameter("PageNo").orElse(""));
          return Behaviours.with(answer, body);
        });
  }
}
