package io.github.mqttcontractkit.conformance.report;

import io.github.mqttcontractkit.conformance.rules.Catalogue;
import io.github.mqttcontractkit.conformance.rules.Rule;
import io.github.mqttcontractkit.conformance.rules.Untested;
import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.conformance.verdict.Verdict;
import io.github.mqttcontractkit.contract.Contract;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code report.html}: one file, no script, nothing from elsewhere. */
final class HtmlReport {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private HtmlReport() {}

  static void write(Contract contract, Report report, Path file) throws IOException {
    Templates.write("report.ftlh", model(contract, report), file);
  }

  private static Map<String, Object> model(Contract contract, Report report) {
    return Map.of(
        "report",
        report,
        "startedAt",
        WHEN.format(report.startedAt()),
        "counts",
        Stream.of(Verdict.values())
            .map(verdict -> Map.of("verdict", verdict.text(), "is", report.with(verdict).size()))
            .toList(),
        "failures",
        failures(contract, report, Verdict.FAILED),
        "excluded",
        failures(contract, report, Verdict.EXCLUDED),
        "chapters",
        chapters(report),
        "untested",
        Untested.values());
  }

  /** What binds most comes first. */
  private static List<Failure> failures(Contract contract, Report report, Verdict verdict) {
    return report.with(verdict).stream()
        .sorted(Comparator.comparing(RuleResult::level))
        .map(result -> Failure.of(contract, report.settings(), result))
        .toList();
  }

  /** By the part of an id before its number, then by rule, as the catalogue has them. */
  private static Map<String, Map<String, List<RuleResult>>> chapters(Report report) {
    List<String> order = Catalogue.rules().stream().map(Rule::id).toList();
    return report.rules().stream()
        .sorted(Comparator.comparing(result -> order.indexOf(result.id())))
        .collect(
            Collectors.groupingBy(
                result -> result.id().substring(0, result.id().indexOf('-')),
                LinkedHashMap::new,
                Collectors.groupingBy(RuleResult::id, LinkedHashMap::new, Collectors.toList())));
  }
}
