package io.github.mqttcontractkit.conformance.engine;

import io.github.mqttcontractkit.conformance.judging.Check;
import io.github.mqttcontractkit.conformance.request.Evidence;
import io.github.mqttcontractkit.conformance.verdict.Level;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.lifecycle.FalsifiedSample;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutionResult.Status;

/** What happens while one rule is run on one operation. */
final class RuleExecution {
  private static final Duration LONGEST_SHRINKING = Duration.ofSeconds(30);

  /** Obstacles after which a rule is not tried any further. */
  private static final int MOST_OBSTACLES = 2;

  private final Method method;
  private final Check check;
  private final Evidence evidence;
  private int exercised;
  private boolean confirmed;
  private Level confirmedLevel = Level.MAY;
  private boolean takesWeaker;
  private boolean deferred;
  private boolean intermittent;
  private int requestsAtConfirmation;
  private Instant confirmedAt;
  private String wanted;
  private String obstacle = "";
  private Level undecided = Level.MAY;
  private int obstacles;

  /**
   * @param answers evidence of the answers that were judged as they came; empty for rules that make
   *     requests of their own
   */
  RuleExecution(Method method, Check check, Optional<Evidence> answers) {
    this.method = method;
    this.check = check;
    this.evidence = answers.orElseGet(Evidence::new);
    this.exercised = answers.map(judged -> judged.answers().isEmpty() ? 0 : 1).orElse(0);
    this.wanted = check.rule().needs();
  }

  /** The method that states the rule. */
  Method method() {
    return method;
  }

  Evidence evidence() {
    return evidence;
  }

  void exercised() {
    exercised++;
  }

  void notExercised(String reason) {
    wanted = reason;
  }

  /**
   * An example could not be judged.
   *
   * @param level how much the statement binds of which it is open whether it is broken
   */
  void undecided(String reason, Level level) {
    obstacle = reason;
    undecided = level.compareTo(undecided) < 0 ? level : undecided;
    obstacles++;
  }

  boolean isConfirmed() {
    return confirmed;
  }

  /**
   * Whether a violation of a weaker statement than the rule's own is to wait: another example may
   * break the rule itself. The first call that says so is remembered.
   */
  boolean defers(Violation violation) {
    boolean waits = !takesWeaker && violation.level().compareTo(check.level()) > 0;
    deferred |= waits;
    return waits;
  }

  /** Whether violations wait that are all there is; from now on they count. */
  boolean takesDeferred() {
    takesWeaker = deferred && !confirmed;
    obstacles = takesWeaker ? 0 : obstacles;
    return takesWeaker;
  }

  /** Whether a violation may stand for the one that is confirmed: it binds as much, or more. */
  boolean isAsStrong(Violation violation) {
    return violation.level().orWeaker(check.level()).compareTo(confirmedLevel) <= 0;
  }

  void confirm(Violation violation, boolean asIntermittent) {
    confirmed = true;
    confirmedLevel = violation.level().orWeaker(check.level());
    intermittent = asIntermittent;
    requestsAtConfirmation = evidence.requests();
    confirmedAt = Instant.now();
  }

  /**
   * Whether no further example is to be tried: the search for a smaller one that fails has gone on
   * for long enough, or there were too many obstacles.
   *
   * @param mostRequests that the search may send
   */
  boolean isOver(int mostRequests) {
    return confirmed
        ? evidence.requests() - requestsAtConfirmation > mostRequests
            || Instant.now().isAfter(confirmedAt.plus(LONGEST_SHRINKING))
        : obstacles >= MOST_OBSTACLES;
  }

  RuleResult result(PropertyExecutionResult outcome) {
    Optional<Throwable> error =
        outcome.status() == Status.SUCCESSFUL
            ? Optional.empty()
            : outcome
                .shrunkSample()
                .flatMap(FalsifiedSample::falsifyingError)
                .or(outcome::throwable);
    if (error.orElse(null) instanceof Violation violation) {
      return check.failed(violation, remark(), intermittent, evidence);
    }
    if (error.isPresent()) {
      return check.undecided("the kit itself failed here: " + error.get(), evidence);
    }
    if (!obstacle.isEmpty()) {
      return check.bindingAt(undecided).undecided(obstacle, evidence);
    }
    return exercised > 0 ? check.passed(evidence) : check.skipped("needs " + wanted, evidence);
  }

  private String remark() {
    return intermittent ? "intermittent: asked again, it did not come again" : "";
  }
}
