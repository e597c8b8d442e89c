package io.github.mqttcontractkit.conformance.engine;

import io.github.mqttcontractkit.conformance.target.OperationClient;
import java.util.Optional;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.ParameterResolutionContext;
import net.jqwik.api.lifecycle.ResolveParameterHook;

/** Hands rules the implementation under test. */
public final class RuleParameters implements ResolveParameterHook {
  @Override
  public Optional<ParameterSupplier> resolve(
      ParameterResolutionContext parameter, LifecycleContext lifecycle) {
    return parameter.typeUsage().isOfType(OperationClient.class)
        ? Optional.of(ignored -> RuleContext.current().api())
        : Optional.empty();
  }
}
