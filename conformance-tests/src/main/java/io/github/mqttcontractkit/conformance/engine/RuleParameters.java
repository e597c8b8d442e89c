package io.github.mqttcontractkit.conformance.engine;

import java.util.Optional;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.ParameterResolutionContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.ResolveParameterHook;

/** Hands rules what they ask for by type; found as a service. */
public final class RuleParameters implements ResolveParameterHook {
  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public Optional<ParameterSupplier> resolve(
      ParameterResolutionContext parameter, LifecycleContext lifecycle) {
    return RuleExecutions.current()
        .flatMap(executions -> executions.context().value(parameter.typeUsage().getRawType()))
        .map(value -> ignored -> value);
  }
}
