package io.github.mqttcontractkit.conformance.engine;

import io.github.mqttcontractkit.conformance.target.Inconclusive;
import io.github.mqttcontractkit.conformance.target.PreconditionNotMet;
import java.util.List;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/** Judges one example, and tries it again before it condemns. */
public final class TryHook implements AroundTryHook {
  @Override
  public TryExecutionResult aroundTry(
      TryLifecycleContext context, TryExecutor example, List<Object> parameters) {
    RuleExecution trial = RuleExecutions.current().running();
    if (trial.isSmallEnough(RuleContext.current().budget().shrinking())) {
      return TryExecutionResult.satisfied();
    }
    TryExecutionResult result = result(trial, example, parameters);
    Throwable thrown = result.throwable().orElse(null);
    if (thrown instanceof PreconditionNotMet notExercised) {
      trial.notExercised(notExercised.getMessage());
      return TryExecutionResult.satisfied();
    }
    if (thrown instanceof Inconclusive undecided) {
      trial.undecided(undecided.getMessage());
      return TryExecutionResult.satisfied(true);
    }
    trial.exercised();
    return result;
  }

  private static TryExecutionResult result(
      RuleExecution trial, TryExecutor example, List<Object> parameters) {
    TryExecutionResult first = example.execute(parameters);
    if (trial.isConfirmed() || Confirmation.violation(first).isEmpty()) {
      return first;
    }
    try {
      return new Confirmation(RuleExecutions.current(), example, parameters, first).result();
    } catch (Inconclusive | PreconditionNotMet inTheWay) {
      return TryExecutionResult.falsified(inTheWay);
    }
  }
}
