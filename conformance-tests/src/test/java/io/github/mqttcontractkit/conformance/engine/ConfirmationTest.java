package io.github.mqttcontractkit.conformance.engine;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.LDC;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.QCA;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.answer;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.coded;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.items;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.page;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.reading;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.success;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.withText;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Lab;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import io.github.mqttcontractkit.conformance.verdict.Level;
import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.conformance.verdict.Verdict;
import io.github.mqttcontractkit.conformance.verdict.WalkDiagram;
import io.github.mqttcontractkit.rpc.UrlEncoded;
import io.github.mqttcontractkit.stub.data.Data;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A failure is confirmed, made as small as it gets, and can be repeated. */
class ConfirmationTest {

  @Test
  void aPageSizeIsTheSmallestThatFails() {
    Behaviour fault =
        where(
            (request, call) ->
                call.parameter("Size").filter(s -> s.matches("[2-9]\\d")).isPresent(),
            success(body -> items(body).remove(0)));

    assertThat(asked(failure("PAGE-2", QCA, fault)))
        .containsEntry("Size", "20")
        .doesNotContainKey("IdentityType");
  }

  @Test
  void theSearchForASmallerExampleEnds() {
    Behaviour fault =
        where(
            (request, call) ->
                call.parameter("Size").filter(s -> s.matches("5[1-9]|[6-9]\\d|100")).isPresent(),
            success(body -> items(body).add(items(body).get(0))));

    RuleResult failure = failure("PAGE-2", QCA, fault, Budget.QUICK, () -> Holdings.of(2000));
    assertThat(Integer.parseInt(asked(failure).get("Size"))).isBetween(52, 99);
    assertThat(failure.evidence().requests()).isLessThan(2 * Budget.QUICK.shrinkingRequests());
  }

  /** A quick run asks for this size once, with headers of other clients. */
  @Test
  void whatTheUsualHeadersBreakTooIsAMust() {
    Behaviour fault = reading("PageSize", size -> size.equals("4294967306") ? "10" : size);

    RuleResult failure = failure("PARAM-3", LDC, fault);
    assertThat(failure.level()).isEqualTo(Level.MUST);
    assertThat(failure.counterexample().request().headers())
        .containsEntry("accept", "application/json");
  }

  /** Without a number the echo is a SHOULD, and the request is plainer. */
  @Test
  void weakerViolationDoesNotStandForAStrongerOne() {
    Behaviour fault =
        success((call, body) -> page(body).put("PageNo", call.parameter("PageNo").orElse("") + 0));

    assertThat(failure("ECHO-1", LDC, fault).level()).isEqualTo(Level.MUST);
  }

  /** Where only the weaker statement is broken, the rule fails as that. */
  @Test
  void weakerViolationCountsWhereThereIsNoStrongerOne() {
    Behaviour fault =
        where(
            (request, call) -> call.parameter("PageNo").isEmpty(),
            success(body -> page(body).put("PageNo", "0")));

    assertThat(failure("ECHO-1", LDC, fault).level()).isEqualTo(Level.SHOULD);
  }

  @Test
  void whatIsFoundOnAWalkIsDrawn() {
    Behaviour losing = success(body -> items(body).remove(0));
    Behaviour losingAMatch =
        where(
            (request, call) -> call.parameter("IdentityType").isPresent(),
            success(body -> items(body).remove(0)));

    assertThat(failure("PAGE-6", QCA, losing).counterexample().walk().pages()).isNotEmpty();
    assertThat(failure("FILTER-2", QCA, losingAMatch).counterexample().walk().pages())
        .flatExtracting(WalkDiagram.Page::items)
        .extracting(WalkDiagram.Spot::mark)
        .contains(WalkDiagram.Mark.MISSING);
  }

  @Test
  void pageThatIsTooLargeIsDrawnWithItsSurplus() {
    Behaviour oneMore =
        where(
            (request, call) -> !call.parameter("NextToken").orElse("").isEmpty(),
            success(
                body ->
                    items(body)
                        .add(
                            items(body)
                                .get(0)
                                .<ObjectNode>deepCopy()
                                .put("Username", "one-too-many"))));

    WalkDiagram drawn = failure("PAGE-1", QCA, oneMore).counterexample().walk();
    assertThat(drawn.pages())
        .singleElement()
        .satisfies(
            page -> {
              assertThat(page.name()).isEqualTo("a page by token");
              assertThat(page.items())
                  .extracting(WalkDiagram.Spot::mark)
                  .endsWith(WalkDiagram.Mark.SURPLUS)
                  .containsOnlyOnce(WalkDiagram.Mark.SURPLUS);
            });
  }

