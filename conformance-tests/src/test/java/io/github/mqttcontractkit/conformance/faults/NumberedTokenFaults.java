package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.CLIENTS;
import static io.github.mqttcontractkit.conformance.faults.Calls.IDENTITIES;
import static io.github.mqttcontractkit.conformance.faults.Fault.both;
import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.call;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.isSuccess;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.items;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.json;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.page;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.success;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.with;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.conformance.servers.Contexts;
import io.github.mqttcontractkit.conformance.servers.OwnPaging;
import io.github.mqttcontractkit.conformance.servers.TokenMemory;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tokens of pages that were asked for by number, and tokens that are used elsewhere. */
final class NumberedTokenFaults {
  private NumberedTokenFaults() {}

  static List<Fault> all() {
    return Stream.of(numbers(), elsewhere()).flatMap(List::stream).toList();
  }

  private static List<Fault> numbers() {
    return List.of(
        ldc(
                "PAGE-16",
                "the token of a numbered page leads to page 2",
                WalkTokens.afterNumber(number -> 1))
            .orBy("PAGE-5")
            .shownBy(c -> c.behind(CLIENTS.with("PageNo", "3"), call -> call.without("PageNo"))),
        ldc(
                "PAGE-16",
                "the token of a numbered page leads to that page",
                WalkTokens.afterNumber(number -> number - 1))
            .orBy("PAGE-5", "PAGE-3")
            .shownBy(c -> c.behind(CLIENTS.with("PageNo", "3"), call -> call.without("PageNo"))),
        ldc(
                "PAGE-16",
                "numbered pages have no token",
                where(Contexts.number(n -> n > 1), success(body -> page(body).remove("NextToken"))))
            .orBy("PAGE-3", "PAGE-5", "PAGE-19")
            .shownBy(CLIENTS.with("PageNo", "3")),
        ldc(
                "PAGE-5",
                "numbers count pages of 10",
                where(Contexts.number(n -> n > 1 && n < 1000), NumberedTokenFaults::ofTen))
            .orBy("PAGE-7", "PAGE-16")
            .shownBy(CLIENTS.with("PageSize", "7").with("PageNo", "3")));
  }

  private static List<Fault> elsewhere() {
    return List.of(
        both(
                "PAGE-17",
                "a token is good for any operation and shows what it was given for",
                TokenMemory.reading(
                    (asked, given) ->
                        given.with("NextToken", asked.parameter("NextToken").orElseThrow())))
            .orBy(
                "SHAPE-1",
                "PAGE-11",
                "PAGE-13",
                "FILTER-1",
                "PARAM-3",
                "PARAM-5",
                "PARAM-1",
                "ERROR-5",
                "ERROR-6")
            .shownBy(c -> c.get(IDENTITIES.with("NextToken", c.next(CLIENTS)))));
  }

  private static StubResponse ofTen(
      WireRequest request, Function<WireRequest, StubResponse> right) {
    StubResponse answer = right.apply(request);
    if (!isSuccess(answer)) {
      return answer;
    }
    Call call = call(request);
    List<JsonNode> all = OwnPaging.all(call, right);
    int number = (int) Contexts.integer(call, "PageNo").orElse(1);
    int from = Math.min((number - 1) * 10, all.size());
    ObjectNode body = json(answer);
    items(body)
        .removeAll()
        .addAll(all.subList(from, Math.min(from + OwnPaging.size(call), all.size())));
    return with(answer, body);
  }
}
