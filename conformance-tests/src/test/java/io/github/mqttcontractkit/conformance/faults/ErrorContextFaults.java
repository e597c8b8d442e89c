package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.CLIENTS;
import static io.github.mqttcontractkit.conformance.faults.Calls.IDENTITIES;
import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.error;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.errors;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.failing;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.failure;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.html;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.json;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.with;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.withText;
import static io.github.mqttcontractkit.conformance.servers.Contexts.asks;
import static io.github.mqttcontractkit.conformance.servers.Contexts.has;
import static io.github.mqttcontractkit.conformance.servers.Contexts.post;
import static io.github.mqttcontractkit.conformance.servers.Contexts.size;
import static io.github.mqttcontractkit.conformance.servers.Contexts.text;
import static io.github.mqttcontractkit.conformance.servers.Contexts.token;

import io.github.mqttcontractkit.conformance.servers.Lab;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Errors that are right for the usual mistakes, and wrong for others. */
final class ErrorContextFaults {
  private static final Call DAMAGED_CLIENTS = CLIENTS.with("NextToken", "damaged");
  private static final Call DAMAGED_IDENTITIES = IDENTITIES.with("NextToken", "damaged");
  private static final BiPredicate<WireRequest, Call> UNKNOWN =
      (request, call) -> Lab.CONTRACT.operation(call.action()).isEmpty();

  private ErrorContextFaults() {}

  static List<Fault> all() {
    return Stream.of(tokens(), envelopes()).flatMap(List::stream).toList();
  }

  private static List<Fault> tokens() {
    return List.of(
        ldc(
                "ERROR-1",
                "an error about a token has no Message",
                where(token(), error(body -> body.remove("Message"))))
            .orBy("PARAM-10", "PAGE-10")
            .shownBy(DAMAGED_CLIENTS),
        qca(
                "ERROR-1",
                "an error about a token is a JSON list",
                where(token(), errors((call, a) -> withText(a, "[" + a.text() + "]"))))
            .orBy("PAGE-10", "SHAPE-2", "PARAM-10")
            .shownBy(DAMAGED_IDENTITIES),
        ldc(
                "ERROR-2",
                "a damaged token comes with 401",
                where(token(), errors((call, a) -> failure(a, 401, "InvalidParameter.NextToken"))))
            .orBy("PAGE-10", "ERROR-4")
            .shownBy(DAMAGED_CLIENTS),
        qca(
                "PAGE-10",
                "a damaged token is a missing API",
                where(token(), errors((call, a) -> failure(a, 404, "ApiNotSupport"))))
            .orBy("ERROR-4", "ERROR-2")
            .shownBy(DAMAGED_IDENTITIES),
        qca(
                "PAGE-10",
                "a damaged token that is long is a crash",
                where(
                    token().and((r, call) -> call.parameter("NextToken").get().length() > 100),
                    failing(500, "BadPadding")))
            .orBy("PARAM-10", "ERROR-2")
            .shownBy(IDENTITIES.with("NextToken", "x".repeat(200))),
        ldc(
                "PAGE-10",
                "a token with a letter beyond ASCII is a crash",
                where(
                    token()
                        .and(
                            (r, call) -> !call.parameter("NextToken").get().matches("\\p{ASCII}*")),
                    failing(500, "IllegalBase64Character")))
            .orBy("PARAM-10", "ERROR-2")
            .shownBy(CLIENTS.with("NextToken", "日本語")));
  }

  private static List<Fault> envelopes() {
    return List.of(
        ldc(
                "ERROR-1",
                "an empty GroupId has an empty answer",
                where(asks("GroupId", ""), errors((call, a) -> with(a, new byte[0]))))
            .orBy("PARAM-2", "PARAM-10")
            .shownBy(CLIENTS.with("GroupId", "")),
        qca(
                "ERROR-1",
                "for an empty Size Message is null",
                where(asks("Size", ""), error(body -> body.putNull("Message"))))
            .orBy("PARAM-2")
            .shownBy(IDENTITIES.with("Size", "")),
        qca(
                "ERROR-1",
                "an unknown action is an HTML page",
                where(UNKNOWN, errors((call, a) -> html(404))))
            .orBy("ERROR-7")
            .shownBy(new Call("NoSuchAction", IDENTITIES.version(), Map.of())),
        qca(
                "ERROR-1",
                "by POST the Code of an unknown action is a number",
                where(UNKNOWN.and(post()), error(body -> body.put("Code", 404))))
            .orBy("ERROR-7")
            .seldom()
            .shownBy(c -> c.post(new Call("NoSuchAction", IDENTITIES.version(), Map.of()))),
        ldc(
                "ERROR-1",
                "a refused value is repeated as it is",
                errors((call, a) -> withText(a, repeating(call, a))))
            .orBy("PARAM-10")
            .shownBy(CLIENTS.with("GroupId", "GID_\"\u0001")),
        qca(
                "ERROR-1",
                "errors about filters are plain text",
                where(has("IdentityType"), errors((call, a) -> withText(a, "bad filter"))))
            .orBy("PARAM-9", "PARAM-10")
            .shownBy(IDENTITIES.with("IdentityType", "NOBODY")),
        ldc(
                "ERROR-1",
                "errors of pages of 100 have no Code",
                where(size(size -> size == 100), error(body -> body.remove("Code"))))
            .seldom()
            .shownBy(CLIENTS.with("PageSize", "100").with("PageNo", "0")),
        ldc(
                "PARAM-10",
                "a % is decoded again and is a crash",
                where(
                    (request, call) ->
                        call.parameters().values().stream()
                            .anyMatch(value -> value.matches("(?s).*%(?![0-9a-fA-F]{2}).*")),
                    failing(500, "MalformedEscape")))
            .orBy("ERROR-2")
            .shownBy(CLIENTS.with("GroupId", "GID_100%")),
        ldc(
                "PARAM-10",
                "a control character among others is an HTML page",
                where(text("\\S[\\p{Cntrl}&&[^\\u0000\\r\\n]]"), errors((call, a) -> html(400))))
            .orBy("ERROR-1")
            .shownBy(CLIENTS.with("InstanceId", "mqtt-\u001b[31m")));
  }

  private static String repeating(Call call, StubResponse answer) {
    return "{\"RequestId\":\"%s\",\"Code\":\"%s\",\"Message\":\"Not valid: %s\"}"
        .formatted(
            json(answer).path("RequestId").asText(),
            json(answer).path("Code").asText(),
            String.join(", ", call.parameters().values()));
  }
}
