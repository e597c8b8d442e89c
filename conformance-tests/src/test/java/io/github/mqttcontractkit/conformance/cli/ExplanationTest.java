package io.github.mqttcontractkit.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.judging.Rule;
import io.github.mqttcontractkit.conformance.report.Golden;
import io.github.mqttcontractkit.conformance.rules.Catalogue;
import io.github.mqttcontractkit.conformance.servers.Lab;
import io.github.mqttcontractkit.contract.Untested;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --list} and {@code --explain} say. */
class ExplanationTest {

  @Test
  void listIsFrozen() {
    Golden.assertIs("rules.txt", Explanation.list(Lab.CONTRACT));
  }

  @Test
  void untestedStatementsHaveIdsOfTheirOwn() {
    Set<String> rules = Catalogue.rules().stream().map(Rule::id).collect(Collectors.toSet());

    assertThat(untested()).extracting(Untested::id).doesNotContainAnyElementsOf(rules);
  }

  static Stream<Untested> untested() {
    return Untested.of(Lab.CONTRACT).stream();
  }

  static Stream<Rule> rules() {
    return Catalogue.rules().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleIsExplained(Rule rule) {
    assertThat(Explanation.of(Lab.CONTRACT, rule.id()).orElseThrow())
        .contains(rule.title(), "apsaramq-mqtt.yaml:", rule.needs(), rule.hint());
  }

  @ParameterizedTest
  @MethodSource("untested")
  void everyUntestedStatementIsExcused(Untested statement) {
    assertThat(Explanation.of(Lab.CONTRACT, statement.id()).orElseThrow())
        .contains(statement.title(), "apsaramq-mqtt.yaml:", statement.reason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PARAM-4", "LOAD-1"})
  void explanationReadsWell(String id) {
    Golden.assertIs("explain-" + id + ".txt", Explanation.of(Lab.CONTRACT, id).orElseThrow());
  }

  @Test
  void nothingIsSaidOfARuleThatIsNotThere() {
    assertThat(Explanation.of(Lab.CONTRACT, "PAGE-0")).isEmpty();
  }
}
