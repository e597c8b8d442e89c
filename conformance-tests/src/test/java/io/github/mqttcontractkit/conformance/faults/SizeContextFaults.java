package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.CLIENTS;
import static io.github.mqttcontractkit.conformance.faults.Calls.IDENTITIES;
import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.failing;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.isSuccess;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.items;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.json;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.page;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.reading;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.success;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.token;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;
import static io.github.mqttcontractkit.conformance.servers.Contexts.number;
import static io.github.mqttcontractkit.conformance.servers.Contexts.size;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Contexts;
import io.github.mqttcontractkit.conformance.servers.OwnPaging;
import io.github.mqttcontractkit.rpc.Call;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** What is right for most page sizes, and wrong for some. */
final class SizeContextFaults {
  private SizeContextFaults() {}

  static List<Fault> all() {
    return List.of(
        ldc("PAGE-2", "pages of 50 lose their last client", ofSize(50, SizeContextFaults::loseLast))
            .orBy("PAGE-4", "PAGE-5", "PAGE-6", "TOTAL-1", "PAGE-14", "PAGE-19")
            .shownBy(clients(50)),
        qca(
                "PAGE-2",
                "pages of 20 lose their last identity",
                ofSize(20, SizeContextFaults::loseLast))
            .orBy("PAGE-4", "PAGE-6", "FILTER-2")
            .shownBy(identities(20)),
        qca(
                "PAGE-2",
                "pages of 30 show an identity twice",
                ofSize(30, body -> items(body).set(1, items(body).get(0).deepCopy())))
            .orBy("PAGE-4", "FILTER-2")
            .seldom()
            .shownBy(identities(30)),
        ldc(
                "PAGE-3",
                "where PageSize divides the number of clients the last page leads to itself",
                success(SizeContextFaults::toItselfIfFull))
            .orBy("PAGE-14")
            .shownBy(c -> c.walk(clients(50))),
        qca(
                "PAGE-3",
                "where Size divides the number of identities the last page has a token that is refused",
                success((call, body) -> tokenIfFull(call, body, "end")))
            .shownBy(c -> c.walk(identities(50))),
        qca(
                "PAGE-3",
                "behind a last page of exactly 50 comes the first",
                where(
                        size(size -> size == 50),
                        success((call, body) -> tokenIfFull(call, body, "start")))
                    .over(
                        where(
                            Contexts.asks("NextToken", "start"),
                            reading(call -> call.without("NextToken")))))
            .shownBy(c -> c.walk(identities(50))),
        ldc(
                "TOTAL-2",
                "on pages of 100 Total is 100 up to the last",
                ofSize(
                    100,
                    body -> {
                      if (!token(body).isEmpty()) {
                        page(body).put("Total", "100");
                      }
                    }))
            .orBy("TOTAL-1")
            .shownBy(clients(100)),
        ldc(
                "TOTAL-1",
                "where PageSize divides the number of clients Total is one page too much",
                success(SizeContextFaults::onePageMore))
            .orBy("TOTAL-2")
            .shownBy(clients(50)),
        ldc(
                "ECHO-1",
                "a PageSize above 50 is echoed as 50",
                where(size(size -> size > 50), success(body -> page(body).put("PageSize", "50"))))
            .shownBy(clients(100)),
        ldc(
                "PAGE-6",
                "pages of more than 50 hold 50",
                where(size(size -> size > 50 && size <= 100), ofAtMost50()))
            .orBy("PAGE-4", "PAGE-5")
            .shownBy(clients(100)),
        ldc(
                "PAGE-4",
                "pages of more than 50 come from an index with another order",
                OwnPaging.of((call, all) -> OwnPaging.size(call) > 50 ? reversed(all) : all))
            .orBy("PAGE-5", "PAGE-13")
            .shownBy(clients(60)),
        qca(
                "PAGE-4",
                "pages of more than 50 come from an index that lacks the newest",
                OwnPaging.of(
                    (call, all) ->
                        OwnFilters.exact(
                            call,
                            OwnPaging.size(call) > 50 ? all.subList(0, all.size() - 3) : all)))
            .orBy("FILTER-2", "PAGE-2")
            .shownBy(c -> c.walk(identities(60))),
        ldc(
                "PARAM-6",
                "with a token a PageSize of 100 is refused",
                where(
                    Contexts.token().and(size(size -> size == 100)),
                    failing(400, "InvalidParameter.PageSize")))
            .orBy("PAGE-3", "PAGE-13", "PAGE-4", "PAGE-2")
            .shownBy(c -> c.walk(clients(100))),
        ldc(
                "PARAM-6",
                "by number a PageSize of 1 is refused",
                where(number().and(size(size -> size == 1)), failing(400, "ParameterCheckFailed")))
            .orBy("PAGE-5", "PAGE-8", "PAGE-16", "PARAM-15")
            .shownBy(clients(1).with("PageNo", "3")),
        qca(
                "PAGE-1",
                "full pages of 100 hold one more",
                ofSize(
                    100,
                    body -> {
                      if (items(body).size() == 100) {
                        JsonNode last = items(body).get(99).deepCopy();
                        items(body).add(((ObjectNode) last).put("Username", "one-more"));
                      }
                    }))
            .orBy("FILTER-1", "PAGE-2", "PAGE-4")
            .shownBy(identities(100)),
        ldc(
                "PAGE-2",
                "a page of 1 shows every second client",
                where(Contexts.token().and(size(size -> size == 1)), skipping()))
            .orBy("PAGE-4", "TOTAL-1", "PAGE-5", "PAGE-13")
            .shownBy(c -> c.walk(clients(1).with("GroupId", "GID_seven"))));
  }

