package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.faults.PagingFaults.asks;
import static io.github.mqttcontractkit.conformance.faults.Remembering.every;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.answer;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.coded;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.items;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.page;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.reading;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.success;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.token;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.with;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Behaviours;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Faults that show now and then, or only where one has to look for them. */
final class RareFaults {
  private static final int SELDOM = 20;
  private static final int MANY = 1000;

  private RareFaults() {}

  static List<Fault> all() {
    return List.of(
        qca(
            "SHAPE-1",
            "one answer in twenty lacks Message",
            "Message",
            every(SELDOM, success(body -> body.remove("Message")))),
        ldc(
            "SHAPE-1",
            "one answer in twenty has a number for Total",
            "/Total",
            every(SELDOM, success(body -> page(body).put("Total", 1)))),
        ldc(
            "SHAPE-1",
            "one answer in twenty is cut off",
            "a JSON text",
            every(SELDOM, answer(a -> with(a, Arrays.copyOf(a.body(), 40))))),
        ldc(
            "PAGE-2",
            "one page in twenty loses an item",
            "never met",
            every(SELDOM, success(RareFaults::loseOne))),
        qca(
            "PAGE-2",
            "one page in twenty loses an item",
            "never met",
            every(SELDOM, success(RareFaults::loseOne))),
        ldc(
            "TOTAL-2",
            "one Total in twenty is one too low",
            "on page",
            every(
                SELDOM,
                success(
                    body -> page(body).put("Total", "" + (page(body).path("Total").asInt() - 1))))),
        ldc(
            "PAGE-2",
            "the last item of a page of 100 is lost",
            "not known before",
            where((r, call) -> asks(call, "PageSize", "100"), success(RareFaults::loseLastOf100))),
        qca(
            "PAGE-2",
            "the first item behind 100 is met twice",
            "met again",
            where(
                (r, call) -> asks(call, "Size", "100") && call.parameter("NextToken").isPresent(),
                success(body -> items(body).add(items(body).get(0).deepCopy())))),
        ldc(
                "TOTAL-1",
                "the walk ends after 1,000 items",
                "Total 1100",
                beyondThousand("PageSize", body -> page(body).remove("NextToken")))
            .large(),
        qca(
                "FILTER-2",
                "the walk ends after 1,000 items",
                "not known before",
                beyondThousand("Size", body -> page(body).remove("NextToken")))
            .large(),
        ldc(
                "TOTAL-1",
                "Total is never above 1,000",
                "Total 1000",
                success(
                    body ->
                        page(body)
                            .put("Total", "" + Math.min(MANY, page(body).path("Total").asInt()))))
            .large(),
        ldc(
                "PAGE-3",
                "behind 1,000 items a token leads nowhere",
                "for the token",
                beyondThousand("PageSize", body -> page(body).put("NextToken", "lost")))
            .large(),
        ldc(
                "PAGE-2",
                "pages of 99 lose an item",
                "never met",
                where((r, call) -> asks(call, "PageSize", "99"), success(RareFaults::loseOne)))
            .orBy("PAGE-14", "PAGE-19"),
        qca(
                "PAGE-2",
                "pages of 7 lose an item",
                "never met",
                where((r, call) -> asks(call, "Size", "7"), success(RareFaults::loseOne)))
            .orBy("PAGE-13"),
        ldc(
            "PAGE-3",
            "a walk of full pages does not end",
            "token",
            where((r, call) -> asks(call, "PageSize", "7"), success(body -> tokenIfNone(body)))),
        qca(
            "PARAM-11",
            "POST shows one identity",
            "POST",
            posted(reading("Size", size -> size.equals("2") ? "1" : size))),
        ldc(
            "PARAM-11",
            "a form is another group",
            "FORM",
            where(
                (r, call) -> r.body().length > 0,
                reading(call -> call.with("GroupId", "GID_seven").with("PageNo", "2")))),
        ldc("PARAM-11", "POST goes backwards", "POST", posted(success(OrderFaults::backwards))),
        ldc(
            "TOTAL-2",
            "the second page has another Total",
            "on page 2",
            where(
                (r, call) -> call.parameter("NextToken").isPresent(),
                success(body -> page(body).put("Total", "1")))),
        qca(
            "SHAPE-1",
            "the second page is text/html",
            "text/html",
            where(
                (r, call) -> call.parameter("NextToken").isPresent(),
                answer(a -> a.status() == 200 ? with(a, "Content-Type", "text/html") : a))),
        qca(
            "SHAPE-4",
            "one identity of all has another SignMode",
            "NONE",
            success(body -> items(body).forEach(RareFaults::oneOdd))),
        ldc(
            "ERROR-1",
            "only a bad PageNo has no Code",
            "Code",
            where(
                (r, call) -> call.parameter("PageNo").filter(n -> !n.matches("\\d+")).isPresent(),
                Behaviours.error(body -> body.remove("Code")))),
        ldc(
            "TOTAL-1",
            "Total is wrong where there is nothing",
            "Total -",
            where(
                (r, call) -> asks(call, "GroupId", "GID_none"),
                success(body -> page(body).put("Total", "-1")))),
        ldc(
            "PAGE-12",
            "every second answer comes from a replica that lacks an item",
            "items",
            every(2, success(RareFaults::loseOne))),
        qca(
            "PAGE-3",
            "one request in twenty is refused",
            "400 InvalidParameter.Size",
            every(SELDOM, answer(a -> coded(a, 400, "InvalidParameter.Size")))),
        ldc(
            "ERROR-2",
            "one request in twenty crashes",
            "500 Crash",
            every(SELDOM, answer(a -> coded(a, 500, "Crash")))),
        qca(
            "SHAPE-2",
            "one RequestId in two is empty",
            "a request id",
            every(2, success(body -> body.put("RequestId", "")))));
  }

  private static void loseOne(ObjectNode body) {
    if (items(body).size() > 1) {
      items(body).remove(items(body).size() / 2);
    }
  }

  private static void loseLastOf100(ObjectNode body) {
    if (items(body).size() == 100) {
      items(body).remove(99);
    }
  }

  private static void tokenIfNone(ObjectNode body) {
    if (token(body).isEmpty()) {
      page(body).put("NextToken", "more");
    }
  }

  private static void oneOdd(JsonNode item) {
    if (item.path("Username").asText().equals("tester")) {
      ((ObjectNode) item).put("SignMode", "NONE");
    }
  }

  private static Behaviour posted(Behaviour behaviour) {
    return where((request, call) -> request.method().equals("POST"), behaviour);
  }

  /** Counts items from token to token, and changes the pages that reach 1,000. */
  private static Behaviour beyondThousand(String size, Consumer<ObjectNode> change) {
    Map<String, Integer> met = new ConcurrentHashMap<>();
    return success(
        (call, body) -> {
          int before = call.parameter("NextToken").map(met::get).orElse(0);
          int now = before + items(body).size();
          if (!token(body).isEmpty()) {
            met.put(token(body), now);
          }
          if (now >= MANY && !token(body).isEmpty()) {
            change.accept(body);
          }
        });
  }
}
