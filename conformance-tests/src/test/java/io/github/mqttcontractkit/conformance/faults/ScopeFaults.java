package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.CLIENTS;
import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.LDC;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.assuming;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.failing;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.items;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.page;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.reading;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.success;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.token;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;
import static io.github.mqttcontractkit.conformance.servers.Contexts.asks;
import static io.github.mqttcontractkit.conformance.servers.Contexts.number;
import static io.github.mqttcontractkit.conformance.servers.Contexts.size;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.OwnPaging;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import io.github.mqttcontractkit.rpc.Call;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is right for most groups, and wrong for the empty, the small or the large one. */
final class ScopeFaults {
  private static final Call EMPTY = CLIENTS.with("GroupId", "GID_none");
  private static final Call SMALL = CLIENTS.with("GroupId", "GID_seven");

  private ScopeFaults() {}

  static List<Fault> all() {
    return Stream.of(empty(), small(), large()).flatMap(List::stream).toList();
  }

  private static List<Fault> empty() {
    return List.of(
        ldc(
                "PARAM-3",
                "for a group without clients a PageSize above 100 is taken",
                inEmpty(reading("PageSize", Values.aboveMaximum("100"))))
            .shownBy(EMPTY.with("PageSize", "101")),
        ldc(
                "PARAM-5",
                "for a group without clients PageSize is not read",
                inEmpty(reading("PageSize", Values.noInteger("10"))))
            .shownBy(EMPTY.with("PageSize", "abc")),
        ldc(
                "PARAM-7",
                "for a group without clients any PageNo is 1",
                inEmpty(
                    reading("PageNo", Values.belowOne("1").andThen(Values.noInteger("1"))::apply)))
            .shownBy(EMPTY.with("PageNo", "0")),
        ldc(
                "PARAM-1",
                "for a group without clients PageSize may be missing",
                inEmpty(assuming("PageSize", "10")))
            .shownBy(EMPTY.without("PageSize")),
        ldc(
                "SHAPE-1",
                "a group without clients has no page and no size",
                listed("GID_none", page -> page.remove(List.of("PageNo", "PageSize"))))
            .orBy("ECHO-1")
            .shownBy(EMPTY),
        ldc(
                "SHAPE-2",
                "for a group without clients RequestId is empty",
                inEmpty(success(body -> body.put("RequestId", ""))))
            .orBy("SHAPE-1")
            .shownBy(EMPTY),
        ldc(
                "ECHO-1",
                "for a group without clients PageNo is 0",
                listed("GID_none", page -> page.put("PageNo", "0")))
            .shownBy(EMPTY),
        ldc(
                "PAGE-3",
                "for a group without clients there is a token",
                listed("GID_none", page -> page.put("NextToken", "end")))
            .shownBy(EMPTY),
        ldc(
                "PAGE-10",
                "for a group without clients any token is taken",
                inEmpty(reading(call -> call.without("NextToken"))))
            .shownBy(EMPTY.with("NextToken", "damaged")),
        ldc(
                "ERROR-5",
                "for a group without clients any instance is the caller's",
                inEmpty(reading("InstanceId", Values.notEmpty(Holdings.INSTANCE))))
            .shownBy(EMPTY.with("InstanceId", "mqtt-foreign")));
  }

  private static List<Fault> small() {
    return List.of(
        ldc(
                "TOTAL-1",
                "Total of a group with less clients than a page holds is the page size",
                success(ScopeFaults::roundUp))
            .shownBy(SMALL),
        ldc(
                "PAGE-1",
                "a group of less than 10 is always shown whole",
                where(
                    asks("GroupId", "GID_seven").and(size(size -> size > 0 && size < 7)),
                    reading("PageSize", size -> "7")))
            .orBy("ECHO-1")
            .shownBy(SMALL.with("PageSize", "2")),
        ldc(
                "PAGE-7",
                "a group of less than 10 has one page, whatever the number",
                where(
                    asks("GroupId", "GID_seven").and(number(n -> n > 1)),
                    reading("PageNo", n -> "1")))
            .orBy("PAGE-5", "ECHO-1", "PAGE-16")
            .shownBy(SMALL.with("PageNo", "2")),
        ldc(
                "PAGE-9",
                "for a small group an empty NextToken is refused",
                where(
                    asks("GroupId", "GID_seven").and(asks("NextToken", "")),
                    failing(400, "InvalidParameter.NextToken")))
            .shownBy(SMALL.with("NextToken", "")));
  }

  private static List<Fault> large() {
    return List.of(
        ldc(
                "SHAPE-6",
                "behind its last client a group shows the first of another",
                success(ScopeFaults::oneMore))
            .orBy("TOTAL-1", "PAGE-1", "PAGE-2", "PAGE-4")
            .shownBy(CLIENTS.with("PageSize", "100").with("PageNo", "3")),
        ldc(
                "SHAPE-6",
                "a group shows the clients of groups whose ids begin with its own",
                OwnPaging.of(
                    (call, all) ->
                        call.parameter("GroupId").orElse("").equals("GID_many")
                            ? Stream.concat(
                                    all.stream(),
                                    Stream.of("1", "2", "3")
                                        .map(i -> TextNode.valueOf("GID_many-eu@@@" + i)))
                                .toList()
                            : all))
            .shownBy(c -> c.walk(CLIENTS.with("PageSize", "100"))),
        ldc(
                "TOTAL-1",
                "Total is an estimate for more than 200 clients",
                success(
                    body -> {
                      if (page(body).path("Total").asInt() > 200) {
                        page(body).put("Total", "256");
                      }
                    }))
            .shownBy(CLIENTS));
  }

  private static Behaviour inEmpty(Behaviour behaviour) {
    return where(asks("GroupId", "GID_none"), behaviour);
  }

  private static Behaviour listed(String group, Consumer<ObjectNode> change) {
    return where(
        (request, call) -> call.action().equals(LDC) && asks("GroupId", group).test(request, call),
        success(body -> change.accept(page(body))));
  }

  private static void roundUp(ObjectNode body) {
    int total = page(body).path("Total").asInt();
    if (total > 0 && total < page(body).path("PageSize").asInt()) {
      page(body).put("Total", page(body).path("PageSize").asText());
    }
  }

  private static void oneMore(ObjectNode body) {
    if (token(body).isEmpty() && !items(body).isEmpty()) {
      items(body).add("GID_other@@@1");
    }
  }
}
