package io.github.mqttcontractkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.faults.Fault;
import io.github.mqttcontractkit.conformance.faults.Faults;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The proof of the kit: each rule is broken by a server, and catches it. */
class FaultTest {
  static Stream<Fault> faults() {
    String only = System.getProperty("only", "");
    return Faults.all().stream().filter(f -> f.toString().contains(only));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void isCaughtByItsRule(Fault fault) {
    Report report =
        Lab.check(
            fault.data(),
            fault.behaviour(),
            s -> Lab.only(s, fault.operation()),
            Budget.valueOf(System.getProperty("budget", "QUICK")));

    List<RuleResult> failures = report.with(Verdict.FAILED);
    assertThat(failures)
        .extracting(RuleResult::id)
        .as(
            report.rules().stream()
                .filter(r -> r.verdict() == Verdict.UNDECIDED)
                .map(r -> r.id() + " " + r.reason())
                .toList()
                .toString())
        .contains(fault.rule());
    assertThat(
            failures.stream()
                .filter(failure -> failure.id().equals(fault.rule()))
                .map(RuleResult::counterexample)
                .map(
                    example ->
                        example.request().url()
                            + " expected "
                            + example.expected()
                            + ", but was "
                            + example.actual()))
        .singleElement()
        .asString()
        .contains(fault.phrase());
  }
}
