package io.github.mqttcontractkit.conformance.engine;

import io.github.mqttcontractkit.conformance.generate.Filtered;
import io.github.mqttcontractkit.conformance.generate.Mutated;
import io.github.mqttcontractkit.conformance.target.WalkPlan;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Sets a rule's tries and seed, and turns what jqwik found into a verdict. */
public final class PropertyHook implements AroundPropertyHook {
  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    RuleContext session = RuleContext.current();
    PropertyAttributes attributes = context.attributes();
    attributes.setTries(tries(session, context.targetMethod()));
    attributes.setSeed(Long.toString(session.seed()));
    RuleExecution trial = RuleExecutions.current().start(context.targetMethod());
    session.api().note(trial.evidence());
    PropertyExecutionResult outcome = property.execute();
    RuleExecutions.current().end(outcome);
    return outcome;
  }

  /** The walks of the survey are known already, so they come on top. */
  private static int tries(RuleContext session, Method rule) {
    int tries = session.budget().tries() * kinds(session, rule);
    boolean walks =
        Stream.of(rule.getParameters())
            .anyMatch(p -> p.getType() == WalkPlan.class || p.isAnnotationPresent(Filtered.class));
    return walks ? tries + session.survey().queries().size() : tries;
  }

  /** Each kind of mutation that the operation can have gets the tries of a rule. */
  private static int kinds(RuleContext session, Method rule) {
    long kinds =
        Stream.of(rule.getParameters())
            .filter(parameter -> parameter.isAnnotationPresent(Mutated.class))
            .flatMap(parameter -> Stream.of(parameter.getAnnotation(Mutated.class).value()))
            .filter(mutation -> mutation.appliesTo(session.api().operation()))
            .count();
    return (int) Math.max(1, kinds);
  }
}
