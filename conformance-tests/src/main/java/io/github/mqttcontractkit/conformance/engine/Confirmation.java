package io.github.mqttcontractkit.conformance.engine;

import io.github.mqttcontractkit.conformance.request.Answer;
import io.github.mqttcontractkit.conformance.request.Inconclusive;
import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.conformance.target.OperationClient;
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
 * @param executions what else is known
 * @param example what failed
 * @param parameters of the example
 * @param failure how it failed first
 */
record Confirmation(
    RuleExecutions executions,
    TryExecutor example,
    List<Object> parameters,
    TryExecutionResult failure) {
  /** Data that move more often than this while an example is tried are not waited for. */
  private static final int LOOKS = 3;

  /** Data that moved more often than this explain answers that come and go. */
  private static final int MOST_MOVES = 1;

  /** Different failures that did not come again, of which the last one condemns. */
  private static final int UNREPEATED = 2;

  static Optional<Violation> violation(TryExecutionResult result) {
    return result.throwable().filter(Violation.class::isInstance).map(Violation.class::cast);
  }

  /** The result to go by: the failure, if it is one. */
  TryExecutionResult result() {
    Violation violation = violation(failure).orElseThrow();
    return violation.isComparing() ? compared(violation) : askedAgain(violation);
  }

  /** An answer that is wrong by itself condemns, also if it does not come again. */
  private TryExecutionResult askedAgain(Violation violation) {
    TryExecutionResult second = again();
    Optional<Violation> repeated = violation(second);
    executions.running().confirm(repeated.orElse(violation), repeated.isEmpty());
    return repeated.isPresent() ? second : failure;
  }

  /**
   * Answers that do not fit together must do so again, over data that have not moved: in the same
   * way, or at every look if the data have ever moved, because data that come and go may look
   * unmoved by chance.
   */
  private TryExecutionResult compared(Violation violation) {
    Violation last = violation;
    int confirmed = 0;
    for (int look = 0; look < LOOKS; look++) {
      boolean unmoved = isUnmoved(look);
      TryExecutionResult second = again();
      Optional<Violation> repeated = violation(second);
      if (repeated.isEmpty()) {
        return unmoved ? notRepeated(violation, second) : second;
      }
      boolean sure = unmoved && isUnmoved(LOOKS + look);
      confirmed += sure ? 1 : 0;
      boolean same = repeated.get().actual().equals(last.actual()) && !haveMoved();
      if (sure && same || confirmed == LOOKS) {
        executions.running().confirm(repeated.get(), false);
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
  private TryExecutionResult notRepeated(Violation violation, TryExecutionResult second) {
    executions.noteUnrepeated(violation);
    if (executions.unrepeated() >= UNREPEATED
        && executions.context().snapshot().moves() <= MOST_MOVES) {
      executions.running().confirm(violation, true);
      return failure;
    }
    executions
        .running()
        .undecided("asked again, the answers agreed: " + violation.getMessage(), violation.level());
    return second;
  }

  private boolean haveMoved() {
    return executions.context().snapshot().moves() > 0;
  }

  private TryExecutionResult again() {
    executions.context().client().forget();
    return example.execute(parameters.stream().map(this::askedAgain).toList());
  }

  private Object askedAgain(Object parameter) {
    OperationClient client = executions.context().client();
    return parameter instanceof Answer answer
        ? new Answer(answer.operation(), answer.request(), client.send(answer.request()))
        : parameter;
  }

  /** Data that change in step with the requests look unmoved each time if nothing comes between. */
  private boolean isUnmoved(int requestsBefore) {
    RuleContext context = executions.context();
    for (int i = 0; i < requestsBefore; i++) {
      context.client().send(context.snapshot().smallest().firstPage(1));
    }
    return !context.snapshot().refresh(context.client(), queries().toList());
  }

  private Stream<Query> queries() {
    List<Query> named = parameters.stream().flatMap(Confirmation::query).toList();
    return named.isEmpty() ? executions.context().snapshot().queries().stream() : named.stream();
  }

  private static Stream<Query> query(Object parameter) {
    if (parameter instanceof Answer answer) {
      return Stream.of(Query.of(answer.operation(), answer.request().call()));
    }
    if (parameter instanceof WalkPlan plan) {
      return Stream.of(plan.query());
    }
    return parameter instanceof Query query ? Stream.of(query) : Stream.empty();
  }
}
