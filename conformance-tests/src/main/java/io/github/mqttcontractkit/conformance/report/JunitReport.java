package io.github.mqttcontractkit.conformance.report;

import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.conformance.verdict.Verdict;
import io.github.mqttcontractkit.contract.Contract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code junit.xml}, the form that CI systems read: a suite for each operation, a case for each
 * rule. A case fails exactly if it breaks the verdict; whatever else did not pass is skipped.
 */
final class JunitReport {
  private static final int LONGEST_MESSAGE = 200;

  private JunitReport() {}

  /**
   * A case.
   *
   * @param name rule, operation and title
   * @param outcome {@code passed}, {@code failure} or {@code skipped}
   * @param level how much the rule binds
   * @param message one line; empty if it passed
   * @param text what was seen, or the failure as the console prints it
   */
  public record Case(String name, String outcome, String level, String message, String text) {}

  static void write(Contract contract, Report report, Path file) throws IOException {
    Map<String, List<Case>> suites =
        report.rules().stream()
            .collect(
                Collectors.groupingBy(
                    RuleResult::operation,
                    LinkedHashMap::new,
                    Collectors.mapping(
                        result -> of(contract, report, result), Collectors.toList())));
    Templates.write("junit.ftlx", Map.of("report", report, "suites", suites), file);
  }

  private static Case of(Contract contract, Report report, RuleResult result) {
    boolean failed = result.verdict() == Verdict.FAILED;
    String outcome =
        result.breaks(report.settings().strict())
            ? "failure"
            : result.verdict() == Verdict.PASSED ? "passed" : "skipped";
    return new Case(
        result.id() + " " + result.operation() + ": " + result.title(),
        outcome,
        result.level().text(),
        result.verdict() == Verdict.PASSED
            ? ""
            : PrintableText.line(message(result), LONGEST_MESSAGE),
        failed ? ConsoleReport.failure(contract, report, result) : result.evidence().toString());
  }

  private static String message(RuleResult result) {
    return result.verdict() == Verdict.FAILED
        ? "a broken "
            + result.level()
            + ": expected "
            + result.counterexample().expected()
            + ", but was "
            + result.counterexample().actual()
        : result.verdict().text() + ": " + result.reason();
  }
}