  private static Call clients(int size) {
    return CLIENTS.with("PageSize", String.valueOf(size));
  }

  private static Call identities(int size) {
    return IDENTITIES.with("Size", String.valueOf(size));
  }

  private static Behaviour ofAtMost50() {
    return success(
            (call, body) -> page(body).put("PageSize", call.parameter("PageSize").orElseThrow()))
        .over(reading("PageSize", size -> "50"));
  }

  private static Behaviour ofSize(int size, Consumer<ObjectNode> change) {
    return where(
        size(asked -> asked == size),
        success(
            body -> {
              if (items(body).size() > 1) {
                change.accept(body);
              }
            }));
  }

  private static void loseLast(ObjectNode body) {
    items(body).remove(items(body).size() - 1);
  }

  private static void toItselfIfFull(Call call, ObjectNode body) {
    call.parameter("NextToken").ifPresent(token -> tokenIfFull(call, body, token));
  }

  private static void tokenIfFull(Call call, ObjectNode body, String token) {
    boolean full = items(body).size() == OwnPaging.size(call) && items(body).size() > 1;
    boolean walked = call.parameter("NextToken").filter(asked -> !asked.isEmpty()).isPresent();
    if (full && walked && token(body).isEmpty()) {
      page(body).put("NextToken", token);
    }
  }

  private static void onePageMore(Call call, ObjectNode body) {
    int total = page(body).path("Total").asInt();
    int size = OwnPaging.size(call);
    if (total > 0 && size > 1 && total % size == 0) {
      page(body).put("Total", String.valueOf(total + size));
    }
  }

  private static List<JsonNode> reversed(List<JsonNode> all) {
    List<JsonNode> list = new ArrayList<>(all);
    Collections.reverse(list);
    return list;
  }

  /** The page behind the one that is asked for, where there is one. */
  private static Behaviour skipping() {
    return (request, right) -> {
      var answer = right.apply(request);
      String next = isSuccess(answer) ? token(json(answer)) : "";
      return next.isEmpty()
          ? answer
          : reading(call -> call.with("NextToken", next)).answer(request, right);
    };
  }
}
