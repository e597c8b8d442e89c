package io.github.mqttcontractkit.conformance.generate;

import io.github.mqttcontractkit.conformance.request.ApiRequest;
import io.github.mqttcontractkit.conformance.request.ClientHeaders;
import io.github.mqttcontractkit.conformance.verdict.Level;
import io.github.mqttcontractkit.contract.Parameter;
import io.github.mqttcontractkit.rpc.Call;
import java.util.Optional;

/**
 * A request that the implementation would accept, except for one parameter.
 *
 * @param context the request without the change
 * @param parameter the parameter that is changed
 * @param value its new value; empty if it is left out
 * @param level how much the statement binds that the change breaks
 * @param headers with which the changed request is sent
 */
public record MutatedRequest(
    RequestContext context,
    Parameter parameter,
    Optional<String> value,
    Level level,
    ClientHeaders headers) {
  private static final int SHOWN = 60;

  /** What is sent. */
  public ApiRequest request() {
    Call accepted = context.request().call();
    Call changed =
        value
            .map(text -> accepted.with(parameter.name(), text))
            .orElseGet(() -> accepted.without(parameter.name()));
    return headers.on(context.request().with(changed));
  }

  /** The same change in another context. */
  MutatedRequest in(RequestContext other) {
    return new MutatedRequest(other, parameter, value, level, headers);
  }

  /** Another value for the parameter. */
  MutatedRequest with(String other) {
    return new MutatedRequest(context, parameter, Optional.of(other), level, headers);
  }

  /** The same request with other headers. */
  MutatedRequest with(ClientHeaders other) {
    return new MutatedRequest(context, parameter, value, level, other);
  }

  /** The request without the change. */
  public ApiRequest accepted() {
    return context.request();
  }

  /** What was done to the parameter: {@code PageSize=101}, {@code no GroupId}. */
  public String change() {
    return value
        .map(text -> parameter.name() + "=" + abbreviated(text))
        .orElse("no " + parameter.name());
  }

  private static String abbreviated(String value) {
    return value.length() <= SHOWN
        ? value
        : value.substring(0, SHOWN) + "… (" + value.length() + ")";
  }

  @Override
  public String toString() {
    return change();
  }
}
