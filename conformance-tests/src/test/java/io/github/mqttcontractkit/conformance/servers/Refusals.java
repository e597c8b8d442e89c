package io.github.mqttcontractkit.conformance.servers;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.json;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.ErrorCode;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.contract.Parameter;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** Errors of the contract, each with the status and the message that belong to its code. */
public final class Refusals {
  private static final Contract CONTRACT = Contract.load();
  private static final Call NOTHING = new Call("", Optional.empty(), Map.of());

  private Refusals() {}

  /** Refuses everything with a code. */
  public static Behaviour refusing(String code) {
    return (request, right) -> answer(request, right, code);
  }

  /** Refuses some calls with a code. */
  public static Behaviour refusing(BiPredicate<WireRequest, Call> calls, String code) {
    return Behaviours.where(calls, refusing(code));
  }

  /** An error with this code, the envelope otherwise as the stub writes it. */
  public static StubResponse answer(
      WireRequest request, Function<WireRequest, StubResponse> right, String code) {
    return coded(right.apply(Behaviours.rewritten(request, NOTHING)), code);
  }

  /** The same error with another code, and with the status and the message of that code. */
  public static StubResponse coded(StubResponse answer, String code) {
    ErrorCode error = error(code);
    var body =
        json(answer).put("Code", code).put("Message", error.messageFor(placeholder(error, code)));
    return new StubResponse(error.status(), answer.headers(), Behaviours.bytes(body));
  }

  /** Whether an answer asks to wait and try again. */
  public static boolean isTransient(StubResponse answer) {
    return !Behaviours.isSuccess(answer)
        && errors()
            .filter(error -> error.matches(json(answer).path("Code").asText()))
            .findFirst()
            .filter(error -> error.means("transient"))
            .isPresent();
  }

  /**
   * The first error of the contract that a code matches.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ErrorCode error(String code) {
    return errors()
        .filter(error -> error.matches(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown code " + code));
  }

  /** The first parameter of a call that the document does not want so; empty if there is none. */
  public static Optional<String> badParameter(Call call) {
    return CONTRACT.operation(call.action()).map(Operation::parameters).stream()
        .flatMap(List::stream)
        .filter(
            parameter ->
                call.parameter(parameter.name())
                    .map(value -> !parameter.accepts(value))
                    .orElse(parameter.required()))
        .map(Parameter::name)
        .findFirst();
  }

  private static Stream<ErrorCode> errors() {
    return Stream.concat(
        CONTRACT.operations().stream().map(Operation::errors).flatMap(errors -> errors.stream()),
        CONTRACT.gatewayErrors().stream());
  }

  private static String placeholder(ErrorCode error, String code) {
    return code.substring(error.code().replace(ErrorCode.ANY, "").length());
  }
}
