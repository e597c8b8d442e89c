package io.github.mqttcontractkit.conformance.report;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.LDC;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.QCA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Failures stand under the failure that explains them. */
class FailureGroupTest {
  private static RuleResult failed(String rule, String operation) {
    return Samples.failed(rule, operation);
  }

  private static RuleResult following(String rule, String cause) {
    return failed(rule, QCA).followingFrom(cause);
  }

  private static List<String> groups(RuleResult... failures) {
    return FailureGroup.of(List.of(failures)).stream()
        .map(
            group ->
                String.join(
                    " ",
                    Stream.concat(Stream.of(group.cause()), group.consequences().stream())
                        .map(RuleResult::id)
                        .toList()))
        .toList();
  }

  @Test
  void consequenceOfAConsequenceStandsUnderTheFirstCause() {
    assertThat(
            groups(
                following("FILTER-2", "PAGE-4"),
                failed("PAGE-2", QCA),
                failed("PAGE-1", QCA),
                following("PAGE-4", "PAGE-2")))
        .containsExactly("PAGE-2 FILTER-2 PAGE-4", "PAGE-1");
  }

  @Test
  void causeOnAnotherOperationExplainsNothing() {
    assertThat(groups(failed("PAGE-2", LDC), following("PAGE-4", "PAGE-2")))
        .containsExactly("PAGE-2", "PAGE-4");
  }

  @Test
  void failureWithoutItsCauseIsACause() {
    assertThat(groups(following("PAGE-4", "PAGE-2"))).containsExactly("PAGE-4");
  }

  @Test
  void circleLosesNoFailure() {
    assertThat(groups(following("PAGE-4", "PAGE-2"), following("PAGE-2", "PAGE-4")))
        .containsExactly("PAGE-4 PAGE-2");
  }
}
