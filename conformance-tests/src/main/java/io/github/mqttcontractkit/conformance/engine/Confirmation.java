package io.github.mqttcontractkit.conformance.engine;

import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.Inconclusive;
import io.github.mqttcontractkit.conformance.target.Query;
import io.github.mqttcontractkit.conformance.target.WalkPlan;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;

/**
 * Tries a failing example again before it condemns.
 *
 * @param trials what else is known
 * @param example what failed
 * @param parameters of the example
 * @param failure how it failed first
 */
record Confirmation(
    RuleExecutions trials,
    TryExecutor example,
    List<Object> parameters,
    TryExecutionResult failure) {
  /** Data that move more often than this while an example is tried are not waited for. */
  private static final int LOOKS = 3;

  /** Data that moved more often than this make it idle to look for answers that come and go. */
  private static final int MOST_MOVES = 1;

  static Optional<Violation> violation(TryExecutionResult result) {
    return result.throwable().filter(Violation.class::isInstance).map(Violation.class::cast);
  }

  /** The result to go by: the failure, if it is one. */
  TryExecutionResult result() {
    Violation violation = violation(failure).orElseThrow();
    return violation.isComparing() ? compared(violation) : askedAgain();
  }

  /** An answer that is wrong by itself condemns, also if it does not come again. */
  private TryExecutionResult askedAgain() {
    TryExecutionResult second = again();
    boolean right = second.throwable().isEmpty();
    trials.running().confirmed(right ? "intermittent: asked again, the answer was right" : "");
    return violation(second).isPresent() ? second : failure;
  }

  /**
   * Answers that do not fit together must do so again, over data that have not moved: in the same
   * way, or at every look, because data that come and go may be what they were by chance.
   */
  private TryExecutionResult compared(Violation violation) {
    Violation last = violation;
    int confirmed = 0;
    for (int look = 0; look < LOOKS; look++) {
      boolean still = isStill();
      TryExecutionResult second = again();
      Optional<Violation> repeated = violation(second);
      if (repeated.isEmpty()) {
        return still ? doubted(violation, second) : second;
      }
      boolean sure = still && isStill();
      confirmed += sure ? 1 : 0;
      if (sure && repeated.get().actual().equals(last.actual()) || confirmed == LOOKS) {
        trials.running().confirmed("");
        return second;
      }
      last = repeated.get();
    }
    throw new Inconclusive("the data moved while it was read: " + violation.getMessage());
  }

  /**
   * It went wrong once, and the data are what they were. Data that move do not come back to what
   * they were every time, so the second time that something else goes wrong like this condemns.
   */
  private TryExecutionResult doubted(Violation violation, TryExecutionResult second) {
    boolean condemned =
        trials.doubt(violation) && RuleContext.current().survey().moves() <= MOST_MOVES;
    if (condemned) {
      trials.running().confirmed("intermittent: asked again, the answers agreed");
      return failure;
    }
    trials.running().undecided("asked again, the answers agreed: " + violation.getMessage());
    return second;
  }

  private TryExecutionResult again() {
    RuleContext.current().api().forget();
    return example.execute(parameters);
  }

  private boolean isStill() {
    RuleContext session = RuleContext.current();
    DataSnapshot survey = session.survey();
    return survey.isStill(session.api(), queries().toList());
  }

  private Stream<Query> queries() {
    return parameters.stream()
        .map(parameter -> parameter instanceof WalkPlan walking ? walking.query() : parameter)
        .filter(Query.class::isInstance)
        .map(Query.class::cast);
  }
}
