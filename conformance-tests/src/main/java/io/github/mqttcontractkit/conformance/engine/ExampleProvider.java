package io.github.mqttcontractkit.conformance.engine;

import io.github.mqttcontractkit.conformance.generate.MutatedRequest;
import io.github.mqttcontractkit.conformance.request.Answer;
import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.conformance.target.WalkPlan;
import io.github.mqttcontractkit.conformance.variation.VariedRequest;
import java.lang.reflect.Parameter;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Gives jqwik the examples that rules ask for by type; found as a service. */
public final class ExampleProvider implements ArbitraryProvider {
  private static final Set<Class<?>> TYPES =
      Set.of(Query.class, WalkPlan.class, MutatedRequest.class, VariedRequest.class, Answer.class);

  /** Outside a run of the kit there are none. */
  @Override
  public boolean canProvideFor(TypeUsage type) {
    return TYPES.contains(type.getRawType()) && RuleExecutions.current().isPresent();
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
    RuleExecutions executions = RuleExecutions.current().orElseThrow();
    for (Parameter parameter : executions.running().method().getParameters()) {
      if (parameter.getType() == type.getRawType()) {
        return Set.of(
            new RuleExamples(executions.context())
                .of(executions.running().method(), parameter)
                .arbitrary());
      }
    }
    throw new IllegalStateException("no parameter of " + type);
  }
}