  @Test
  void failuresOfWalksAreDrawn() {
    Behaviour counting =
        where(
            (request, call) -> call.parameters().containsKey("NextToken"),
            success(body -> page(body).put("Total", "7")));
    Behaviour shifted =
        where(
            (request, call) -> !call.parameter("PageNo").orElse("1").equals("1"),
            success(body -> items(body).remove(0)));

    assertThat(failure("TOTAL-2", LDC, counting).counterexample().walk().pages())
        .filteredOn(WalkDiagram.Page::shown)
        .hasSize(1);
    assertThat(failure("PAGE-5", LDC, shifted).counterexample().walk().pages())
        .flatExtracting(WalkDiagram.Page::items)
        .extracting(WalkDiagram.Spot::mark)
        .contains(WalkDiagram.Mark.MISSING);
  }

  @Test
  void anIntegerIsTheSmallestThatFails() {
    Behaviour fault = reading("PageSize", size -> size.matches("[5-9]\\d{2,}") ? "10" : size);

    assertThat(asked(failure("PARAM-3", LDC, fault, Budget.STANDARD)))
        .containsEntry("PageSize", "500");
  }

  @Test
  void aTextIsTheShortestThatFails() {
    Behaviour fault =
        where(
            (request, call) -> call.parameters().values().stream().anyMatch(v -> v.length() > 99),
            answer(a -> withText(a, "oops")));

    assertThat(asked(failure("PARAM-10", LDC, fault)).values())
        .anyMatch(value -> value.equals("x".repeat(100)));
  }

  @Test
  void aQueryHasTheFewestFiltersThatFail() {
    Behaviour fault = reading(call -> call.without("Username"));

    assertThat(asked(failure("FILTER-1", QCA, fault)))
        .containsKey("Username")
        .doesNotContainKeys("IdentityType", "ClientId");
  }

  @Test
  void anAnswerThatIsWrongOnceCondemnsAndIsCalledIntermittent() {
    AtomicInteger answers = new AtomicInteger();
    Behaviour fault =
        success(
            body -> {
              if (answers.incrementAndGet() == 2) {
                body.remove("Message");
              }
            });

    assertThat(failure("SHAPE-1", QCA, fault).intermittent()).isTrue();
  }

  @Test
  void anErrorThatAlwaysAnswersOneCallIsNoThrottling() {
    Behaviour fault =
        (request, right) -> {
          var answer = right.apply(request);
          return answer.status() == 400 ? coded(answer, 500, "InternalError") : answer;
        };

    RuleResult failure = failure("ERROR-8", LDC, fault);
    assertThat(failure.counterexample().actual()).contains("500 InternalError");
  }

  @Test
  void seedAndRuleRepeatACounterexample() {
    Behaviour fault = reading("Size", size -> size.matches("[a-zA-Z]{5,}") ? "10" : size);

    RuleResult first = failure("PARAM-5", QCA, fault, Budget.THOROUGH);
    RuleResult again = failure("PARAM-5", QCA, fault, Budget.THOROUGH);

    assertThat(asked(again)).isEqualTo(asked(first));
    assertThat(again.counterexample().actual()).isEqualTo(first.counterexample().actual());
  }

  private static RuleResult failure(String rule, String operation, Behaviour fault) {
    return failure(rule, operation, fault, Budget.QUICK);
  }

  private static RuleResult failure(String rule, String operation, Behaviour fault, Budget budget) {
    return failure(rule, operation, fault, budget, Holdings::usual);
  }

  private static RuleResult failure(
      String rule, String operation, Behaviour fault, Budget budget, Supplier<Data> data) {
    Report report = Lab.check(data, fault, settings -> Lab.only(settings, operation, rule), budget);
    assertThat(report.with(Verdict.FAILED)).as(report.rules().toString()).hasSize(1);
    return report.rules().get(0);
  }

  private static Map<String, String> asked(RuleResult failure) {
    return UrlEncoded.parse(URI.create(failure.counterexample().request().url()).getRawQuery());
  }
}
