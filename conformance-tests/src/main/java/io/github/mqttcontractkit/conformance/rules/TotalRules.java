package io.github.mqttcontractkit.conformance.rules;

import static io.github.mqttcontractkit.conformance.verdict.Level.MUST;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.conformance.engine.RuleContext;
import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.target.Page;
import io.github.mqttcontractkit.conformance.target.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.target.Query;
import io.github.mqttcontractkit.conformance.target.Walk;
import io.github.mqttcontractkit.conformance.target.WalkPlan;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import io.github.mqttcontractkit.rpc.Call;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;

/** What an answer says of itself: totals and echoes. */
class TotalRules {

  @Rule(
      id = "TOTAL-1",
      level = MUST,
      cites = ContractReference.TOTAL,
      needs = "a query that is walked to its end",
      hint = "what is counted: the page, the rest of the walk, or items of others",
      says = "Total is the number of items that a full walk meets.")
  void totalIsWhatAWalkMeets(@ForAll Query query, OperationClient api) {
    DataSnapshot survey = RuleContext.current().survey();
    Walk walk = api.walk(survey.toTheEnd(query, survey.baseline(query).size())).whole();
    PreconditionNotMet.unless(!walk.pages().isEmpty(), "a query that is not refused");
    Page first = walk.pages().get(0);
    int met = walk.distinct().size();
    Violation.unlessAgreeing(
        number(first.total()).equals(Optional.of(BigInteger.valueOf(met))),
        first.exchange(),
        "Total " + met + ", the items that a walk meets",
        "Total " + first.total().orElse("missing"));
  }

  @Rule(
      id = "TOTAL-2",
      level = MUST,
      cites = ContractReference.TOTAL,
      needs = "a query of two pages",
      hint = "a total that is counted anew from the page or from the rest of the walk",
      says = "Total is the same on every page of a walk.")
  void totalIsTheSameOnEveryPage(@ForAll WalkPlan walking, OperationClient api) {
    List<Page> pages = api.walk(walking).pages();
    PreconditionNotMet.unless(pages.size() > 1, "a query of two pages");
    Optional<String> total = pages.get(0).total();
    for (Page page : pages) {
      sameTotal(total, page, "on page " + (pages.indexOf(page) + 1));
    }
    if (api.operation().page().isPresent()) {
      Exchange exchange = api.recall(walking.query().page(walking.size(), 2L));
      PreconditionNotMet.unless(exchange.response().isSuccess(), "a second page by number");
      sameTotal(total, api.read(exchange), "on page 2 by number");
    }
  }

  private static void sameTotal(Optional<String> total, Page page, String where) {
    Violation.unlessAgreeing(
        page.total().equals(total),
        page.exchange(),
        "Total " + total.orElse("missing") + ", as on the first page",
        "Total " + page.total().orElse("missing") + " " + where);
  }

  @Rule(
      id = "ECHO-1",
      level = MUST,
      cites = ContractReference.ECHO,
      needs = "a page that is not refused",
      hint = "where the echo comes from: the request, not a default or the page's items",
      says = "Page number and page size in the answer are those of the request.")
  void requestIsEchoed(@ForAll WalkPlan walking, OperationClient api) {
    for (long number : List.of(1L, 2L)) {
      Call call = walking.query().page(walking.size(), number);
      Exchange exchange = api.recall(call);
      PreconditionNotMet.unless(
          number > 1 || exchange.response().isSuccess(), "a page that is not refused");
      if (!exchange.response().isSuccess()) {
        return;
      }
      mustEcho(api, call, exchange);
    }
    for (Page page : api.walk(walking).pages()) {
      mustEcho(api, walking.query().firstPage(walking.size()), page.exchange());
    }
  }

  /** What the call gives, the answer repeats. */
  private static void mustEcho(OperationClient api, Call call, Exchange exchange) {
    for (Map.Entry<String, String> echo : api.operation().paging().echo().entrySet()) {
      JsonNode told = exchange.response().json().at(echo.getValue());
      Optional<String> asked = call.parameter(echo.getKey());
      Violation.unless(
          asked.isEmpty() || number(Optional.of(told.asText())).equals(number(asked)),
          exchange,
          echo.getKey() + " " + asked.orElse(""),
          echo.getKey() + " " + told);
    }
  }

  private static Optional<BigInteger> number(Optional<String> text) {
    return text.filter(digits -> digits.matches("[0-9]{1,100}")).map(BigInteger::new);
  }
}
