package io.github.mqttcontractkit.conformance.variants;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.answer;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.coded;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.error;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.errors;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.isSuccess;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.json;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.with;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import java.util.List;
import java.util.function.BiFunction;

/** Errors may have many messages and several codes. */
final class ErrorVariants {
  private ErrorVariants() {}

  static List<Variant> all() {
    return List.of(
        Variant.of("messages are Chinese", error(body -> body.put("Message", "参数错误")))
            .failing("ERROR-3"),
        Variant.of("errors have no HostId", error(body -> body.remove("HostId"))),
        Variant.of(
            "HostId and Recommend are null",
            error(body -> body.putNull("HostId").putNull("Recommend"))),
        Variant.of(
            "errors name the troubleshooter and more",
            error(
                body ->
                    body.put("Recommend", "https://example.invalid/q")
                        .put("Success", false)
                        .putNull("Data"))),
        Variant.of(
                "the parameter's code is ParameterCheckFailed",
                parameters((p, missing) -> "ParameterCheckFailed"))
            .failing("ERROR-3"),
        Variant.of(
                "the gateway's codes: Missing…, Invalid…",
                parameters((p, missing) -> (missing ? "Missing" : "Invalid") + p))
            .failing("ERROR-3"),
        Variant.of(
            "codes name what is wrong: InvalidParameter.….Format",
            parameters((p, missing) -> "InvalidParameter." + p + ".Format")),
        Variant.of(
                "codes name no parameter: InvalidParameter",
                parameters((p, missing) -> "InvalidParameter"))
            .failing("ERROR-3"),
        Variant.of(
            "a foreign instance is Forbidden.RAM",
            coding("InstancePermissionCheckFailed", 403, "Forbidden.RAM")),
        Variant.of(
                "no instance is Forbidden.RAM",
                errors(
                    (call, answer) ->
                        answer.status() == 400 && call.parameter("InstanceId").isEmpty()
                            ? coded(answer, 403, "Forbidden.RAM")
                            : answer))
            .failing("ERROR-3"),
        Variant.of(
            "a group without clients has no device credential",
            where(
                (request, call) -> call.parameter("GroupId").filter("GID_none"::equals).isPresent(),
                answer(
                    answer ->
                        isSuccess(answer)
                            ? coded(
                                with(answer, json(answer).put("Message", "None.")),
                                400,
                                "DeviceCredentialNotFound")
                            : answer))),
        Variant.of(
                "a foreign instance is a bad parameter",
                coding("InstancePermissionCheckFailed", 400, "InvalidParameter.InstanceId"))
            .failing("ERROR-5"),
        Variant.of(
            "an unknown action is the gateway's",
            coding("ApiNotSupport", 404, "InvalidAction.NotFound")),
        Variant.of(
                "an unknown group is a bad parameter",
                coding("PermissionCheckFailed", 400, "InvalidParameter.GroupId"))
            .failing("ERROR-6"));
  }

  private static Behaviour parameters(BiFunction<String, Boolean, String> code) {
    return errors(
        (call, answer) -> {
          String before = json(answer).path("Code").asText();
          String parameter = before.substring(before.indexOf('.') + 1);
          return before.startsWith("InvalidParameter.")
              ? coded(answer, 400, code.apply(parameter, call.parameter(parameter).isEmpty()))
              : answer;
        });
  }

  private static Behaviour coding(String before, int status, String code) {
    return errors(
        (call, answer) ->
            json(answer).path("Code").asText().equals(before)
                ? coded(answer, status, code)
                : answer);
  }
}
