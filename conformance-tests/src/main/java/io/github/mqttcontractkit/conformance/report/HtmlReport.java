package io.github.mqttcontractkit.conformance.report;

import io.github.mqttcontractkit.conformance.judging.Rule;
import io.github.mqttcontractkit.conformance.rules.Catalogue;
import io.github.mqttcontractkit.conformance.rules.Chapter;
import io.github.mqttcontractkit.conformance.verdict.Level;
import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.conformance.verdict.Verdict;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Untested;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code report.html}: one file that loads nothing. Its only script is named by its hash in the
 * page's Content-Security-Policy; without scripts everything can be read, and only the copy buttons
 * are missing.
 */
final class HtmlReport {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private HtmlReport() {}

  /**
   * Failures that follow from another one stand with it.
   *
   * @param cause the failure
   * @param consequences what follows from it
   */
  public record Group(Failure cause, List<Failure> consequences) {}

  /**
   * How many results of a part of the report have each verdict.
   *
   * @param name of the part
   * @param counts by verdict, in the order of {@link Verdict}
   */
  public record Total(String name, List<Count> counts) {}

  /**
   * @param verdict as reports write it
   * @param is how many there are
   */
  public record Count(String verdict, long is) {}

  static void write(Contract contract, Report report, Path file) throws IOException {
    Templates.write("report.ftlh", model(contract, report), file);
  }

  private static Map<String, Object> model(Contract contract, Report report) {
    InlineScript script = InlineScript.load("report.js");
    return Map.ofEntries(
        Map.entry("report", report),
        Map.entry("reason", ConsoleSummary.reason(report)),
        Map.entry("script", script),
        Map.entry("startedAt", WHEN.format(report.startedAt())),
        Map.entry("counts", counts(report.rules())),
        Map.entry("failures", groups(contract, report, Verdict.FAILED)),
        Map.entry("excluded", groups(contract, report, Verdict.EXCLUDED)),
        Map.entry("undecided", inOrder(report.with(Verdict.UNDECIDED).stream()).toList()),
        Map.entry("skipped", inOrder(report.with(Verdict.SKIPPED).stream()).toList()),
        Map.entry(
            "chapterTotals", totals(report, result -> Chapter.of(result.id()), Chapter::title)),
        Map.entry("levelTotals", totals(report, RuleResult::level, Level::text)),
        Map.entry("chapters", chapters(report)),
        Map.entry("untested", untested(contract)));
  }

  /** Each statement once, for whatever operations it holds. */
  private static Collection<Untested> untested(Contract contract) {
    return Untested.of(contract).stream()
        .collect(
            Collectors.toMap(
                Untested::id, statement -> statement, (first, same) -> first, LinkedHashMap::new))
        .values();
  }

  private static List<Count> counts(List<RuleResult> results) {
    return Stream.of(Verdict.values())
        .map(
            verdict ->
                new Count(
                    verdict.text(),
                    results.stream().filter(result -> result.verdict() == verdict).count()))
        .toList();
  }

  /** What binds most comes first. */
  private static List<Group> groups(Contract contract, Report report, Verdict verdict) {
    Function<RuleResult, Failure> failure =
        result -> Failure.of(contract, report.settings(), result);
    return FailureGroup.of(report.with(verdict)).stream()
        .sorted(Comparator.comparing(group -> group.cause().level()))
        .map(
            group ->
                new Group(
                    failure.apply(group.cause()),
                    group.consequences().stream().map(failure).toList()))
        .toList();
  }

  private static Stream<RuleResult> inOrder(Stream<RuleResult> results) {
    List<String> order = Catalogue.rules().stream().map(Rule::id).toList();
    return results.sorted(Comparator.comparing(result -> order.indexOf(result.id())));
  }

  private static <P extends Enum<P>> List<Total> totals(
      Report report, Function<RuleResult, P> part, Function<P, String> name) {
    Map<P, List<RuleResult>> parts =
        report.rules().stream()
            .collect(Collectors.groupingBy(part, TreeMap::new, Collectors.toList()));
    return parts.entrySet().stream()
        .map(entry -> new Total(name.apply(entry.getKey()), counts(entry.getValue())))
        .toList();
  }

  /** By chapter, then by rule, as the catalogue has them. */
  private static Map<String, Map<String, List<RuleResult>>> chapters(Report report) {
    return inOrder(report.rules().stream())
        .collect(
            Collectors.groupingBy(
                result -> Chapter.of(result.id()).title(),
                LinkedHashMap::new,
                Collectors.groupingBy(RuleResult::id, LinkedHashMap::new, Collectors.toList())));
  }
}
