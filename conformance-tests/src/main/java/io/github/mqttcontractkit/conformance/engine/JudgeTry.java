package io.github.mqttcontractkit.conformance.engine;

import io.github.mqttcontractkit.conformance.NotExercised;
import io.github.mqttcontractkit.conformance.Query;
import io.github.mqttcontractkit.conformance.Session;
import io.github.mqttcontractkit.conformance.Undecided;
import io.github.mqttcontractkit.conformance.Violation;
import io.github.mqttcontractkit.conformance.Walking;
import java.util.List;
import java.util.Optional;
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
    TryExecutionResult first = example.execute(parameters);
    Throwable thrown = first.throwable().orElse(null);
    if (thrown instanceof Violation violation && !trial.isConfirmed()) {
      return confirmed(trial, violation, first, example, parameters);
    }
    if (thrown instanceof NotExercised notExercised) {
      trial.notExercised(notExercised.getMessage());
      return TryExecutionResult.satisfied();
    }
    if (thrown instanceof Undecided undecided) {
      return undecided(trial, undecided.getMessage());
    }
    trial.exercised();
    return first;
  }

  private static TryExecutionResult undecided(Trial trial, String reason) {
    trial.undecided(reason);
    return TryExecutionResult.satisfied(true);
  }

  /**
   * A wrong answer condemns, also if it does not come again. What rests on comparing answers must
   * come again, and on data that has not moved.
   */
  private static TryExecutionResult confirmed(
      Trial trial,
      Violation violation,
      TryExecutionResult first,
      TryExecutor example,
      List<Object> parameters) {
    Session session = Session.current();
    session.api().forget();
    TryExecutionResult second = example.execute(parameters);
    boolean again = second.throwable().filter(Violation.class::isInstance).isPresent();
    if (violation.isComparing() && (!again || hasMoved(session, parameters))) {
      return undecided(trial, "the data moved while it was read: " + violation.getMessage());
    }
    trial.confirmed(again ? "" : "intermittent: asked again, the answer was right");
    return again ? second : first;
  }

  private static boolean hasMoved(Session session, List<Object> parameters) {
    try {
      return query(parameters).filter(q -> session.survey().hasMoved(session.api(), q)).isPresent();
    } catch (Undecided | NotExercised unreadable) {
      return true;
    }
  }

  private static Optional<Query> query(List<Object> parameters) {
    return parameters.stream()
        .map(parameter -> parameter instanceof Walking walking ? walking.query() : parameter)
        .filter(Query.class::isInstance)
        .map(Query.class::cast)
        .findFirst();
  }
}
