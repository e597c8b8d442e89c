package io.github.mqttcontractkit.conformance.report;

import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.conformance.verdict.Verdict;
import io.github.mqttcontractkit.contract.Contract;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report as text: a line for each verdict, then the failures, then the verdict of all. */
public final class ConsoleReport {
  private static final int LONGEST_TEXT = 300;

  private final Contract contract;
  private final Report report;
  private final ConsoleStyle style;

  private ConsoleReport(Contract contract, Report report, ConsoleStyle style) {
    this.contract = contract;
    this.report = report;
    this.style = style;
  }

  /** The whole text without colours and wrapping, with a line break at its end. */
  public static String of(Contract contract, Report report) {
    return of(contract, report, ConsoleStyle.PLAIN);
  }

  /** The whole text, with a line break at its end. */
  public static String of(Contract contract, Report report, ConsoleStyle style) {
    ConsoleReport console = new ConsoleReport(contract, report, style);
    List<FailureGroup> groups = FailureGroup.of(report.with(Verdict.FAILED));
    Stream<String> rows = report.rules().stream().map(console::row);
    Stream<String> failures = groups.stream().map(group -> "\n" + console.group(group));
    Stream<String> summary = Stream.of("\n" + ConsoleSummary.of(report, groups, style));
    return Stream.of(rows, failures, summary)
        .flatMap(parts -> parts)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The facts of one failure, without a line break at its end. */
  public static String failure(Contract contract, Report report, RuleResult failed) {
    return new ConsoleReport(contract, report, ConsoleStyle.PLAIN).failure(failed);
  }

  private String row(RuleResult result) {
    String verdict = "%-9s".formatted(result.verdict().text());
    String row =
        "%s  %-8s  %-6s  %-28s  %s"
            .formatted(
                verdict,
                result.id(),
                result.level(),
                result.operation(),
                PrintableText.line(remark(result), LONGEST_TEXT));
    String wrapped = style.wrapped(row.stripTrailing(), verdict.length() + 2);
    return style.colored(result.verdict(), verdict) + wrapped.substring(verdict.length());
  }

  private static String remark(RuleResult result) {
    String evidence = result.evidence().toString();
    return switch (result.verdict()) {
      case PASSED -> result.title() + (evidence.isEmpty() ? "" : "  " + evidence);
      case FAILED ->
          result.title() + (result.followsFrom() == null ? "" : "  " + followsFrom(result));
      default -> result.reason();
    };
  }

  private static String followsFrom(RuleResult result) {
    return "follows from " + result.followsFrom();
  }

  private String group(FailureGroup group) {
    return Stream.concat(
            Stream.of(failure(group.cause())), group.consequences().stream().map(this::consequence))
        .collect(Collectors.joining("\n"));
  }

  private String consequence(RuleResult result) {
    return fact("also", "%s  %s  %s".formatted(result.id(), result.level(), followsFrom(result)));
  }

  private String failure(RuleResult result) {
    Failure failure = Failure.of(contract, report.settings(), result);
    String heading =
        "FAILED  %s  %s  %s  %s"
            .formatted(result.id(), result.level(), result.operation(), result.title());
    String wrapped = style.wrapped(heading, 2).substring("FAILED".length());
    Stream<String> facts =
        Stream.of(
            fact("document", failure.passage().toString()),
            fact("request", failure.request()),
            fact("expected", failure.expected()),
            fact("but was", failure.actual()));
    Stream<String> notes =
        Stream.of(result.reason(), result.followsFrom() == null ? "" : followsFrom(result))
            .filter(note -> !note.isEmpty())
            .map(note -> fact("note", PrintableText.line(note, LONGEST_TEXT)));
    Stream<String> help =
        Stream.of(
            fact("look at", failure.hint()),
            command("replay", failure.replay()),
            command("again", failure.again()));
    return Stream.of(
            Stream.of(style.colored(Verdict.FAILED, "FAILED") + wrapped), facts, notes, help)
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private String fact(String name, String text) {
    String line = command(name, text);
    return style.wrapped(line, line.length() - text.length());
  }

  /** Is never wrapped, so that it can be copied. */
  private static String command(String name, String text) {
    return "  %-9s  %s".formatted(name, text);
  }
}
