package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.PagingFaults.asks;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.answer;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.call;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.coded;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.items;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.json;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.page;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.reading;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.success;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.token;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.rpc.Call;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** Page numbers, totals and echoes that are wrong. */
final class NumberFaults {
  private NumberFaults() {}

  static List<Fault> all() {
    return List.of(
        ldc("PAGE-5", "pages are counted from 0", "by number", numbers(value -> plus(value, 1))),
        ldc(
                "PAGE-5",
                "page 2 is page 1",
                "page 2 by number",
                numbers(value -> value.equals("2") ? "1" : value))
            .orBy("PAGE-16", "PAGE-19"),
        ldc(
            "PAGE-5",
            "by number pages are sorted backwards",
            "by number",
            byNumber((call, body) -> OrderFaults.backwards(body))),
        ldc(
            "PAGE-5",
            "by number pages beyond the first are empty",
            "page 2 by number []",
            byNumber(
                (call, body) -> {
                  if (!asks(call, "PageNo", "1")) {
                    items(body).removeAll();
                  }
                })),
        ldc(
            "PAGE-5",
            "by number the last page is refused",
            "400",
            answer(
                (call, a) ->
                    a.status() == 200
                            && call.parameter("PageNo").filter(n -> !n.equals("1")).isPresent()
                            && token(json(a)).isEmpty()
                        ? coded(a, 400, "InvalidParameter.PageNo")
                        : a)),
        ldc(
            "PAGE-7",
            "a page past the end is the first",
            "an empty page",
            numbers(value -> value.matches("\\d{4,10}") ? "1" : value)),
        ldc("PAGE-7", "a page past the end is the last one", "an empty page", pastTheEnd()),
        ldc(
            "PAGE-7",
            "a page past the end is a crash",
            "500 IndexOutOfBounds",
            answer(
                (call, a) ->
                    a.status() == 200
                            && call.parameter("PageNo").filter(n -> n.length() > 3).isPresent()
                        ? coded(a, 500, "IndexOutOfBounds")
                        : a)),
        ldc(
            "PAGE-7",
            "numbers beyond nine digits wrap around",
            "PageNo=",
            numbers(value -> value.length() == 10 ? "1" : value)),
        ldc("PAGE-8", "no PageNo means page 2", "PageNo=1", first("2")),
        ldc("PAGE-8", "no PageNo means no page", "PageNo=1", first("1000")),
        ldc("TOTAL-1", "Total is one more", "Total", total((call, body) -> number(body) + 1)),
        ldc(
            "TOTAL-1",
            "Total is never above 100",
            "Total 100",
            total((call, body) -> Math.min(100, number(body)))),
        ldc("TOTAL-1", "Total counts all groups", "Total 257", total((call, body) -> 257)),
        ldc(
            "TOTAL-1",
            "Total is 1 where there is nothing",
            "Total 1",
            total((call, body) -> Math.max(1, number(body)))),
        ldc(
            "TOTAL-2",
            "Total is what the page holds",
            "on page",
            total((call, body) -> items(body).size())),
        ldc(
            "TOTAL-2",
            "Total is what is still to come",
            "on page",
            total(
                (call, body) ->
                    number(body)
                        - (Math.min(1000, page(body).path("PageNo").asInt()) - 1)
                            * items(body).size())),
        ldc(
            "TOTAL-2",
            "the last page tells no Total",
            "missing on page",
            success(
                body -> {
                  if (token(body).isEmpty()) {
                    page(body).remove("Total");
                  }
                })),
        ldc(
                "TOTAL-2",
                "by number Total is what the page holds",
                "by number",
                byNumber((call, body) -> page(body).put("Total", "" + items(body).size())))
            .orBy("TOTAL-1"),
        ldc(
            "ECHO-1",
            "by token PageSize is 10",
            "PageSize",
            success(
                (call, body) -> {
                  if (call.parameter("NextToken").isPresent()) {
                    page(body).put("PageSize", "10");
                  }
                })),
        ldc(
            "ECHO-1",
            "PageSize is always 100",
            "PageSize",
            success(body -> page(body).put("PageSize", "100"))),
        ldc(
            "ECHO-1",
            "PageNo is always 1",
            "but was PageNo \"1\"",
            success(body -> page(body).put("PageNo", "1"))),
        ldc(
            "ECHO-1",
            "PageNo counts from 0",
            "PageNo ",
            success(
                body -> page(body).put("PageNo", plus(page(body).path("PageNo").asText(), -1)))),
        ldc(
            "ECHO-1",
            "PageSize is what the page holds",
            "PageSize",
            success(body -> page(body).put("PageSize", "" + items(body).size()))),
        ldc(
            "ECHO-1",
            "PageNo and PageSize are swapped",
            "expected Page",
            success(NumberFaults::swapped)));
  }

  /** How a total is computed. */
  private interface Count {
    int of(Call call, ObjectNode body);
  }

  private static Behaviour total(Count count) {
    return success((call, body) -> page(body).put("Total", String.valueOf(count.of(call, body))));
  }

  private static int number(ObjectNode body) {
    return Integer.parseInt(page(body).path("Total").asText());
  }

  private static Behaviour numbers(UnaryOperator<String> reading) {
    return reading("PageNo", reading);
  }

  private static String plus(String value, int by) {
    return value.matches("\\d{1,6}") ? String.valueOf(Integer.parseInt(value) + by) : value;
  }

  private static Behaviour byNumber(BiConsumer<Call, ObjectNode> change) {
    return where((r, call) -> call.parameter("PageNo").isPresent(), success(change));
  }

  private static Behaviour first(String number) {
    return reading(
        call ->
            call.parameter("PageNo").isPresent() || call.parameter("NextToken").isPresent()
                ? call
                : call.with("PageNo", number));
  }

  private static Behaviour pastTheEnd() {
    return (request, right) -> {
      var answer = right.apply(request);
      var call = call(request);
      boolean past =
          answer.status() == 200
              && call.parameter("PageNo").isPresent()
              && items(json(answer)).isEmpty();
      return past ? reading(c -> c.with("PageNo", "1")).answer(request, right) : answer;
    };
  }

  private static void swapped(ObjectNode body) {
    String number = page(body).path("PageNo").asText();
    page(body).put("PageNo", page(body).path("PageSize").asText()).put("PageSize", number);
  }
}
