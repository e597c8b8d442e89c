package io.github.mqttcontractkit.conformance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Lab;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.conformance.verdict.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much is asked of an implementation that conforms, with 250 clients and 150 identities. */
class RequestBudgetTest {

  @ParameterizedTest
  @CsvSource({"QUICK, 300", "STANDARD, 1500", "THOROUGH, 15000"})
  void decidesWithFewRequests(Budget budget, int most) {
    Report report = Lab.check(Behaviour.right(), budget);

    assertThat(report.requests()).isPositive().isLessThanOrEqualTo(most);
    assertThat(report.rules())
        .allSatisfy(
            result ->
                assertThat(result.verdict())
                    .as(result.id() + " " + result.operation() + " " + result.reason())
                    .isEqualTo(Verdict.PASSED));
    assertThat(report.verdict()).isEqualTo(Report.Outcome.CONFORMS);
    assertThat(report.rules().stream().mapToInt(result -> result.evidence().requests()).sum())
        .isPositive()
        .isLessThanOrEqualTo(report.requests());
  }
}
