package io.github.mqttcontractkit.conformance.rules;

import io.github.mqttcontractkit.conformance.target.Evidence;
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

  public RuleResult passed(Evidence evidence) {
    return result(level, Verdict.PASSED, "", evidence, null);
  }

  public RuleResult skipped(String reason, Evidence evidence) {
    return result(level, Verdict.SKIPPED, reason, evidence, null);
  }

  public RuleResult undecided(String reason, Evidence evidence) {
    return result(level, Verdict.UNDECIDED, reason, evidence, null);
  }

  public RuleResult failed(Violation violation, String reason, Evidence evidence) {
    return result(
        level.orWeaker(violation.level()),
        Verdict.FAILED,
        reason,
        evidence,
        Counterexample.of(violation));
  }

  private RuleResult result(
      Level binds, Verdict verdict, String reason, Evidence evidence, Counterexample example) {
    return new RuleResult(
        rule.id(), operation.name(), binds, rule.says(), cites, verdict, reason, evidence, example);
  }
}
