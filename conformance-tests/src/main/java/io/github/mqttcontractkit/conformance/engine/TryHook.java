package io.github.mqttcontractkit.conformance.engine;

import io.github.mqttcontractkit.conformance.generate.MutatedRequest;
import io.github.mqttcontractkit.conformance.request.Answer;
import io.github.mqttcontractkit.conformance.request.Inconclusive;
import io.github.mqttcontractkit.conformance.request.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.verdict.Level;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import java.util.List;
import java.util.Optional;
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
      execution.undecided(inconclusive.getMessage(), Level.MUST);
      return TryExecutionResult.satisfied();
    }
    execution.exercised();
    return result;
  }

  private static TryExecutionResult result(
      RuleExecutions executions, TryExecutor example, List<Object> parameters) {
    TryExecutor judged = hasUnusualHeaders(parameters) ? bindingLess(example) : example;
    TryExecutionResult first = judged.execute(parameters);
    Optional<Violation> violation = Confirmation.violation(first);
    if (violation.isEmpty()) {
      return first;
    }
    RuleExecution execution = executions.running();
    if (execution.isConfirmed()) {
      return execution.isAsStrong(violation.get()) ? first : TryExecutionResult.satisfied();
    }
    if (execution.defers(violation.get())) {
      return TryExecutionResult.satisfied();
    }
    try {
      return new Confirmation(executions, judged, parameters, first).result();
    } catch (Inconclusive | PreconditionNotMet obstacle) {
      return TryExecutionResult.falsified(obstacle);
    }
  }

  private static boolean hasUnusualHeaders(List<Object> parameters) {
    return parameters.stream()
        .anyMatch(
            parameter ->
                parameter instanceof Answer answer && !answer.request().headers().isEmpty()
                    || parameter instanceof MutatedRequest mutated
                        && !mutated.request().headers().isEmpty());
  }

  /** The source documents do not speak of these headers, so no MUST rests on them. */
  private static TryExecutor bindingLess(TryExecutor example) {
    return parameters -> {
      TryExecutionResult result = example.execute(parameters);
      return Confirmation.violation(result)
          .map(violation -> TryExecutionResult.falsified(violation.bindingAt(Level.SHOULD)))
          .orElse(result);
    };
  }
}
