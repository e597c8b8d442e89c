package io.github.mqttcontractkit.conformance.engine;

import io.github.mqttcontractkit.conformance.target.Inconclusive;
import io.github.mqttcontractkit.conformance.target.PreconditionNotMet;
import java.util.List;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/** Judges one example, and tries it again before it condemns; found as a service. */
public final class TryHook implements AroundTryHook {
  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public TryExecutionResult aroundTry(
      TryLifecycleContext property, TryExecutor example, List<Object> parameters) {
    return RuleExecutions.current()
        .map(executions -> judge(executions, example, parameters))
        .orElseGet(() -> example.execute(parameters));
  }

  private static TryExecutionResult judge(
      RuleExecutions executions, TryExecutor example, List<Object> parameters) {
    RuleExecution execution = executions.running();
    if (execution.isOver(executions.context().budget().shrinkingRequests())) {
      return TryExecutionResult.satisfied();
    }
    TryExecutionResult result = result(executions, example, parameters);
    Throwable thrown = result.throwable().orElse(null);
    if (thrown instanceof PreconditionNotMet notMet) {
      execution.notExercised(notMet.getMessage());
      return TryExecutionResult.satisfied();
    }
    if (thrown instanceof Inconclusive inconclusive) {
      execution.undecided(inconclusive.getMessage());
      return TryExecutionResult.satisfied();
    }
    execution.exercised();
    return result;
  }

  private static TryExecutionResult result(
      RuleExecutions executions, TryExecutor example, List<Object> parameters) {
    TryExecutionResult first = example.execute(parameters);
    if (executions.running().isConfirmed() || Confirmation.violation(first).isEmpty()) {
      return first;
    }
    try {
      return new Confirmation(executions, example, parameters, first).result();
    } catch (Inconclusive | PreconditionNotMet obstacle) {
      return TryExecutionResult.falsified(obstacle);
    }
  }
}
