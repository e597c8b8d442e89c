package io.github.mqttcontractkit.conformance.engine;

import io.github.mqttcontractkit.conformance.NotExercised;
import io.github.mqttcontractkit.conformance.Session;
import io.github.mqttcontractkit.conformance.Undecided;
import java.util.List;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/** Judges one example, and tries it again before it condemns. */
public final class JudgeTry implements AroundTryHook {
  @Override
  public TryExecutionResult aroundTry(
      TryLifecycleContext context, TryExecutor example, List<Object> parameters) {
    Trial trial = Trials.current().running();
    if (trial.isSmallEnough(Session.current().budget().shrinking())) {
      return TryExecutionResult.satisfied();
    }
    TryExecutionResult result = result(trial, example, parameters);
    Throwable thrown = result.throwable().orElse(null);
    if (thrown instanceof NotExercised notExercised) {
      trial.notExercised(notExercised.getMessage());
      return TryExecutionResult.satisfied();
    }
    if (thrown instanceof Undecided undecided) {
      trial.undecided(undecided.getMessage());
      return TryExecutionResult.satisfied(true);
    }
    trial.exercised();
    return result;
  }

  private static TryExecutionResult result(
      Trial trial, TryExecutor example, List<Object> parameters) {
    TryExecutionResult first = example.execute(parameters);
    if (trial.isConfirmed() || Confirmation.violation(first).isEmpty()) {
      return first;
    }
    try {
      return new Confirmation(Trials.current(), example, parameters, first).result();
    } catch (Undecided | NotExercised inTheWay) {
      return TryExecutionResult.falsified(inTheWay);
    }
  }
}
