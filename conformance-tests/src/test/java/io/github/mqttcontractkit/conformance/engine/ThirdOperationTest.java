package io.github.mqttcontractkit.conformance.engine;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.reading;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.success;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.mqttcontractkit.conformance.judging.Rule;
import io.github.mqttcontractkit.conformance.rules.Catalogue;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Behaviours;
import io.github.mqttcontractkit.conformance.servers.LabServer;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.conformance.settings.Settings;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.conformance.verdict.Verdict;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.data.DataException;
import io.github.mqttcontractkit.stub.data.DataFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Another operation, written into the document, is served and checked without a line of Java. */
class ThirdOperationTest {
  private static final String OPERATION = "ListGadgets";
  private static final Contract CONTRACT = contract();
  private static final Data DATA = data();
  private static final Operation THIRD = CONTRACT.operation(OPERATION).orElseThrow();

  @Test
  void everyRuleIsAskedThatTheDocumentHasAPlaceFor() {
    Set<String> asked =
        Catalogue.checks(CONTRACT, THIRD).values().stream()
            .map(check -> check.rule().id())
            .collect(Collectors.toSet());

    // its items are no texts that could begin with their group
    assertThat(Catalogue.rules().stream().map(Rule::id).filter(id -> !asked.contains(id)))
        .containsExactly("SHAPE-6");
  }

  @Test
  void whatConformsPassesThemAll() {
    assertThat(check(Behaviour.right()))
        .isNotEmpty()
        .allSatisfy(
            result -> assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.PASSED));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("PARAM-3", reading("Limit", limit -> limit.equals("31") ? "30" : limit)),
        Arguments.of("PAGE-3", success(ThirdOperationTest::leadToItself)),
        Arguments.of("TOTAL-1", success(body -> shelf(body).put("Count", 1))),
        Arguments.of("ECHO-1", success(body -> shelf(body).put("Limit", 30))),
        Arguments.of("FILTER-1", reading(call -> call.without("Maker"))),
        Arguments.of("SHAPE-3", success(body -> body.put("Ok", false))));
  }

  /** The last page that was reached by a token has that token. */
  private static void leadToItself(Call call, ObjectNode body) {
    if (!shelf(body).has("Next")) {
      call.parameter("Cursor").ifPresent(cursor -> shelf(body).put("Next", cursor));
    }
  }

  @ParameterizedTest
  @MethodSource("faults")
  void whatViolatesIsCaught(String rule, Behaviour fault) {
    Behaviour onlyThere = where((request, call) -> call.action().equals(OPERATION), fault);

    assertThat(check(onlyThere).stream().filter(failed()).map(RuleResult::id)).contains(rule);
  }

  private static Predicate<RuleResult> failed() {
    return result -> result.verdict() == Verdict.FAILED;
  }

  /** The results for the third operation; another one gives tokens that are not for it. */
  private static List<RuleResult> check(Behaviour behaviour) {
    try (LabServer server = new LabServer(CONTRACT, () -> DATA, behaviour)) {
      Settings settings =
          Settings.builder(server.endpoint())
              .instanceId("plant")
              .groupIds(List.of("south", "north"))
              .operations(Set.of(OPERATION, Behaviours.QCA))
              .seed(42)
              .budget(Budget.QUICK)
              .build();
      return ConformanceRun.of(CONTRACT, settings, result -> {}).rules().stream()
          .filter(result -> result.operation().equals(OPERATION))
          .toList();
    }
  }

  private static ObjectNode shelf(ObjectNode body) {
    return (ObjectNode) body.path("Shelf");
  }

  private static Contract contract() {
    try {
      ObjectMapper yaml = new YAMLMapper();
      var document = (ObjectNode) yaml.readTree(Contract.load().yaml());
      JsonNode more = yaml.readTree(resource("operation.yaml"));
      ((ObjectNode) document.path("paths")).setAll((ObjectNode) more.path("paths"));
      return Contract.of("third.yaml", yaml.writeValueAsString(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Data data() {
    try {
      return DataFile.read("gadgets.yaml", resource("gadgets.yaml"));
    } catch (DataException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ThirdOperationTest.class.getResourceAsStream("/third/" + name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
