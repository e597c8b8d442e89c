package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.CLIENTS;
import static io.github.mqttcontractkit.conformance.faults.Calls.IDENTITIES;
import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Behaviours;
import io.github.mqttcontractkit.conformance.servers.BlackBoxPaging;
import io.github.mqttcontractkit.conformance.servers.Contexts;
import io.github.mqttcontractkit.conformance.servers.Refusals;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How a request is read: numbers, filters, tokens, encodings. */
final class BlackBoxRequestFaults {
  private static final String EMPTY_GROUP = "GID_none";

  private BlackBoxRequestFaults() {}

  static List<Fault> all() {
    return Stream.of(numbers(), resources(), filters(), tokens(), encodings())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Fault> numbers() {
    return List.of(
        qca(
                "PARAM-5",
                "Size may have underscores between its digits",
                Behaviours.reading("Size", size -> size.replaceAll("(?<=\\d)_(?=\\d)", "")))
            .shownBy(IDENTITIES.with("Size", "1_0")),
        ldc(
                "PARAM-3",
                "an empty group is answered before the numbers are validated",
                Behaviours.where(Contexts.asks("GroupId", EMPTY_GROUP), early()))
            .orBy("PARAM-5", "PARAM-4", "PARAM-7", "PARAM-1")
            .shownBy(CLIENTS.with("GroupId", EMPTY_GROUP).with("PageSize", "101")));
  }

  private static Behaviour early() {
    return (request, right) -> {
      Call call = Behaviours.call(request);
      var answer =
          right.apply(Behaviours.rewritten(request, call.with("PageSize", "10").without("PageNo")));
      if (!Behaviours.isSuccess(answer)) {
        return answer;
      }
      var body = Behaviours.json(answer);
      Behaviours.page(body)
          .put("PageSize", call.parameter("PageSize").orElse("10"))
          .put("PageNo", call.parameter("PageNo").orElse("1"));
      return Behaviours.with(answer, body);
    };
  }

  private static List<Fault> resources() {
    return List.of(
        ldc(
                "ERROR-6",
                "GroupId is read up to the first @@@",
                Behaviours.reading("GroupId", group -> group.split("@@@", 2)[0]))
            .shownBy(CLIENTS.with("GroupId", "GID_many@@@1")),
        ldc("PARAM-1", "a token knows its group, so GroupId may be left out", groupOfTheToken())
            .shownBy(c -> c.behind(CLIENTS, call -> call.without("GroupId"))));
  }

  private static Behaviour groupOfTheToken() {
    return Behaviours.where(
        Contexts.token().and(Contexts.has("GroupId").negate()),
        (request, right) ->
            Holdings.GROUPS.stream()
                .map(
                    group ->
                        right.apply(
                            Behaviours.rewritten(
                                request, Behaviours.call(request).with("GroupId", group))))
                .filter(Behaviours::isSuccess)
                .findFirst()
                .orElseGet(() -> right.apply(request)));
  }

  private static List<Fault> filters() {
    return List.of(
        qca(
                "PARAM-9",
                "IdentityType may be a list with commas",
                Behaviours.reading(BlackBoxRequestFaults::withTypes))
            .orBy("FILTER-1")
            .shownBy(IDENTITIES.with("IdentityType", "USER,CLIENT")),
        qca(
                "FILTER-1",
                "a client is found by its id whatever the Username is",
                Behaviours.where(
                    Contexts.has("ClientId").and(Contexts.asks("IdentityType", "CLIENT")),
                    Behaviours.reading(call -> call.without("Username"))))
            .orBy("FILTER-2")
            .shownBy(
                IDENTITIES
                    .with("IdentityType", "CLIENT")
                    .with("ClientId", "GID_many@@@1")
                    .with("Username", "tester")),
        qca(
                "FILTER-2",
                "a Username without a type is looked for among USER only",
                Behaviours.where(
                    Contexts.has("Username"), Behaviours.assuming("IdentityType", "USER")))
            .shownBy(IDENTITIES.with("Username", "test")),
        qca(
                "FILTER-3",
                "behind a token Username is not looked at",
                BlackBoxPaging.selecting(
                    (call, all) ->
                        BlackBoxPaging.matching(
                            Contexts.token().test(null, call) ? call.without("Username") : call,
                            all)))
            .orBy("FILTER-1", "FILTER-2")
            .shownBy(c -> c.walk(IDENTITIES.with("Username", "test").with("Size", "1"))));
  }

  private static Call withTypes(Call call) {
    List<String> types = List.of(call.parameter("IdentityType").orElse("").split(","));
    if (types.isEmpty() || !Set.of("USER", "CLIENT").containsAll(types)) {
      return call;
    }
    return Set.copyOf(types).size() == 1
        ? call.with("IdentityType", types.get(0))
        : call.without("IdentityType");
  }

  private static List<Fault> tokens() {
    return List.of(
        qca(
                "PAGE-9",
                "with a filter an empty NextToken is refused",
                Refusals.refusing(
                    Contexts.filters(1).and(Contexts.asks("NextToken", "")),
                    "InvalidParameter.NextToken"))
            .orBy("ERROR-4")
            .shownBy(IDENTITIES.with("Username", "test").with("NextToken", "")),
        ldc(
                "PAGE-10",
                "a token that is not base64 leads to the first page",
                Behaviours.reading(
                    call ->
                        call.parameter("NextToken").orElse("").matches("[\\w-]*")
                            ? call
                            : call.without("NextToken")))
            .shownBy(CLIENTS.with("NextToken", "not*base64")));
  }

  private static List<Fault> encodings() {
    return List.of(
        qca(
                "PARAM-11",
                "a form is decoded as ISO 8859-1",
                Behaviours.where(
                    Contexts.form(), Behaviours.reading(BlackBoxRequestFaults::misdecoded)))
            .orBy("FILTER-2", "FILTER-1")
            .shownBy(c -> c.form(IDENTITIES.with("Username", "a+b %41&ö=日本😀"))),
        qca(
                "PARAM-12",
                "escapes in lower case are taken literally",
                (request, right) -> right.apply(withLiteralLowerCaseEscapes(request)))
            .shownBy(c -> c.getRaw(IDENTITIES, "InstanceId=mqtt%2dlab&Size=10")),
        ldc(
                "PARAM-13",
                "Format in lower case gets XML",
                Behaviours.where(
                    Contexts.asks("Format", "json"),
                    Behaviours.answer(
                        answer ->
                            new StubResponse(
                                answer.status(),
                                Map.of("Content-Type", "text/xml;charset=utf-8"),
                                "<?xml version='1.0'?><Response/>".getBytes(UTF_8)))))
            .orBy("SHAPE-1", "ERROR-1")
            .shownBy(CLIENTS.with("Format", "json")));
  }

  private static Call misdecoded(Call call) {
    Map<String, String> parameters = new TreeMap<>();
    call.parameters()
        .forEach(
            (name, value) -> parameters.put(name, new String(value.getBytes(UTF_8), ISO_8859_1)));
    return new Call(call.action(), call.version(), parameters);
  }

  private static WireRequest withLiteralLowerCaseEscapes(WireRequest request) {
    String lower = "%(?=[0-9A-F]?[a-f]|[a-f][0-9A-F])";
    return new WireRequest(
        request.method(),
        request.path(),
        request.query().replaceAll(lower, "%25"),
        request.headers(),
        request.text().replaceAll(lower, "%25").getBytes(UTF_8));
  }
}
