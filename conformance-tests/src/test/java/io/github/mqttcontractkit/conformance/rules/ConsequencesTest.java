package io.github.mqttcontractkit.conformance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.request.Evidence;
import io.github.mqttcontractkit.conformance.verdict.Level;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.conformance.verdict.Verdict;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** FILTER-2 names FILTER-1 and then PAGE-2 as rules whose failure explains its own. */
class ConsequencesTest {

  private static RuleResult result(String id, Level level, Verdict verdict) {
    return new RuleResult(
        id, "Operation", level, "", "", verdict, "", false, null, new Evidence(), null);
  }

  private static RuleResult failed(String id, Level level) {
    return result(id, level, Verdict.FAILED);
  }

  /** What the last result follows from. */
  private static String cause(RuleResult... results) {
    return Consequences.marked(Stream.of(results).toList()).get(results.length - 1).followsFrom();
  }

  @Test
  void failureFollowsFromTheFailureThatExplainsIt() {
    assertThat(cause(failed("PAGE-2", Level.MUST), failed("FILTER-2", Level.MUST)))
        .isEqualTo("PAGE-2");
  }

  @Test
  void mostLikelyCauseIsNamed() {
    assertThat(
            cause(
                failed("PAGE-2", Level.MUST),
                failed("FILTER-1", Level.MUST),
                failed("FILTER-2", Level.MUST)))
        .isEqualTo("FILTER-1");
  }

  @Test
  void causeItselfFollowsFromNothing() {
    assertThat(cause(failed("FILTER-2", Level.MUST), failed("FILTER-1", Level.MUST))).isNull();
  }

  @Test
  void weakerFailureExplainsNoStrongerOne() {
    assertThat(cause(failed("PAGE-2", Level.SHOULD), failed("FILTER-2", Level.MUST))).isNull();
    assertThat(cause(failed("PAGE-2", Level.MUST), failed("FILTER-2", Level.SHOULD)))
        .isEqualTo("PAGE-2");
  }

  @Test
  void ruleThatDidNotFailExplainsNothing() {
    assertThat(
            cause(result("PAGE-2", Level.MUST, Verdict.UNDECIDED), failed("FILTER-2", Level.MUST)))
        .isNull();
  }

  @Test
  void onlyFailuresFollowFromOthers() {
    assertThat(
            cause(failed("PAGE-2", Level.MUST), result("FILTER-2", Level.MUST, Verdict.UNDECIDED)))
        .isNull();
  }
}
