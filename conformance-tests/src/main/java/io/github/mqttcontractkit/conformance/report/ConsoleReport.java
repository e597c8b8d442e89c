package io.github.mqttcontractkit.conformance.report;

import io.github.mqttcontractkit.conformance.Report;
import io.github.mqttcontractkit.conformance.RuleResult;
import io.github.mqttcontractkit.conformance.RuleResult.Counterexample;
import io.github.mqttcontractkit.conformance.Verdict;
import io.github.mqttcontractkit.contract.Contract;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report as text: a line for each verdict, then the failures, then the verdict of all. */
public final class ConsoleReport {
  private final Contract contract;
  private final Report report;

  private ConsoleReport(Contract contract, Report report) {
    this.contract = contract;
    this.report = report;
  }

  /** The whole text, with a line break at its end. */
  public static String of(Contract contract, Report report) {
    ConsoleReport console = new ConsoleReport(contract, report);
    Stream<String> lines = report.rules().stream().map(ConsoleReport::line);
    Stream<String> failures =
        report.with(Verdict.FAILED).stream().map(failed -> "\n" + console.failure(failed));
    return Stream.of(lines, failures, Stream.of("\n" + console.summary()))
        .flatMap(parts -> parts)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(RuleResult result) {
    String remark =
        switch (result.verdict()) {
          case PASSED -> result.evidence().toString();
          case FAILED -> result.says();
          default -> result.reason();
        };
    return "%-9s  %-8s  %-6s  %-28s  %s"
        .formatted(
            result.verdict().text(), result.id(), result.level(), result.operation(), remark);
  }

  private String failure(RuleResult failed) {
    Counterexample example = failed.counterexample();
    String odd = failed.reason().isEmpty() ? "" : "\n  note       " + failed.reason();
    return """
        FAILED  %s  %s  %s  %s
          document   %s  (%s)
          request    %s %s
          expected   %s
          but was    %s
          replay     %s
          again      %s"""
            .formatted(
                failed.id(),
                failed.level(),
                failed.operation(),
                failed.says(),
                contract.locate(failed.cites()),
                failed.cites(),
                example.request().method(),
                example.request().url(),
                example.expected(),
                example.actual(),
                example.curl(),
                again(failed))
        + odd;
  }

  private String again(RuleResult failed) {
    return "conformance-tests/run --endpoint %s --operation %s --rule %s --seed %d"
        .formatted(report.endpoint(), failed.operation(), failed.id(), report.seed());
  }

  private String summary() {
    String counts =
        Stream.of(Verdict.values())
            .filter(verdict -> !report.with(verdict).isEmpty())
            .map(verdict -> report.with(verdict).size() + " " + verdict.text())
            .collect(Collectors.joining(", "));
    String reason = report.reason().isEmpty() ? "" : ": " + report.reason();
    return "%s %s%s%n%s; %d requests in %.1f s, seed %d"
        .formatted(
            report.endpoint(),
            report.verdict().text(),
            reason,
            counts,
            report.requests(),
            report.durationMs() / 1000.0,
            report.seed())
        .formatted(Locale.ROOT);
  }
}
