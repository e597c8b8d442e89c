package io.github.mqttcontractkit.stub.gateway;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.ErrorCode;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.contract.Rpc;
import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.WireRequest;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the operation that a request calls, in either form of a request. */
public final class Routing {
  private final Contract contract;

  /** Routes to the operations of a contract. */
  public Routing(Contract contract) {
    this.contract = contract;
  }

  /**
   * Reads the call of an operation from a request.
   *
   * @throws ApiError if the request names no action, an unknown action, an unsupported method or
   *     another version
   */
  public OperationCall route(WireRequest request) {
    Rpc rpc = contract.rpc();
    Call call = Binding.read(rpc, request).orElseThrow(() -> missing(rpc.actionParameter()));
    if (!rpc.methods().contains(request.method())) {
      throw unknownAction(call);
    }
    Operation operation = contract.operation(call.action()).orElseThrow(() -> unknownAction(call));
    call.version()
        .filter(version -> !version.equals(rpc.version()))
        .ifPresent(
            version -> {
              throw gateway(error -> error.means("version"), rpc.versionParameter());
            });
    return new OperationCall(operation, call.parameters());
  }

  /**
   * The gateway's error for a part of a request that is invalid.
   *
   * @param part the part, as the error code names it
   * @param message replaces the documented message
   */
  public ApiError invalid(String part, String message) {
    return new ApiError(
        first(contract.gatewayErrors().stream(), error -> error.matches("Invalid" + part)),
        part,
        message);
  }

  private ApiError missing(String parameter) {
    return gateway(error -> error.matches("Missing" + parameter), parameter);
  }

  private ApiError gateway(Predicate<ErrorCode> which, String name) {
    return new ApiError(first(contract.gatewayErrors().stream(), which), name);
  }

  private ApiError unknownAction(Call call) {
    Stream<ErrorCode> documented =
        contract.operations().stream().flatMap(operation -> operation.errors().stream());
    return new ApiError(first(documented, error -> error.means("action")), call.action());
  }

  private static ErrorCode first(Stream<ErrorCode> errors, Predicate<ErrorCode> which) {
    return errors.filter(which).findFirst().orElseThrow();
  }
}
