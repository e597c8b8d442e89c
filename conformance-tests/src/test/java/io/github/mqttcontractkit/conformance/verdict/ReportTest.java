package io.github.mqttcontractkit.conformance.verdict;

import static io.github.mqttcontractkit.conformance.verdict.Level.MAY;
import static io.github.mqttcontractkit.conformance.verdict.Level.MUST;
import static io.github.mqttcontractkit.conformance.verdict.Level.SHOULD;
import static io.github.mqttcontractkit.conformance.verdict.Report.Outcome.CONFORMS;
import static io.github.mqttcontractkit.conformance.verdict.Report.Outcome.UNDECIDED;
import static io.github.mqttcontractkit.conformance.verdict.Report.Outcome.VIOLATES;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.request.Evidence;
import io.github.mqttcontractkit.conformance.settings.Settings;
import io.github.mqttcontractkit.conformance.settings.SettingsBuilder;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What single results add up to. */
class ReportTest {
  private static final RuleResult PASSED = result(MUST, Verdict.PASSED);

  private static RuleResult result(Level level, Verdict verdict) {
    return new RuleResult(
        "PAGE-1", "Query", level, "", "", verdict, "why", false, null, new Evidence(), null);
  }

  private static SettingsBuilder settings() {
    return Settings.builder(URI.create("http://127.0.0.1:8080"));
  }

  @ParameterizedTest
  @CsvSource({
    "PASSED, MUST, CONFORMS, CONFORMS, CONFORMS",
    "FAILED, MUST, VIOLATES, VIOLATES, VIOLATES",
    "FAILED, SHOULD, CONFORMS, VIOLATES, CONFORMS",
    "FAILED, MAY, CONFORMS, CONFORMS, CONFORMS",
    "UNDECIDED, MUST, UNDECIDED, UNDECIDED, UNDECIDED",
    "UNDECIDED, SHOULD, CONFORMS, UNDECIDED, CONFORMS",
    "UNDECIDED, MAY, CONFORMS, CONFORMS, CONFORMS",
    "SKIPPED, MUST, CONFORMS, CONFORMS, UNDECIDED",
    "SKIPPED, SHOULD, CONFORMS, CONFORMS, CONFORMS",
    "EXCLUDED, MUST, CONFORMS, CONFORMS, CONFORMS"
  })
  void outcomeOfOneResultBesideOneThatPassed(
      Verdict verdict,
      Level level,
      Report.Outcome usual,
      Report.Outcome strict,
      Report.Outcome complete) {
    List<RuleResult> results = List.of(PASSED, result(level, verdict));

    assertThat(Report.outcome(results, settings().build(), "")).isEqualTo(usual);
    assertThat(Report.outcome(results, settings().strict(true).build(), "")).isEqualTo(strict);
    assertThat(Report.outcome(results, settings().complete(true).build(), "")).isEqualTo(complete);
  }

  @Test
  void skippedShouldIsOpenInACompleteStrictRun() {
    Settings both = settings().strict(true).complete(true).build();

    assertThat(Report.outcome(List.of(PASSED, result(SHOULD, Verdict.SKIPPED)), both, ""))
        .isEqualTo(UNDECIDED);
    assertThat(Report.outcome(List.of(PASSED, result(MAY, Verdict.SKIPPED)), both, ""))
        .isEqualTo(CONFORMS);
  }

  @Test
  void failureOutweighsWhatIsOpen() {
    List<RuleResult> results =
        List.of(result(MUST, Verdict.UNDECIDED), result(MUST, Verdict.FAILED));

    assertThat(Report.outcome(results, settings().build(), "no answer")).isEqualTo(VIOLATES);
  }

  @Test
  void operationThatWasNotExercisedLeavesTheVerdictOpen() {
    assertThat(Report.outcome(List.of(PASSED), settings().build(), "no answer"))
        .isEqualTo(UNDECIDED);
  }

  @Test
  void nothingThatPassedIsNoConformity() {
    assertThat(Report.outcome(List.of(), settings().build(), "")).isEqualTo(UNDECIDED);
    assertThat(Report.outcome(List.of(result(MUST, Verdict.SKIPPED)), settings().build(), ""))
        .isEqualTo(UNDECIDED);
  }

  @Test
  void openReasonNamesTheRulesThatAreOpen() {
    assertThat(report("", PASSED, result(MUST, Verdict.UNDECIDED)).openReason())
        .isEqualTo("PAGE-1 Query: why");
    assertThat(report("no answer", result(MUST, Verdict.UNDECIDED)).openReason())
        .isEqualTo("no answer");
    assertThat(report("", PASSED, result(SHOULD, Verdict.UNDECIDED)).openReason()).isEmpty();
  }

  @Test
  void openReasonSaysThatNoRulePassed() {
    assertThat(report("", result(SHOULD, Verdict.FAILED)).openReason()).isEqualTo("no rule passed");
  }

  @Test
  void skippedAndUndecidedChecksAreNotExercised() {
    assertThat(
            report(
                    "",
                    PASSED,
                    result(MUST, Verdict.FAILED),
                    result(MUST, Verdict.EXCLUDED),
                    result(MUST, Verdict.SKIPPED),
                    result(MUST, Verdict.UNDECIDED))
                .exercised())
        .isEqualTo(3);
  }

  @Test
  void excludingAFailureChangesTheVerdict() {
    RuleResult failure = result(MUST, Verdict.FAILED);
    Report report = report("", PASSED, failure);

    assertThat(report.verdict()).isEqualTo(VIOLATES);
    assertThat(report.with(List.of(PASSED, failure.excluded("known"))).verdict())
        .isEqualTo(CONFORMS);
  }

  private static Report report(String reason, RuleResult... results) {
    Settings settings = settings().build();
    List<RuleResult> all = List.of(results);
    return new Report(
        settings, Instant.EPOCH, 1, 1, Report.outcome(all, settings, reason), reason, 9, all);
  }
}
