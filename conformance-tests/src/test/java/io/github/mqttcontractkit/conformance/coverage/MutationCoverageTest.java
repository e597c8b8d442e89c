package io.github.mqttcontractkit.conformance.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.coverage.Matrix.Mark;
import io.github.mqttcontractkit.conformance.faults.Fault;
import io.github.mqttcontractkit.conformance.faults.Faults;
import io.github.mqttcontractkit.conformance.judging.Rule;
import io.github.mqttcontractkit.conformance.rules.Catalogue;
import io.github.mqttcontractkit.conformance.servers.Lab;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.conformance.settings.Settings;
import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.conformance.verdict.RuleResult.Counterexample;
import io.github.mqttcontractkit.conformance.verdict.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The proof of the kit: each rule is broken by servers, and catches them. Those that survive even
 * {@code standard} stand in {@code survivors.txt}, so that nobody forgets them.
 */
@TestMethodOrder(OrderAnnotation.class)
class MutationCoverageTest {
  private static final double QUICK_CATCHES = 0.8;
  private static final List<Mark> MARKS =
      List.of(Mark.EXPECTED, Mark.ALSO, Mark.INTERMITTENT, Mark.UNDECIDED, Mark.WRONG);

  private static final Set<String> SURVIVORS = survivors();
  private static final List<Matrix.Row> ROWS = new ArrayList<>();
  private static int caughtByQuick;

  static Stream<Fault> faults() {
    return Sample.of(Faults.all()).stream();
  }

  private static Set<String> survivors() {
    try (InputStream in = MutationCoverageTest.class.getResourceAsStream("survivors.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Order(1)
  @ParameterizedTest
  @MethodSource("faults")
  void isCaughtByItsRule(Fault fault) {
    Report quick = check(fault, Budget.QUICK);
    boolean enough = isEnough(fault, quick);
    caughtByQuick += enough ? 1 : 0;
    Report report = enough ? quick : check(fault, Budget.STANDARD);
    Optional<String> complaint = complaint(fault, report);
    ROWS.add(row(fault, report, enough ? "quick" : "standard", complaint.isPresent()));

    assertThat(isEnough(fault, report))
        .as(complaint.orElse(report.rules().toString()))
        .isEqualTo(!SURVIVORS.contains(fault.toString()));
  }

  @Order(2)
  @Test
  void quickCatchesMost() {
    assertThat((double) caughtByQuick / ROWS.size()).isGreaterThanOrEqualTo(QUICK_CATCHES);
  }

  @Order(2)
  @Test
  void everyRuleCatchesOne() {
    assertThat(Faults.all().stream().map(Fault::rule).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(
            Catalogue.rules().stream().map(Rule::id).collect(Collectors.toSet()));
  }

  @AfterAll
  static void write() {
    long survivors = ROWS.stream().filter(row -> row.marks().containsValue(Mark.WRONG)).count();
    String summary =
        "%d faults, %d survive; %d are caught with --budget quick, the others with standard"
            .formatted(ROWS.size(), survivors, caughtByQuick);
    new Matrix("Kill matrix", summary, MARKS, ROWS).write("kill-matrix");
  }

  /** The phrase is that of the expected rule; another one says it in other words. */
  private static boolean isEnough(Fault fault, Report report) {
    return caught(fault, report)
        .filter(
            failure ->
                !failure.id().equals(fault.rule())
                    || text(failure.counterexample()).contains(fault.phrase()))
        .isPresent();
  }

  private static Report check(Fault fault, Budget budget) {
    return Lab.check(
        fault.data(), fault.behaviour(), settings -> settings(fault, settings), budget);
  }

  private static Settings settings(Fault fault, Settings all) {
    return fault.operation().isEmpty() ? all : Lab.only(all, fault.operation());
  }

  /** What the expected rule says, or the first of those that may catch it in its place. */
  private static Optional<String> complaint(Fault fault, Report report) {
    return caught(fault, report).map(RuleResult::counterexample).map(MutationCoverageTest::text);
  }

  private static Optional<RuleResult> caught(Fault fault, Report report) {
    return report.with(Verdict.FAILED).stream()
        .filter(failure -> fault.isCaughtBy(failure.id()))
        .min(Comparator.comparing(failure -> !failure.id().equals(fault.rule())));
  }

  private static String text(Counterexample example) {
    return "%s expected %s, but was %s"
        .formatted(example.request().url(), example.expected(), example.actual());
  }

  private static Matrix.Row row(Fault fault, Report report, String budget, boolean caught) {
    Map<String, Mark> marks = new TreeMap<>();
    report.with(Verdict.UNDECIDED).forEach(result -> marks.put(result.id(), Mark.UNDECIDED));
    report.with(Verdict.FAILED).forEach(result -> marks.put(result.id(), mark(result)));
    if (!caught) {
      marks.put(fault.rule(), Mark.WRONG);
    }
    marks.replaceAll(
        (id, mark) -> mark == Mark.ALSO && fault.isCaughtBy(id) ? Mark.EXPECTED : mark);
    return new Matrix.Row(fault.toString(), budget, marks);
  }

  private static Mark mark(RuleResult failure) {
    return failure.intermittent() ? Mark.INTERMITTENT : Mark.ALSO;
  }
}
