package io.github.mqttcontractkit.conformance.report;

import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.conformance.verdict.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The last lines of a console report: the verdict, and how many checks came to which result. */
final class ConsoleSummary {
  private static final int LONGEST_REASON = 600;

  private ConsoleSummary() {}

  /**
   * @param groups of all failures of the report
   */
  static String of(Report report, List<FailureGroup> groups, ConsoleStyle style) {
    String endpoint = report.settings().endpoint() + " ";
    String verdict = report.verdict().text();
    String line = style.wrapped(endpoint + verdict + extent(report), 2);
    String counts =
        String.format(
            Locale.ROOT,
            "%s; %d requests in %.1f s, seed %d",
            counts(report, groups),
            report.requests(),
            report.durationMs() / 1000.0,
            report.settings().seed());
    return endpoint
        + style.colored(report.verdict(), verdict)
        + line.substring(endpoint.length() + verdict.length())
        + "\n"
        + style.wrapped(counts, 2);
  }

  /** What a verdict rests on: what keeps it open, and the checks that could be exercised. */
  private static String extent(Report report) {
    String of = report.exercised() + " of " + report.catalogue() + " checks could be exercised";
    if (report.verdict() == Report.Outcome.CONFORMS) {
      return report.exercised() == report.catalogue() ? "" : ", as far as " + of;
    }
    String reason = reason(report);
    return (reason.isEmpty() ? "" : ": " + reason) + "; " + of;
  }

  /** What keeps the verdict open, on one line; empty if nothing does. */
  static String reason(Report report) {
    String open =
        report.verdict() == Report.Outcome.UNDECIDED ? report.openReason() : report.reason();
    return PrintableText.line(open, LONGEST_REASON);
  }

  private static String counts(Report report, List<FailureGroup> groups) {
    return Stream.of(Verdict.values())
        .filter(verdict -> !report.with(verdict).isEmpty())
        .map(
            verdict ->
                verdict == Verdict.FAILED
                    ? failures(groups)
                    : report.with(verdict).size() + " " + verdict.text())
        .collect(Collectors.joining(", "));
  }

  private static String failures(List<FailureGroup> groups) {
    int more = groups.stream().mapToInt(group -> group.consequences().size()).sum();
    String failed = groups.size() + " failed";
    return more == 0
        ? failed
        : "%s, %d more %s from %s"
            .formatted(
                failed, more, more == 1 ? "follows" : "follow", groups.size() == 1 ? "it" : "them");
  }
}
