package io.github.mqttcontractkit.conformance.variants;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.LDC;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.QCA;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.isSuccess;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.json;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.rewritten;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.success;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Behaviours;
import io.github.mqttcontractkit.conformance.servers.Refusals;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Errors with other codes, messages and envelopes, and another order of the checks. */
final class RefusalVariants {
  private static final String BAD = "InvalidParameter.";
  private static final String PERMISSION = "PermissionCheckFailed";
  private static final String CHECK_FAILED = "ParameterCheckFailed";

  private RefusalVariants() {}

  static List<Variant> all() {
    return List.of(
        Variant.of("errors of identities have the envelope of successes", ownEnvelope())
            .perhapsFailing("ERROR-1", "ERROR-2", "ERROR-3", "ERROR-4", "ERROR-5"),
        Variant.of(
                "ParameterCheckFailed, also for instances and groups",
                coding(
                    (call, code) ->
                        code.startsWith(BAD) || code.endsWith(PERMISSION) ? CHECK_FAILED : code))
            .failing("ERROR-5", "ERROR-6"),
        Variant.of("each kind of bad value has a code of its own", coding(RefusalVariants::byKind)),
        Variant.of(
            "codes say what is allowed",
            coding((call, code) -> code.startsWith(BAD) ? code + " (see: 1..100, é)" : code)),
        Variant.of(
            "an unknown action is InvalidApi.NotFound",
            coding((call, code) -> code.equals("ApiNotSupport") ? "InvalidApi.NotFound" : code)),
        Variant.of("messages are German", messages("Vorgang erfolgreich.", "Ungültiger Wert: %s"))
            .failing("ERROR-3"),
        Variant.of("messages are Japanese", messages("操作は成功しました。", "パラメーターが無効です：%s"))
            .failing("ERROR-3"),
        Variant.of("messages repeat what was sent", repeating()).failing("ERROR-3"),
        Variant.of("instance and group are checked first", first("InstanceId", "GroupId")),
        Variant.of("the page size is checked first", first("Size", "PageSize")),
        Variant.of("the token is checked first", tokenFirst()));
  }

  /** Changes codes; those of parameters are named before, which the stub does for QCA only. */
  private static Behaviour coding(BiFunction<Call, String, String> code) {
    return Behaviours.errors(
        (call, answer) -> {
          String before = named(call, code(answer));
          String after = code.apply(call, before);
          return after.equals(before) ? answer : Refusals.coded(answer, after);
        });
  }

  /** A call is refused for its token if nothing else is wrong with its parameters. */
  private static String named(Call call, String code) {
    return code.equals(CHECK_FAILED) ? BAD + Refusals.badParameter(call).orElse("NextToken") : code;
  }

  private static String byKind(Call call, String code) {
    if (!code.startsWith(BAD)) {
      return code;
    }
    String name = code.substring(BAD.length());
    Optional<String> value = call.parameter(name);
    if (value.isEmpty()) {
      return "Missing" + name;
    }
    return value.get().matches("-?\\d+") ? code + ".OutOfRange" : CHECK_FAILED;
  }

  /** {@code Code} is the status there, as a number. Actions are the gateway's business. */
  private static Behaviour ownEnvelope() {
    return Behaviours.errors(
        (call, answer) -> {
          if (!call.action().equals(QCA)) {
            return answer;
          }
          ObjectNode body = json(answer);
          body.remove("HostId");
          return Behaviours.with(answer, body.put("Code", answer.status()).put("Success", false));
        });
  }

  /** One message for all successes, and one for all errors; it may name the code. */
  private static Behaviour messages(String success, String error) {
    Behaviour successes =
        success(
            body -> {
              if (body.has("Message")) {
                body.put("Message", success);
              }
            });
    return successes.over(
        Behaviours.error(body -> body.put("Message", error.formatted(body.path("Code").asText()))));
  }

  private static Behaviour repeating() {
    return Behaviours.errors(
        (call, answer) ->
            Behaviours.with(
                answer, json(answer).put("Message", "Cannot read " + call.parameters() + ".")));
  }

  /** Where several values are bad, these are reported before others. */
  private static Behaviour first(String... names) {
    return errors(
        (call, ask) ->
            Stream.of(names)
                .map(name -> with(good(call), name, call.parameter(name)))
                .map(only -> refusal(only, ask))
                .flatMap(Optional::stream)
                .findFirst());
  }

  /** A bad token is reported before a bad size or number. */
  private static Behaviour tokenFirst() {
    return errors(
        (call, ask) ->
            Optional.of(call.without("PageNo").with(size(call), "1"))
                .flatMap(only -> refusal(only, ask))
                .filter(answer -> code(answer).equals(BAD + "NextToken")));
  }

  /** The refusal of a call, parameters named; empty if it is a success. */
  private static Optional<StubResponse> refusal(Call call, Function<Call, StubResponse> ask) {
    StubResponse answer = ask.apply(call);
    return isSuccess(answer)
        ? Optional.empty()
        : Optional.of(Refusals.coded(answer, named(call, code(answer))));
  }

  /** Looks for another error of a call of the operations that is refused. */
  private static Behaviour errors(
      BiFunction<Call, Function<Call, StubResponse>, Optional<StubResponse>> other) {
    return (request, right) -> {
      StubResponse answer = right.apply(request);
      Call call = Behaviours.call(request);
      return isSuccess(answer) || !List.of(LDC, QCA).contains(call.action())
          ? answer
          : other.apply(call, asked -> right.apply(rewritten(request, asked))).orElse(answer);
    };
  }

  private static Call with(Call call, String name, Optional<String> value) {
    return value.map(text -> call.with(name, text)).orElseGet(() -> call.without(name));
  }

  private static String code(StubResponse answer) {
    return json(answer).path("Code").asText();
  }

  private static String size(Call call) {
    return call.action().equals(LDC) ? "PageSize" : "Size";
  }

  /** A call of the same operation in which nothing is bad. */
  private static Call good(Call call) {
    Map<String, String> parameters =
        Map.of("InstanceId", Holdings.INSTANCE, "GroupId", "GID_many", size(call), "1");
    return new Call(call.action(), call.version(), parameters);
  }
}
