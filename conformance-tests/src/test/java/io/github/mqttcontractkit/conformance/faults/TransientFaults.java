package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.CLIENTS;
import static io.github.mqttcontractkit.conformance.faults.Calls.IDENTITIES;
import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.errors;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.failing;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.failure;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;
import static io.github.mqttcontractkit.conformance.servers.Contexts.asks;
import static io.github.mqttcontractkit.conformance.servers.Contexts.filters;
import static io.github.mqttcontractkit.conformance.servers.Contexts.has;
import static io.github.mqttcontractkit.conformance.servers.Contexts.number;
import static io.github.mqttcontractkit.conformance.servers.Contexts.post;
import static io.github.mqttcontractkit.conformance.servers.Contexts.size;
import static io.github.mqttcontractkit.conformance.servers.Contexts.token;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.WireRequest;
import java.util.List;
import java.util.function.BiPredicate;

/** Errors that say "try again", each time that one kind of request comes. */
final class TransientFaults {
  private TransientFaults() {}

  static List<Fault> all() {
    return List.of(
        ldc(
                "ERROR-8",
                "pages by number are always overloaded",
                where(number(n -> n > 1), failing(500, "SystemOverFlow")))
            .orBy("PAGE-5", "PAGE-7", "PAGE-16")
            .shownBy(CLIENTS.with("PageNo", "2")),
        ldc(
                "ERROR-8",
                "past the end there is always an internal error",
                where(number(n -> n > 250), failing(500, "InternalError")))
            .orBy("PAGE-7")
            .shownBy(CLIENTS.with("PageNo", "1000")),
        ldc(
                "ERROR-8",
                "pages of 100 are always too many tokens",
                where(size(size -> size == 100), failing(400, "ApplyTokenOverFlow")))
            .orBy("PARAM-6", "PAGE-4")
            .shownBy(CLIENTS.with("PageSize", "100")),
        ldc(
                "ERROR-8",
                "the group without clients is always an internal error",
                where(asks("GroupId", "GID_none"), failing(500, "InternalError")))
            .orBy("TOTAL-1", "PAGE-12", "PARAM-8")
            .shownBy(CLIENTS.with("GroupId", "GID_none")),
        ldc(
                "ERROR-8",
                "POST is always throttled",
                where(post(), failing(503, "ServiceUnavailable")))
            .orBy("PARAM-11")
            .shownBy(c -> c.post(CLIENTS)),
        qca(
                "ERROR-8",
                "two filters are always throttled",
                where(filters(2), failing(400, "Throttling.Api")))
            .orBy("FILTER-2")
            .shownBy(IDENTITIES.with("Username", "test").with("IdentityType", "USER")),
        qca(
                "ERROR-8",
                "a ClientId is always throttled",
                where(has("ClientId"), failing(400, "Throttling.User")))
            .orBy("FILTER-2")
            .shownBy(IDENTITIES.with("IdentityType", "CLIENT").with("ClientId", "GID_many@@@1")),
        ldc(
                "ERROR-8",
                "a damaged token is always an internal error",
                refusing(token(), 500, "InternalError"))
            .orBy("PAGE-10", "ERROR-4")
            .shownBy(CLIENTS.with("NextToken", "damaged")),
        ldc(
                "ERROR-8",
                "a foreign instance is always overloaded",
                refusing(
                    (request, call) ->
                        !call.parameter("InstanceId").orElse("mqtt-lab").equals("mqtt-lab"),
                    500,
                    "SystemOverFlow"))
            .orBy("ERROR-5")
            .shownBy(CLIENTS.with("InstanceId", "mqtt-foreign")),
        ldc(
                "ERROR-8",
                "a missing GroupId is always an internal error",
                refusing(has("GroupId").negate(), 500, "InternalError"))
            .orBy("ERROR-4", "PARAM-1")
            .shownBy(CLIENTS.without("GroupId")),
        qca(
                "ERROR-8",
                "a Size above 100 is always throttled",
                refusing(size(size -> size > 100), 400, "Throttling"))
            .orBy("ERROR-4", "PARAM-3")
            .shownBy(IDENTITIES.with("Size", "101")),
        qca(
                "ERROR-8",
                "an unknown IdentityType is always unavailable",
                refusing(has("IdentityType"), 503, "ServiceUnavailable"))
            .orBy("ERROR-4", "PARAM-9")
            .shownBy(IDENTITIES.with("IdentityType", "NOBODY")));
  }

  /** What these requests are refused with. */
  private static Behaviour refusing(
      BiPredicate<WireRequest, Call> requests, int status, String code) {
    return where(requests, errors((call, answer) -> failure(answer, status, code)));
  }
}
