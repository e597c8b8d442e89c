package io.github.mqttcontractkit.conformance.judging;

import io.github.mqttcontractkit.conformance.request.Evidence;
import io.github.mqttcontractkit.conformance.verdict.Level;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.conformance.verdict.RuleResult.Counterexample;
import io.github.mqttcontractkit.conformance.verdict.Verdict;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;

/**
 * A rule as it stands for one operation, before or after it was judged.
 *
 * @param rule the rule
 * @param operation the operation
 * @param cites JSON pointer into the document
 * @param level how much it binds there
 */
public record Check(Rule rule, Operation operation, String cites, Level level) {

  /** The rule for an operation, given what it cites there. */
  public static Check of(Contract contract, Rule rule, Operation operation, String cites) {
    Level level =
        contract.isOnlyRecommended(cites) ? rule.level().orWeaker(Level.SHOULD) : rule.level();
    return new Check(rule, operation, cites, level);
  }

  /** The same check of a statement of the rule that binds so much, or less if the rule does. */
  public Check bindingAt(Level most) {
    return new Check(rule, operation, cites, level.orWeaker(most));
  }

  /** The rule was exercised, and nothing speaks against it. */
  public RuleResult passed(Evidence evidence) {
    return result(Verdict.PASSED, "", evidence);
  }

  /** What the rule speaks of was not there. */
  public RuleResult skipped(String reason, Evidence evidence) {
    return result(Verdict.SKIPPED, reason, evidence);
  }

  /** The rule could not be judged. */
  public RuleResult undecided(String reason, Evidence evidence) {
    return result(Verdict.UNDECIDED, reason, evidence);
  }

  private RuleResult result(Verdict verdict, String reason, Evidence evidence) {
    return new RuleResult(
        rule.id(),
        operation.name(),
        level,
        rule.title(),
        cites,
        verdict,
        reason,
        false,
        null,
        evidence,
        null);
  }

  /**
   * The rule is broken.
   *
   * @param remark what is unusual about the failure; empty if nothing is
   * @param intermittent whether it did not come again when it was asked again
   */
  public RuleResult failed(
      Violation violation, String remark, boolean intermittent, Evidence evidence) {
    return new RuleResult(
        rule.id(),
        operation.name(),
        level.orWeaker(violation.level()),
        rule.title(),
        cites,
        Verdict.FAILED,
        remark,
        intermittent,
        null,
        evidence,
        Counterexample.of(violation));
  }
}
