package io.github.mqttcontractkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.faults.Fault;
import io.github.mqttcontractkit.conformance.faults.Faults;
import io.github.mqttcontractkit.conformance.rules.Catalogue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The proof of the kit: each rule is broken by a server, and catches it. */
class FaultTest {

  static Stream<Fault> faults() {
    return Faults.all().stream();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void isCaughtByItsRule(Fault fault) {
    Report report = Lab.check(fault.behaviour(), Budget.QUICK, fault.operation());

    List<RuleResult> failures = report.with(Verdict.FAILED);
    assertThat(failures).extracting(RuleResult::id).contains(fault.rule());
    assertThat(
            failures.stream()
                .filter(failure -> failure.id().equals(fault.rule()))
                .map(RuleResult::counterexample)
                .map(example -> example.expected() + " / " + example.actual()))
        .singleElement()
        .asString()
        .contains(fault.phrase());
  }

  @Test
  void everyRuleCatchesOne() {
    assertThat(Faults.all().stream().map(Fault::rule).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(
            Catalogue.rules().stream().map(Rule::id).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.EnumSource(Budget.class)
  void nothingIsHeldAgainstTheStub(Budget budget) {
    Report report = Lab.check((request, right) -> right.apply(request), budget);

    assertThat(report.rules())
        .allSatisfy(
            result ->
                assertThat(result.verdict())
                    .as(result.id() + " " + result.operation() + " " + result.reason())
                    .isEqualTo(Verdict.PASSED));
    assertThat(report.verdict()).isEqualTo(Report.Outcome.CONFORMS);
  }
}
