package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.LDC;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.QCA;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.answer;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.bodies;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.coded;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.error;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.errors;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.json;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.reading;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.with;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.withText;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Errors that are reported wrongly, or not at all: envelope, codes, statuses. */
final class ErrorFaults {
  private static final String MADE = "(mqtt-|GID_)[a-z0-9]{20}";

  private ErrorFaults() {}

  static List<Fault> all() {
    return List.of(
        qca("ERROR-1", "errors have no Code", "Code", error(body -> body.remove("Code"))),
        qca("ERROR-1", "Code is a number", "/Code", error(body -> body.put("Code", 400))),
        qca(
            "ERROR-1",
            "errors are HTML",
            "text/html",
            errors((call, a) -> with(withText(a, "<h1>400</h1>"), "Content-Type", "text/html"))),
        ldc("ERROR-1", "errors have no Message", "Message", error(body -> body.remove("Message"))),
        ldc(
            "ERROR-1",
            "only an unknown group has no Message",
            "Message",
            bodies(
                (call, a) -> json(a).path("Code").asText().equals("PermissionCheckFailed"),
                (call, body) -> body.remove("Message"))),
        ldc(
            "ERROR-1",
            "Message is an object",
            "/Message",
            error(body -> body.putObject("Message"))),
        ldc(
            "ERROR-1",
            "errors are plain text",
            "a JSON text",
            errors((call, a) -> withText(a, "bad request"))),
        ldc(
            "ERROR-1",
            "errors are a list",
            "object",
            errors((call, a) -> withText(a, "[" + json(a) + "]"))),
        ldc("ERROR-2", "errors come with 422", "status 400", errors((call, a) -> status(a, 422))),
        ldc(
            "ERROR-2",
            "a foreign group comes with 403",
            "status 400 with PermissionCheckFailed",
            coding("PermissionCheckFailed", 403, "PermissionCheckFailed")),
        ldc(
            "ERROR-2",
            "a foreign instance comes with 404",
            "status 400 with Instance",
            coding("InstancePermissionCheckFailed", 404, "InstancePermissionCheckFailed")),
        qca(
            "ERROR-2",
            "a bad parameter comes with 500",
            "status 400",
            coding("InvalidParameter", 500, "InvalidParameter.Size")),
        qca(
            "ERROR-2",
            "codes are its own",
            "a code of the product",
            errors((call, a) -> coded(a, 400, "BadRequest"))),
        qca("ERROR-3", "messages are its own", "Nope", error(body -> body.put("Message", "Nope"))),
        qca(
            "ERROR-4",
            "a bad parameter is a missing API",
            "404 ApiNotSupport",
            errors((call, a) -> coded(a, 404, "ApiNotSupport"))),
        qca(
            "ERROR-4",
            "a bad parameter is forbidden",
            "403 Forbidden.RAM",
            coding("InvalidParameter", 403, "Forbidden.RAM")),
        ldc(
            "ERROR-4",
            "a bad parameter is a missing device",
            "about the parameter",
            coding("ParameterCheckFailed", 400, "DeviceCredentialNotFound")),
        ldc(
                "ERROR-4",
                "a bad parameter is an internal error",
                "500 InternalError",
                coding("ParameterCheckFailed", 500, "InternalError"))
            .orBy("ERROR-8"),
        qca(
                "ERROR-4",
                "an undocumented IdentityType is an internal error",
                "500 InternalError",
                coding("InvalidParameter.IdentityType", 500, "InternalError"))
            .orBy("ERROR-8"),
        qca(
            "ERROR-5",
            "a foreign instance is shown",
            "a refusal of InstanceId=",
            made("InstanceId", Holdings.INSTANCE)),
        qca(
            "ERROR-5",
            "a foreign instance is a missing device",
            "about the instance",
            coding("InstancePermissionCheckFailed", 400, "DeviceCredentialNotFound")),
        ldc(
            "ERROR-5",
            "a foreign instance is a foreign group",
            "about the instance",
            coding("InstancePermissionCheckFailed", 400, "PermissionCheckFailed")),
        ldc(
            "ERROR-6",
            "an unknown group has another's clients",
            "no items",
            made("GroupId", "GID_seven")),
        ldc(
            "ERROR-6",
            "an unknown group is a foreign instance",
            "about the group",
            coding("PermissionCheckFailed", 400, "InstancePermissionCheckFailed")),
        qca("ERROR-7", "an unknown action is answered", "a refusal", reading(ErrorFaults::known)),
        qca(
            "ERROR-7",
            "an unknown action is a bad parameter",
            "404",
            coding("ApiNotSupport", 400, "InvalidParameter.Action")),
        ldc(
            "ERROR-7",
            "an unknown action has no envelope",
            "404",
            errors((call, a) -> a.status() == 404 ? withText(a, "") : a)),
        ldc(
            "ERROR-7",
            "an unknown action succeeds with nothing",
            "a refusal",
            errors((call, a) -> a.status() == 404 ? status(withText(a, "{}"), 200) : a)));
  }

  private static StubResponse status(StubResponse answer, int status) {
    return new StubResponse(status, answer.headers(), answer.body());
  }

  /** Codes that begin so become others. */
  private static Behaviour coding(String before, int status, String code) {
    return errors(
        (call, answer) ->
            json(answer).path("Code").asText().startsWith(before)
                ? coded(answer, status, code)
                : answer);
  }

  private static Behaviour made(String parameter, String known) {
    return reading(parameter, value -> value.matches(MADE) ? known : value);
  }

  private static Call known(Call call) {
    return Set.of(LDC, QCA).contains(call.action())
        ? call
        : new Call(QCA, call.version(), Map.of("InstanceId", Holdings.INSTANCE, "Size", "1"));
  }
}
