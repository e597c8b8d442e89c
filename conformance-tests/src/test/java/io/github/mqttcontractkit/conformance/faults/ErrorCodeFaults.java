package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.CLIENTS;
import static io.github.mqttcontractkit.conformance.faults.Calls.IDENTITIES;
import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.errors;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.failure;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.json;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.with;
import static io.github.mqttcontractkit.conformance.servers.Contexts.asks;
import static io.github.mqttcontractkit.conformance.servers.Contexts.has;
import static io.github.mqttcontractkit.conformance.servers.Contexts.number;
import static io.github.mqttcontractkit.conformance.servers.Contexts.size;
import static io.github.mqttcontractkit.conformance.servers.Contexts.text;
import static io.github.mqttcontractkit.conformance.servers.Contexts.token;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.util.List;
import java.util.stream.Stream;

/** Codes, statuses and success flags of errors that are wrong for some mistakes. */
final class ErrorCodeFaults {
  private static final Call DAMAGED_IDENTITIES = IDENTITIES.with("NextToken", "damaged");

  private ErrorCodeFaults() {}

  static List<Fault> all() {
    return Stream.of(ownEnvelopes(), codes()).flatMap(List::stream).toList();
  }

  private static List<Fault> ownEnvelopes() {
    return List.of(
        qca(
                "SHAPE-3",
                "a foreign instance is a success with another Code",
                errors((call, a) -> isAboutInstance(a) ? ownEnvelope(a, 200, 400, true) : a))
            .orBy("SHAPE-1", "ERROR-5", "ERROR-1")
            .shownBy(IDENTITIES.with("InstanceId", "mqtt-foreign")),
        qca(
                "SHAPE-3",
                "a damaged token is refused with Success true",
                where(token(), errors((call, a) -> ownEnvelope(a, 400, 400, true))))
            .orBy("ERROR-1")
            .shownBy(DAMAGED_IDENTITIES),
        qca(
                "SHAPE-3",
                "a bad Size is refused with Code 200",
                where(has("Size"), errors((call, a) -> ownEnvelope(a, 400, 200, false))))
            .orBy("ERROR-1")
            .shownBy(IDENTITIES.with("Size", "101")),
        qca(
                "SHAPE-3",
                "what is refused with a filter has status 200",
                where(has("Username"), errors((call, a) -> ownEnvelope(a, 200, 400, false))))
            .orBy("SHAPE-1", "PARAM-3", "ERROR-1", "PARAM-5")
            .shownBy(IDENTITIES.with("Username", "test").with("Size", "0")));
  }

  private static List<Fault> codes() {
    return List.of(
        ldc(
                "ERROR-2",
                "a PageNo below 1 comes with 422",
                where(
                    number(n -> n < 1),
                    errors((call, a) -> failure(a, 422, "InvalidParameter.PageNo"))))
            .orBy("ERROR-4")
            .shownBy(CLIENTS.with("PageNo", "0")),
        ldc(
                "ERROR-4",
                "a PageSize above 100 is a matter of permissions",
                where(
                    size(size -> size > 100),
                    errors((call, a) -> failure(a, 400, "PermissionCheckFailed"))))
            .shownBy(CLIENTS.with("PageSize", "101")),
        qca(
                "ERROR-4",
                "a Size that is no integer is a missing API",
                where(
                    size(size -> true).negate().and(has("Size")),
                    errors((call, a) -> failure(a, 404, "ApiNotSupport"))))
            .shownBy(IDENTITIES.with("Size", "abc")),
        ldc(
                "ERROR-4",
                "a missing PageSize is a matter of permissions",
                where(
                    has("PageSize").negate(),
                    errors((call, a) -> failure(a, 400, "InstancePermissionCheckFailed"))))
            .shownBy(CLIENTS.without("PageSize")),
        qca(
                "ERROR-2",
                "a foreign instance comes with 403",
                errors(
                    (call, a) ->
                        isAboutInstance(a) ? failure(a, 403, "InstancePermissionCheckFailed") : a))
            .orBy("ERROR-5")
            .shownBy(IDENTITIES.with("InstanceId", "mqtt-foreign")),
        ldc(
                "ERROR-2",
                "a Code for empty values is its own",
                where(
                    asks("GroupId", "").or(asks("PageSize", "")),
                    errors((call, a) -> failure(a, 400, "EmptyValue"))))
            .orBy("ERROR-4", "PARAM-2")
            .shownBy(CLIENTS.with("PageSize", "")),
        ldc(
                "ERROR-2",
                "a control character in an id comes with 500",
                where(
                    text("\\p{Cntrl}"),
                    errors((call, a) -> failure(a, 500, "ParameterCheckFailed"))))
            .orBy("PARAM-10", "ERROR-4")
            .shownBy(CLIENTS.with("GroupId", "GID_\u0001")));
  }

  private static boolean isAboutInstance(StubResponse answer) {
    return json(answer).path("Code").asText().equals("InstancePermissionCheckFailed");
  }

  /** An error as successes of the operation look. */
  private static StubResponse ownEnvelope(
      StubResponse answer, int status, int code, boolean success) {
    ObjectNode body = json(answer);
    body.put("Code", code).put("Success", success).remove("HostId");
    return with(new StubResponse(status, answer.headers(), answer.body()), body);
  }
}
