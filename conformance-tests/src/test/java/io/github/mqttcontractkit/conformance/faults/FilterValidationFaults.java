package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.IDENTITIES;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.answer;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.assuming;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.failing;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.reading;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;
import static io.github.mqttcontractkit.conformance.servers.Contexts.asks;
import static io.github.mqttcontractkit.conformance.servers.Contexts.has;
import static io.github.mqttcontractkit.conformance.servers.Contexts.text;
import static io.github.mqttcontractkit.conformance.servers.Contexts.token;

import io.github.mqttcontractkit.conformance.servers.Contexts;
import io.github.mqttcontractkit.conformance.servers.Dropped;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import io.github.mqttcontractkit.rpc.Call;
import java.util.List;

/** What is right without filters, and wrong with them. */
final class FilterValidationFaults {
  private static final Call USERS = IDENTITIES.with("IdentityType", "USER");
  private static final Call CLIENTS = IDENTITIES.with("IdentityType", "CLIENT");

  private FilterValidationFaults() {}

  static List<Fault> all() {
    return validation();
  }

  private static List<Fault> validation() {
    return List.of(
        qca(
                "PARAM-3",
                "with a filter a Size above 100 is 100",
                where(Contexts.filters(1), reading("Size", Values.aboveMaximum("100"))))
            .shownBy(USERS.with("Size", "101")),
        qca(
                "PARAM-1",
                "with a Username Size may be missing",
                where(has("Username"), assuming("Size", "10")))
            .shownBy(IDENTITIES.without("Size").with("Username", "test")),
        qca(
                "PARAM-5",
                "with two filters Size is not read",
                where(Contexts.filters(2), reading("Size", Values.noInteger("100"))))
            .shownBy(USERS.with("Username", "test").with("Size", "abc")),
        qca(
                "ERROR-5",
                "with a ClientId the instance is not read",
                where(has("ClientId"), reading("InstanceId", Values.notEmpty(Holdings.INSTANCE))))
            .shownBy(CLIENTS.with("ClientId", "GID_many@@@1").with("InstanceId", "mqtt-foreign")),
        qca(
                "PARAM-9",
                "with a Username any IdentityType is none",
                where(
                    has("Username"),
                    reading(
                        call ->
                            call.parameter("IdentityType").orElse("USER").matches("USER|CLIENT")
                                ? call
                                : call.without("IdentityType"))))
            .orBy("FILTER-1")
            .shownBy(IDENTITIES.with("Username", "test").with("IdentityType", "NOBODY")),
        qca(
                "PAGE-10",
                "with a filter a damaged token is the first page",
                where(
                    Contexts.filters(1).and(token()),
                    (request, right) -> {
                      var answer = right.apply(request);
                      return answer.status() == 200
                          ? answer
                          : reading(call -> call.without("NextToken")).answer(request, right);
                    }))
            .shownBy(CLIENTS.with("NextToken", "damaged")),
        qca(
                "PARAM-10",
                "letters that grow in capitals are a crash in a filter",
                where(
                    text("[\u00df\ufb01\u0149\u0130]").and(Contexts.filters(1)),
                    failing(500, "StringIndexOutOfBounds")))
            .orBy("FILTER-2", "ERROR-2")
            .over(Holdings::telling)
            .shownBy(IDENTITIES.with("Username", "stra\u00dfe")),
        qca(
                "PARAM-10",
                "letters beyond 16 bits are a crash in a filter",
                where(
                    text("[\\x{10000}-\\x{10ffff}]").and(Contexts.filters(1)),
                    failing(500, "IncorrectStringValue")))
            .orBy("FILTER-2", "ERROR-2")
            .shownBy(IDENTITIES.with("Username", "😀")),
        qca(
                "PARAM-10",
                "an empty Username is a crash",
                where(
                    asks("Username", ""),
                    answer(
                        a -> {
                          throw new Dropped();
                        })))
            .shownBy(IDENTITIES.with("Username", "")),
        qca(
                "PARAM-10",
                "a NUL in a ClientId is a crash",
                where(has("ClientId").and(text("\u0000")), failing(500, "DataIntegrityViolation")))
            .orBy("ERROR-2")
            .shownBy(CLIENTS.with("ClientId", "GID_many@@@\u0000")));
  }
}
