package io.github.mqttcontractkit.conformance.engine;

import io.github.mqttcontractkit.conformance.rules.Check;
import io.github.mqttcontractkit.conformance.target.Evidence;
import io.github.mqttcontractkit.conformance.verdict.KitError;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.lifecycle.FalsifiedSample;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutionResult.Status;

/** What happens while one rule is tried on one operation. */
final class RuleExecution {
  private static final Duration LONGEST_SEARCH = Duration.ofSeconds(30);

  private final Check finding;
  private final Evidence evidence = new Evidence();
  private int exercised;
  private boolean confirmed;
  private int requestsThen;
  private Instant then;
  private String wanted = "more data";
  private String obstacle = "";
  private String oddity = "";

  RuleExecution(Check finding) {
    this.finding = finding;
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

  void undecided(String reason) {
    obstacle = reason;
  }

  boolean isConfirmed() {
    return confirmed;
  }

  void confirmed(String remark) {
    confirmed = true;
    oddity = remark;
    requestsThen = evidence.requests();
    then = Instant.now();
  }

  /**
   * Whether the search for a smaller example that fails has gone on for long enough.
   *
   * @param mostRequests that it may send
   */
  boolean isSmallEnough(int mostRequests) {
    return confirmed
        && (evidence.requests() - requestsThen > mostRequests
            || Instant.now().isAfter(then.plus(LONGEST_SEARCH)));
  }

  RuleResult judge(PropertyExecutionResult outcome) {
    if (outcome.status() != Status.SUCCESSFUL) {
      return finding.failed(violation(outcome), oddity, evidence);
    }
    if (!obstacle.isEmpty()) {
      return finding.undecided(obstacle, evidence);
    }
    return exercised > 0 ? finding.passed(evidence) : finding.skipped("needs " + wanted, evidence);
  }

  private Violation violation(PropertyExecutionResult outcome) {
    Throwable error =
        outcome
            .shrunkSample()
            .flatMap(FalsifiedSample::falsifyingError)
            .or(outcome::throwable)
            .orElse(null);
    if (error instanceof Violation violation) {
      return violation;
    }
    throw new KitError(
        finding.rule().id() + " on " + finding.operation().name() + " ended with " + error, error);
  }
}
