package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.CLIENTS;
import static io.github.mqttcontractkit.conformance.faults.Calls.IDENTITIES;
import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.errors;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.failing;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.failure;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.html;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.reading;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;
import static io.github.mqttcontractkit.conformance.servers.Contexts.asks;
import static io.github.mqttcontractkit.conformance.servers.Contexts.text;
import static io.github.mqttcontractkit.conformance.servers.Contexts.token;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.TokenMemory;
import io.github.mqttcontractkit.rpc.Call;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What is right at the start of a walk, and wrong together with a token. */
final class TokenContextFaults {
  private TokenContextFaults() {}

  static List<Fault> all() {
    return List.of(
        ldc(
                "PARAM-3",
                "with a token a PageSize above 100 is cut to 100",
                withToken("PageSize", Values.aboveMaximum("100")))
            .shownBy(clients("PageSize", "101")),
        qca(
                "PARAM-3",
                "with a token a Size above 100 is 100",
                withToken("Size", Values.aboveMaximum("100")))
            .shownBy(identities("Size", "1000")),
        ldc(
                "PARAM-4",
                "with a token a PageSize below 1 is 10",
                withToken("PageSize", Values.belowOne("10")))
            .shownBy(clients("PageSize", "0")),
        qca(
                "PARAM-4",
                "with a token a Size below 1 is 100",
                withToken("Size", Values.belowOne("100")))
            .shownBy(identities("Size", "-1")),
        ldc(
                "PARAM-5",
                "with a token a PageSize that is no integer is 10",
                withToken("PageSize", Values.noInteger("10")))
            .shownBy(clients("PageSize", "abc")),
        qca(
                "PARAM-5",
                "with a token Size is read up to the first letter",
                withToken(
                    "Size",
                    size ->
                        size.matches("[1-9]\\d?[^\\d\\s].*") ? size.replaceAll("\\D.*", "") : size))
            .shownBy(identities("Size", "5a")),
        ldc("PARAM-1", "with a token GroupId may be missing", remembering("GroupId"))
            .shownBy(c -> c.behind(CLIENTS, call -> call.without("GroupId"))),
        ldc("PARAM-1", "with a token PageSize may be missing", remembering("PageSize"))
            .shownBy(c -> c.behind(CLIENTS, call -> call.without("PageSize"))),
        qca("PARAM-1", "with a token InstanceId may be missing", remembering("InstanceId"))
            .shownBy(c -> c.behind(IDENTITIES, call -> call.without("InstanceId"))),
        qca(
                "PARAM-2",
                "with a token an empty InstanceId is the one before",
                TokenMemory.reading(
                    (asked, given) ->
                        asks("InstanceId", "").test(null, asked)
                            ? taking("InstanceId", asked, given)
                            : asked))
            .shownBy(identities("InstanceId", "")),
        qca(
                "ERROR-5",
                "with a token a foreign instance is shown",
                TokenMemory.reading((asked, given) -> taking("InstanceId", asked, given)))
            .orBy("PAGE-11", "PAGE-17")
            .shownBy(identities("InstanceId", "mqtt-foreign")),
        ldc(
                "ERROR-6",
                "with a token an unknown group shows the one before",
                TokenMemory.reading(
                    (asked, given) ->
                        asked.parameter("GroupId").orElse("").matches("GID_(none|seven|many)")
                            ? asked
                            : taking("GroupId", asked, given)))
            .orBy("PAGE-11", "PAGE-17")
            .shownBy(clients("GroupId", "GID_unknown")),
        qca(
                "PARAM-9",
                "with a token any IdentityType is taken",
                TokenMemory.reading(
                    (asked, given) ->
                        asked.parameter("IdentityType").orElse("USER").matches("USER|CLIENT")
                            ? asked
                            : given.with("NextToken", asked.parameter("NextToken").orElseThrow())))
            .orBy("PAGE-11", "FILTER-1", "FILTER-3")
            .shownBy(
                c ->
                    c.behind(
                        IDENTITIES.with("IdentityType", "USER"),
                        call -> call.with("IdentityType", "NOBODY"))),
        ldc(
                "PARAM-10",
                "with a token a quote is a crash",
                where(token().and(text("[\"']")), failing(500, "SQLSyntaxError")))
            .orBy("ERROR-2")
            .shownBy(clients("GroupId", "GID'many")),
        qca(
                "PARAM-10",
                "with a token a control character ends the answer",
                where(token().and(text("\\p{Cntrl}")), errors((call, a) -> html(400))))
            .orBy("ERROR-1")
            .shownBy(identities("InstanceId", "mqtt\u0001lab")),
        ldc(
                "ERROR-4",
                "with a token a bad PageSize is an internal error",
                where(token(), errors((call, a) -> failure(a, 500, "InternalError"))))
            .orBy("ERROR-8", "PAGE-10")
            .shownBy(clients("PageSize", "x")),
        qca(
                "ERROR-1",
                "with a token errors are HTML",
                where(token(), errors((call, a) -> html(400))))
            .orBy("PAGE-10", "PARAM-10")
            .shownBy(identities("Size", "x")));
  }

  private static Behaviour withToken(String parameter, UnaryOperator<String> reading) {
    return where(token(), reading(parameter, reading));
  }

  /** A parameter that is left out is the one that the token was given for. */
  private static Behaviour remembering(String parameter) {
    return TokenMemory.reading(
        (asked, given) ->
            asked.parameter(parameter).isPresent() ? asked : taking(parameter, asked, given));
  }

  private static Call taking(String parameter, Call asked, Call given) {
    return asked.with(parameter, given.parameter(parameter).orElse(""));
  }

  private static Consumer<ExampleClient> clients(String parameter, String value) {
    return client -> client.behind(CLIENTS, call -> call.with(parameter, value));
  }

  private static Consumer<ExampleClient> identities(String parameter, String value) {
    return client -> client.behind(IDENTITIES, call -> call.with(parameter, value));
  }
}
