package io.github.mqttcontractkit.conformance.engine;

import io.github.mqttcontractkit.conformance.Session;
import io.github.mqttcontractkit.conformance.http.Api;
import java.util.Optional;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.ParameterResolutionContext;
import net.jqwik.api.lifecycle.ResolveParameterHook;

/** Hands rules the implementation under test. */
public final class ApiParameter implements ResolveParameterHook {
  @Override
  public Optional<ParameterSupplier> resolve(
      ParameterResolutionContext parameter, LifecycleContext lifecycle) {
    return parameter.typeUsage().isOfType(Api.class)
        ? Optional.of(ignored -> Session.current().api())
        : Optional.empty();
  }
}
