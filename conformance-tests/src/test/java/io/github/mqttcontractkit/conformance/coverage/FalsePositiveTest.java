package io.github.mqttcontractkit.conformance.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.coverage.Matrix.Mark;
import io.github.mqttcontractkit.conformance.rules.Catalogue;
import io.github.mqttcontractkit.conformance.servers.Lab;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.conformance.variants.Variant;
import io.github.mqttcontractkit.conformance.variants.Variant.Ends;
import io.github.mqttcontractkit.conformance.variants.Variants;
import io.github.mqttcontractkit.conformance.verdict.Level;
import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.conformance.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No rule accuses an implementation that conforms, however it does it; {@code
 * -Dfairness.budget=STANDARD} asks more, and other things, of which some may look better by chance.
 */
class FalsePositiveTest {
  private static final Budget BUDGET =
      Budget.valueOf(System.getProperty("fairness.budget", Budget.QUICK.name()));
  private static final List<Mark> MARKS =
      List.of(Mark.PASSED, Mark.SHOULD, Mark.SKIPPED, Mark.UNDECIDED, Mark.WRONG);
  private static final List<Matrix.Row> ROWS = new ArrayList<>();

  static Stream<Variant> variants() {
    return Sample.of(Variants.all()).stream();
  }

  @ParameterizedTest
  @MethodSource("variants")
  void isNotAccused(Variant variant) {
    Report report =
        Lab.check(
            variant.data(),
            variant.behaviour(),
            settings -> Lab.askingFor(settings, variant.groups()),
            BUDGET);
    ROWS.add(row(variant, report));

    assertThat(report.with(Verdict.FAILED))
        .as(report.with(Verdict.FAILED).toString())
        .noneMatch(result -> result.level() == Level.MUST);
    assertThat(ids(report, Verdict.FAILED))
        .as(report.with(Verdict.FAILED).toString())
        .isSubsetOf(mayFail(variant))
        .containsAll(BUDGET == Budget.QUICK ? surelyFails(variant) : Set.of());
    if (variant.ends() == Ends.DECIDED) {
      assertThat(report.with(Verdict.UNDECIDED)).isEmpty();
    }
    if (variant.ends() == Ends.UNDECIDED) {
      assertThat(report.verdict()).isEqualTo(Report.Outcome.UNDECIDED);
    }
  }

  /** What is only reported never counts. */
  private static Set<String> surelyFails(Variant variant) {
    return variant.fails().stream()
        .filter(id -> Catalogue.rule(id).level() != Level.MAY)
        .collect(Collectors.toSet());
  }

  private static Set<String> mayFail(Variant variant) {
    return Stream.concat(variant.fails().stream(), variant.mayFail().stream())
        .collect(Collectors.toSet());
  }

  private static Set<String> ids(Report report, Verdict verdict) {
    return report.with(verdict).stream()
        .filter(result -> result.level() != Level.MAY)
        .map(RuleResult::id)
        .collect(Collectors.toSet());
  }

  private static Matrix.Row row(Variant variant, Report report) {
    Map<String, Mark> marks = new TreeMap<>();
    report
        .rules()
        .forEach(
            result ->
                marks.merge(
                    result.id(), mark(variant, result), (a, b) -> a.compareTo(b) > 0 ? a : b));
    return new Matrix.Row(variant.name(), report.requests() + " requests", marks);
  }

  private static Mark mark(Variant variant, RuleResult result) {
    return switch (result.verdict()) {
      case PASSED, EXCLUDED -> Mark.PASSED;
      case SKIPPED -> Mark.SKIPPED;
      case UNDECIDED -> variant.ends() == Ends.DECIDED ? Mark.WRONG : Mark.UNDECIDED;
      case FAILED ->
          result.level() == Level.MAY
                  || result.level() != Level.MUST && mayFail(variant).contains(result.id())
              ? Mark.SHOULD
              : Mark.WRONG;
    };
  }

  @AfterAll
  static void write() {
    long accused = ROWS.stream().filter(row -> row.marks().containsValue(Mark.WRONG)).count();
    String summary =
        "%d conforming implementations, %d falsely accused with --budget %s"
            .formatted(ROWS.size(), accused, BUDGET.name().toLowerCase(Locale.ROOT));
    new Matrix("Fairness matrix", summary, MARKS, ROWS).write("fairness-matrix");
  }
}
