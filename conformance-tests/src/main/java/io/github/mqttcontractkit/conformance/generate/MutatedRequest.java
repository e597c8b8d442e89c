package io.github.mqttcontractkit.conformance.generate;

import io.github.mqttcontractkit.conformance.verdict.Level;
import io.github.mqttcontractkit.contract.Parameter;
import io.github.mqttcontractkit.rpc.Call;

/**
 * A call that the implementation accepts, but for one parameter.
 *
 * @param call what is sent
 * @param accepted the call without the mutation
 * @param parameter the mutated parameter
 * @param level how much the statement binds that the mutation offends
 */
public record MutatedRequest(Call call, Call accepted, Parameter parameter, Level level) {

  /** What was done to the parameter: {@code PageSize=101}, {@code no GroupId}. */
  public String what() {
    return call.parameter(parameter.name())
        .map(value -> parameter.name() + "=" + abbreviated(value))
        .orElse("no " + parameter.name());
  }

  private static String abbreviated(String value) {
    return value.length() <= 60 ? value : value.substring(0, 60) + "… (" + value.length() + ")";
  }

  @Override
  public String toString() {
    return what();
  }
}
