package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.CLIENTS;
import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.call;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.failing;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.isSuccess;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.items;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.json;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.page;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.reading;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.rewritten;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.success;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.with;
import static io.github.mqttcontractkit.conformance.servers.Contexts.number;
import static io.github.mqttcontractkit.conformance.servers.Contexts.size;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Contexts;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What is right for the first page, and wrong for pages by number or past the end. */
final class NumberContextFaults {
  private static final long FAR = 1000;
  private static final Call PAST_THE_END = CLIENTS.with("PageNo", "1000");

  private NumberContextFaults() {}

  static List<Fault> all() {
    return List.of(
        ldc(
                "PARAM-15",
                "by number a PageSize of 100 is refused",
                where(number().and(size(size -> size == 100)), reading("PageSize", size -> "101")))
            .orBy("PAGE-5", "PARAM-6")
            .shownBy(CLIENTS.with("PageNo", "1").with("PageSize", "100")),
        ldc(
                "PAGE-19",
                "by number a page of 100 lacks its first client",
                where(
                    number().and(size(size -> size == 100)),
                    success(body -> items(body).remove(0))))
            .orBy("PAGE-5")
            .shownBy(CLIENTS.with("PageNo", "1").with("PageSize", "100")),
        ldc(
                "PARAM-3",
                "by number a PageSize above 100 is cut to 100",
                where(number(), reading("PageSize", Values.aboveMaximum("100"))))
            .shownBy(CLIENTS.with("PageNo", "2").with("PageSize", "101")),
        ldc(
                "PARAM-4",
                "by number a PageSize of 0 is an empty page",
                where(number().and(size(size -> size == 0)), reading(NumberContextFaults::beyond)))
            .shownBy(CLIENTS.with("PageNo", "1").with("PageSize", "0")),
        ldc(
                "PARAM-5",
                "past the end PageSize is not read",
                where(number(n -> n >= FAR), reading("PageSize", Values.noInteger("10"))))
            .shownBy(PAST_THE_END.with("PageSize", "abc")),
        ldc(
                "PARAM-7",
                "on pages of 100 PageNo 0 is page 1",
                where(size(size -> size == 100), reading("PageNo", Values.belowOne("1"))))
            .seldom()
            .shownBy(CLIENTS.with("PageNo", "0").with("PageSize", "100")),
        ldc(
                "ERROR-6",
                "past the end an unknown group is an empty page",
                where(number(n -> n >= FAR), reading("GroupId", Values.notEmpty("GID_many"))))
            .shownBy(PAST_THE_END.with("GroupId", "GID_unknown")),
        ldc(
                "ERROR-5",
                "past the end a foreign instance is an empty page",
                where(
                    number(n -> n >= FAR),
                    reading("InstanceId", Values.notEmpty(Holdings.INSTANCE))))
            .shownBy(PAST_THE_END.with("InstanceId", "mqtt-foreign")),
        ldc("TOTAL-1", "past the end Total is 0", pastTheEnd(page -> page.put("Total", "0")))
            .orBy("TOTAL-2")
            .shownBy(PAST_THE_END),
        ldc(
                "ECHO-1",
                "past the end PageNo is that of the last page",
                pastTheEnd(page -> page.put("PageNo", "3")))
            .shownBy(PAST_THE_END.with("PageSize", "100")),
        ldc("ECHO-1", "past the end PageSize is 0", pastTheEnd(page -> page.put("PageSize", "0")))
            .shownBy(PAST_THE_END),
        ldc(
                "PAGE-7",
                "past the end there is a token",
                pastTheEnd(page -> page.put("NextToken", "more")))
            .orBy("PAGE-3", "PAGE-16")
            .shownBy(PAST_THE_END),
        ldc(
                "SHAPE-1",
                "past the end there is no list",
                pastTheEnd(page -> page.remove("ClientIdList")))
            .orBy("PAGE-7")
            .shownBy(PAST_THE_END),
        ldc(
                "SHAPE-1",
                "past the end PageNo is a number",
                pastTheEnd(page -> page.put("PageNo", 1000)))
            .orBy("ECHO-1")
            .shownBy(PAST_THE_END),
        ldc(
                "PAGE-5",
                "by number pages behind the second begin one client early",
                where(number(n -> n > 2 && n < FAR), NumberContextFaults::early))
            .orBy("PAGE-16")
            .shownBy(CLIENTS.with("PageNo", "3")),
        ldc(
                "PAGE-5",
                "of a PageNo only the first digit counts",
                reading("PageNo", n -> n.matches("[1-9]\\d") ? n.substring(0, 1) : n))
            .orBy("ECHO-1", "PAGE-7")
            .shownBy(CLIENTS.with("PageNo", "12")),
        ldc(
                "PAGE-5",
                "by number nothing behind 200 clients is shown",
                where(
                    number(n -> n < FAR).and((r, call) -> last(call) > 200),
                    failing(400, "InvalidParameter.PageNo")))
            .shownBy(CLIENTS.with("PageNo", "21")),
        ldc(
                "PAGE-7",
                "the offset of a page wraps around at 32 bits",
                where(number(n -> n >= FAR), NumberContextFaults::wrapped))
            .seldom()
            .shownBy(CLIENTS.with("PageNo", "2147483649")),
        ldc(
                "PARAM-10",
                "a PageNo beyond 64 bits is a crash",
                where(
                    number().and((r, call) -> call.parameter("PageNo").get().matches("\\d{20,}")),
                    failing(500, "NumberFormatException")))
            .orBy("PAGE-7", "ERROR-2")
            .shownBy(CLIENTS.with("PageNo", "1" + "0".repeat(30))));
  }

  /** Changes pages by number that are empty since nothing is left. */
  static Behaviour pastTheEnd(Consumer<ObjectNode> change) {
    return where(
        number(n -> n > 1),
        success(
            body -> {
              if (items(body).isEmpty()) {
                change.accept(page(body));
              }
            }));
  }

  private static Call beyond(Call call) {
    return call.with("PageSize", "1").with("PageNo", "100000");
  }

  /** The number of clients up to the end of the page. */
  private static long last(Call call) {
    return Contexts.integer(call, "PageNo").orElse(1)
        * Contexts.integer(call, "PageSize").orElse(0);
  }

  private static StubResponse early(
      WireRequest request, Function<WireRequest, StubResponse> right) {
    var answer = right.apply(request);
    long number = Contexts.integer(call(request), "PageNo").orElseThrow();
    Call before = call(request).with("PageNo", String.valueOf(number - 1));
    if (!isSuccess(answer) || items(json(answer)).isEmpty()) {
      return answer;
    }
    ArrayNode earlier = items(json(right.apply(rewritten(request, before))));
    ObjectNode body = json(answer);
    items(body).insert(0, earlier.get(earlier.size() - 1));
    items(body).remove(items(body).size() - 1);
    return with(answer, body);
  }

  private static StubResponse wrapped(
      WireRequest request, Function<WireRequest, StubResponse> right) {
    Call call = call(request);
    long size = Contexts.integer(call, "PageSize").orElse(1);
    String number = call.parameter("PageNo").orElseThrow();
    int offset = (int) ((Long.parseLong(number) - 1) * size);
    if (offset < 0 || size < 1) {
      return right.apply(request);
    }
    return success(body -> page(body).put("PageNo", number))
        .over(reading(c -> c.with("PageNo", String.valueOf(offset / size + 1))))
        .answer(request, right);
  }
}
