package io.github.mqttcontractkit.conformance.report;

import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.conformance.verdict.RuleResult.Counterexample;
import io.github.mqttcontractkit.conformance.verdict.Verdict;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.ContractExcerpt;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report as text: a line for each verdict, then the failures, then the verdict of all. */
public final class ConsoleReport {
  private static final int LONGEST_TEXT = 300;
  private static final int LONGEST_COMMAND = 2000;

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
          case FAILED -> result.title();
          default -> result.reason();
        };
    return "%-9s  %-8s  %-6s  %-28s  %s"
        .formatted(
            result.verdict().text(),
            result.id(),
            result.level(),
            result.operation(),
            PrintableText.line(remark, LONGEST_TEXT))
        .stripTrailing();
  }

  /** The facts of one failure, without a line break at its end. */
  public static String failure(Contract contract, Report report, RuleResult failed) {
    return new ConsoleReport(contract, report).failure(failed);
  }

  private String failure(RuleResult failed) {
    Counterexample example = failed.counterexample();
    String note =
        failed.reason().isEmpty()
            ? ""
            : "\n  note       " + PrintableText.line(failed.reason(), LONGEST_TEXT);
    return """
        FAILED  %s  %s  %s  %s
          document   %s
          request    %s
          expected   %s
          but was    %s%s
          replay     %s
          again      %s"""
        .formatted(
            failed.id(),
            failed.level(),
            failed.operation(),
            failed.title(),
            ContractExcerpt.of(contract, failed.cites()),
            PrintableText.request(report.settings(), example.request()),
            PrintableText.line(example.expected(), LONGEST_TEXT),
            PrintableText.line(example.actual(), LONGEST_TEXT),
            note,
            replay(example),
            ReproductionCommand.command(report.settings(), failed));
  }

  private static String replay(Counterexample example) {
    return example.curl().length() <= LONGEST_COMMAND
        ? PrintableText.line(example.curl())
        : "curl, " + example.curl().length() + " letters: see report.json";
  }

  private String summary() {
    var settings = report.settings();
    String reason = report.reason().isEmpty() ? "" : ": " + report.reason();
    String counts =
        Stream.of(Verdict.values())
            .filter(verdict -> !report.with(verdict).isEmpty())
            .map(verdict -> report.with(verdict).size() + " " + verdict.text())
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%s %s%s\n%s; %d requests in %.1f s, seed %d\nexercised %d of the catalogue's %d checks",
        settings.endpoint(),
        report.verdict().text(),
        PrintableText.line(reason, LONGEST_TEXT),
        counts,
        report.requests(),
        report.durationMs() / 1000.0,
        settings.seed(),
        report.exercised(),
        report.catalogue());
  }
}
