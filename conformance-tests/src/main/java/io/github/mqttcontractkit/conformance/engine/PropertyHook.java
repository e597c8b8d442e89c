package io.github.mqttcontractkit.conformance.engine;

import java.lang.reflect.Method;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Sets a rule's tries and seed, and turns what jqwik found into a result; found as a service. Other
 * people's properties are left alone.
 */
public final class PropertyHook implements AroundPropertyHook {
  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext property, PropertyExecutor executor) {
    return RuleExecutions.current()
        .map(executions -> execute(executions, property, executor))
        .orElseGet(executor::execute);
  }

  private static PropertyExecutionResult execute(
      RuleExecutions executions, PropertyLifecycleContext property, PropertyExecutor executor) {
    Method rule = property.targetMethod();
    RuleContext context = executions.context();
    PropertyAttributes attributes = property.attributes();
    attributes.setTries(new RuleExamples(context).tries(rule));
    attributes.setSeed(Long.toString(context.seed()));
    RuleExecution execution = executions.start(rule);
    context.client().count(execution.evidence());
    PropertyExecutionResult outcome = executor.execute();
    if (execution.takesDeferred()) {
      outcome = executor.execute();
    }
    executions.end(outcome);
    return outcome;
  }
}
