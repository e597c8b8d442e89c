package io.github.mqttcontractkit.conformance.engine;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.reading;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.success;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.mqttcontractkit.conformance.rules.Catalogue;
import io.github.mqttcontractkit.conformance.rules.Rule;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Lab;
import io.github.mqttcontractkit.conformance.servers.LabServer;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.conformance.settings.Settings;
import io.github.mqttcontractkit.conformance.third.Gadgets;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.conformance.verdict.Verdict;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Another operation, written into the document, is checked without a line of Java. */
class ThirdOperationTest {
  private static final String OPERATION = "ListGadgets";
  private static final Contract CONTRACT = contract();
  private static final Operation THIRD = CONTRACT.operation(OPERATION).orElseThrow();

  @Test
  void everyRuleIsAskedThatTheDocumentHasAPlaceFor() {
    Set<String> asked =
        Catalogue.checks(CONTRACT, THIRD).values().stream()
            .map(finding -> finding.rule().id())
            .collect(Collectors.toSet());

    // its items are no texts that could begin with their group
    assertThat(Catalogue.rules().stream().map(Rule::id).filter(id -> !asked.contains(id)))
        .containsExactly("SHAPE-6");
  }

  @Test
  void whatConformsPassesThemAll() {
    Report report = check(Behaviour.right());

    assertThat(report.rules())
        .isNotEmpty()
        .allSatisfy(
            result -> assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.PASSED));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("PARAM-3", reading("Limit", limit -> limit.equals("31") ? "30" : limit)),
        Arguments.of("PAGE-3", success(body -> shelf(body).put("Next", "cursor-0"))),
        Arguments.of("TOTAL-1", success(body -> shelf(body).put("Count", 1))),
        Arguments.of("ECHO-1", success(body -> shelf(body).put("Limit", 30))),
        Arguments.of("FILTER-1", reading(call -> call.without("Maker"))),
        Arguments.of("SHAPE-3", success(body -> body.put("Ok", false))));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void whatViolatesIsCaught(String rule, Behaviour fault) {
    assertThat(check(fault).with(Verdict.FAILED).stream().map(RuleResult::id)).contains(rule);
  }

  private static Report check(Behaviour fault) {
    try (LabServer server =
        new LabServer(Lab.CONTRACT, Holdings::usual, fault.over(new Gadgets(THIRD.errors())))) {
      Settings settings = Lab.only(Lab.settings(server.endpoint(), Budget.QUICK), OPERATION);
      return ConformanceRun.of(CONTRACT, settings, result -> {});
    }
  }

  private static ObjectNode shelf(ObjectNode body) {
    return (ObjectNode) body.path("Shelf");
  }

  private static Contract contract() {
    ObjectMapper yaml = new YAMLMapper();
    try (InputStream third =
        ThirdOperationTest.class.getResourceAsStream("/third/operation.yaml")) {
      var document = (ObjectNode) yaml.readTree(Contract.load().yaml());
      var more = yaml.readTree(third);
      ((ObjectNode) document.path("paths")).setAll((ObjectNode) more.path("paths"));
      return Contract.of("third.yaml", yaml.writeValueAsString(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
