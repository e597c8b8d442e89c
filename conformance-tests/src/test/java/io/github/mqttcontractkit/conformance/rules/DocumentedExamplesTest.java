package io.github.mqttcontractkit.conformance.rules;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.isSuccess;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.items;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Lab;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.conformance.verdict.Verdict;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The document's own examples of success keep the rules that one answer can keep or break. */
class DocumentedExamplesTest {
  private static final String[] RULES = {
    "SHAPE-1", "SHAPE-3", "SHAPE-4", "SHAPE-5", "PAGE-1", "ECHO-1"
  };

  static Stream<String> operations() {
    return Lab.CONTRACT.operations().stream().map(Operation::name);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void exampleKeepsTheRules(String operation) {
    assertThat(failures(operation, body -> {}, RULES)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void exampleWithTooManyItemsBreaksTheRules(String operation) {
    assertThat(failures(operation, DocumentedExamplesTest::filled, "PAGE-1")).contains("PAGE-1");
  }

  private static void filled(ObjectNode body) {
    for (int i = 0; i < 100; i++) {
      items(body).add(items(body).get(0).deepCopy());
    }
  }

  /** The rules that fail where a server answers the example's own request with the example. */
  private static List<String> failures(
      String operation, Consumer<ObjectNode> change, String... rules) {
    ObjectNode example = example(operation).deepCopy();
    change.accept(example);
    Behaviour documented =
        where(
            (request, call) -> isOfTheExample(call, operation),
            (request, right) -> {
              StubResponse answer = right.apply(request);
              return isSuccess(answer) ? with(answer, example) : answer;
            });
    Report report =
        Lab.check(
            Holdings::usual,
            documented,
            settings -> Lab.only(settings, operation, rules),
            Budget.QUICK);
    return report.with(Verdict.FAILED).stream().map(RuleResult::id).toList();
  }

  private static ObjectNode example(String operation) {
    return (ObjectNode)
        Contract.load().at("/components/examples/" + operation + "Success").path("value");
  }

  /** The first page of the size that the document's examples of parameters have. */
  private static boolean isOfTheExample(Call call, String operation) {
    Operation asked = Lab.CONTRACT.operation(operation).orElseThrow();
    return call.action().equals(operation)
        && call.parameter(asked.size().name()).filter("100"::equals).isPresent()
        && call.parameter(asked.token().name()).isEmpty()
        && asked.page().flatMap(page -> call.parameter(page.name())).isEmpty();
  }
}
