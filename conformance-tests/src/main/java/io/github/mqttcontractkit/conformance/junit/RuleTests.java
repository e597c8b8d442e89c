package io.github.mqttcontractkit.conformance.junit;

import io.github.mqttcontractkit.conformance.baseline.Baseline;
import io.github.mqttcontractkit.conformance.report.ConsoleReport;
import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.conformance.verdict.Verdict;
import io.github.mqttcontractkit.contract.Contract;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** The results of a run as JUnit tests. */
public final class RuleTests {
  private final Contract contract;
  private final Report report;

  private RuleTests(Contract contract, Report report) {
    this.contract = contract;
    this.report = report;
  }

  /**
   * A test for each result, one that fails if the verdict is undecided, and one that is aborted for
   * each entry of the baseline that excludes nothing.
   *
   * @param contract that was checked
   * @param baseline known deviations
   * @param found what a run found, before the baseline was applied to it
   */
  public static Stream<DynamicTest> of(Contract contract, Baseline baseline, Report found) {
    RuleTests tests = new RuleTests(contract, baseline.applied(found));
    return Stream.of(tests.undecided(), tests.results(), unneeded(baseline, found))
        .flatMap(part -> part);
  }

  private Stream<DynamicTest> undecided() {
    return report.verdict() == Report.Outcome.UNDECIDED
        ? Stream.of(
            DynamicTest.dynamicTest("The implementation can be judged", this::failAsUndecided))
        : Stream.empty();
  }

  private void failAsUndecided() {
    throw bare(new AssertionFailedError(report.settings().endpoint() + ": " + report.openReason()));
  }

  private Stream<DynamicTest> results() {
    return report.rules().stream()
        .map(
            result ->
                DynamicTest.dynamicTest(
                    result.id() + " " + result.operation() + ": " + result.title(),
                    () -> end(result)));
  }

  /** Fails or aborts the test of this result, unless it passed. */
  private void end(RuleResult result) {
    if (result.breaks(report.settings().strict())) {
      throw bare(failure(result));
    }
    if (result.verdict() == Verdict.FAILED) {
      throw bare(new TestAbortedException(failure(result).getMessage()));
    }
    if (result.verdict() != Verdict.PASSED) {
      throw bare(
          new TestAbortedException(
              "%s  %s  %s  %s: %s"
                  .formatted(
                      result.verdict().text(),
                      result.id(),
                      result.level(),
                      result.operation(),
                      result.reason())));
    }
  }

  private AssertionFailedError failure(RuleResult result) {
    RuleResult.Counterexample example = result.counterexample();
    return new AssertionFailedError(
        ConsoleReport.failure(contract, report, result), example.expected(), example.actual());
  }

  private static Stream<DynamicTest> unneeded(Baseline baseline, Report found) {
    Set<String> checks =
        found.rules().stream()
            .map(result -> result.id() + " " + result.operation())
            .collect(Collectors.toSet());
    return Stream.concat(
        unneeded("stale", baseline.stale(found)),
        unneeded(
            "expired",
            baseline.expired().stream().filter(entry -> checks.contains(entry.name())).toList()));
  }

  private static Stream<DynamicTest> unneeded(String why, List<Baseline.Entry> entries) {
    return entries.stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    "The baseline needs its entry " + entry.name(),
                    () -> {
                      throw bare(new TestAbortedException(why + "  " + entry));
                    }));
  }

  /** The same error without a stack trace: the place in the kit tells a reader nothing. */
  private static <E extends Throwable> E bare(E error) {
    error.setStackTrace(new StackTraceElement[0]);
    return error;
  }
}
